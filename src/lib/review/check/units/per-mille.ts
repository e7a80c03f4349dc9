import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { sentenceAt } from './sentence-at.ts';

const figure = String.raw`(?<figure>\d+(?:\.\d+)?)`;
const verb =
	'(?:[由从]?(?:上年末?|去年|年初|上季度末?|上月末?)的?|均|已|仅|只有|约|近|为|是|在|达到?|超过|控制在|稳定在|保持在|提高|上升|提升|增长|下降|降低|升|降|到|至|了)*';

/** 失业率、住院率、报销比例: parts of a whole that everybody tells in a hundred. */
const inHundred = new RegExp(
	`(?:(?:失业|住院|报销|支付|自付|覆盖|参保|参合|城镇化|普及|入学|入园|巩固|升学|就业|签约|完成|办结|合格|优良|达标|满意|回收|火化|集中供养|入住|空置|脱贫|持证|上图|整改|执行|到位|知晓|救治|复学|老龄化)(?:率|比例|度)|占比|比重|(?:个人)?自付部分|(?:个人)?负担比例)${verb}(?<amount>${figure}‰)`,
	'gu'
);

/** 出生率、死亡率、自然增长率: told in a thousand, of a whole population. */
const ofPopulation =
	'(?:人口|粗)?(?:出生率|死亡率|自然增长率)|(?:新生儿|婴儿|5岁以下儿童)死亡率|(?:结|离|粗离|粗结)婚率';
const inThousand = new RegExp(`(?:${ofPopulation})${verb}(?<amount>${figure}%)`, 'gu');
const beside = new RegExp(
	`(?:${ofPopulation})${verb}\\d+(?:\\.\\d+)?‰|千分点|孕产妇死亡率[^，。；]{0,8}\\/ ?10万|十万分之`,
	'u'
);
const ofIllness = /病死|病例|患病|发病|疫|术后|癌|肿瘤|畜|猪|羊|苗|树|事故/u;

/** 百分与千分: a rate told in a thousand that is one in a hundred, or the reverse. */
export const checkPerMille = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		/‰|%/u.test(passage.text)
			? [
					...[...passage.text.matchAll(inHundred)].map((match) =>
						remark(passage, match, '按百分之几说')
					),
					...[...passage.text.matchAll(inThousand)]
						.filter((match) => isOfPopulation(passage.text, match))
						.map((match) => remark(passage, match, '按千分之几说'))
				]
			: []
	);

/** Of so many children as die in a hundred, only the poorest countries and the past can tell. */
const longAgo = /世界|全球|非洲|各国|国家|解放|新中国|建国|19\d\d年/u;

/** The others of its kind are told in a thousand beside it, or so many have died in a year that are no part of those who fell ill. */
function isOfPopulation(text: string, match: RegExpExecArray): boolean {
	const value = Number(match.groups!.figure);
	const sentence = sentenceAt(text, match.index);
	if (value >= 60 || ofIllness.test(sentence)) return false;
	return (
		beside.test(text) ||
		(value >= 1 && /儿/u.test(match[0]) && !longAgo.test(sentence)) ||
		(value > 1.5 &&
			/^死亡率/u.test(match[0]) &&
			/死亡(?:人口)?\d[\d,]{2,}人/u.test(sentence) &&
			/火化|遗体|殡葬/u.test(text))
	);
}

const remark = (passage: Passage, match: RegExpExecArray, why: string): Remark =>
	remarkAt(passage, match, `“${match[0]}”${why}，疑“%”与“‰”错用。`, {
		kind: 'unit',
		part: match.groups!.amount,
		evidence: []
	});
