import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { sentenceAt } from './sentence-at.ts';

const figure = String.raw`(?<amount>(?<figure>\d[\d,]*(?:\.\d+)?)元)(?![\/／·每])`;
const told =
	'(?:资金|款项|金额|金|款|人民币|合计|累计|总额|已|了|约|近|达到?|超过|为|共|到)*';

/** What is told of a whole place, a project, a year. */
const great = new RegExp(
	`(?:经济损失|总投资|完成投资|投资额|投资总额|总概算|财政收入|预算收入|生产总值|工业产值|总产值|销售额|筹资规模|资金规模|资产总额|基金(?:当期|累计|滚存)?结余|累计结余|滚存结余|工程款|(?:全[省市县区州旗镇]|本级财政)[^，。；\\d]{0,14}(?:支出|收入|发放|投入|拨付|下达|筹集|到位)(?=[^，。；\\d]{0,6}\\d+\\.\\d))${told}${figure}`,
	'gu'
);
/** A house, an operation, a year of studies are not paid with a few 元. */
const aid = new RegExp(
	`(?:补助|补贴|资助|救助|发放|获得|申请到?|领到|领取|借款?|贷款|花费|花去|花了|筹集|筹到|捐款|捐助|垫付|赔偿|补偿|投入|报销)${told}${figure}`,
	'gu'
);
const costly =
	/危房|建房|重建|农房|住房|房屋|翻建|新房|修缮|手术|住院|大病|重病|医药费|医疗费|学费|上大学|考上|创业|改厕|安葬|丧葬|义肢|假肢/u;
const small =
	/[斤度吨升页张次时天月年]均|每|餐|份|公斤|度电|电费|水费|电价|水价|票|利息|汇率|平方米|单价|油|[/／]/u;
const ofEach = /均|每|户|单|亩|股|件|张|次|元以[上下]/u;

/** 手术费缺口两亿元: what one person has to pay. */
const ofOne =
	/(?:手术|治疗|医疗|医药|住院|透析|康复|护理|学|生活|丧葬)费[^。；！？]{0,24}?(?<amount>(?:\d[\d.]*|[一两二三四五六七八九十几]+)亿(?:多|余)?元)/gu;
/** 学费每学期4500亿元: nothing is so dear by the piece. */
const bySo =
	/每(?:学期|学年|人次|张床位?|间|桌|份|课时|平方米|吨|亩|件|户|名[\u4e00-\u9fff]{1,4})[\u4e00-\u9fff]{0,4}(?<amount>\d[\d,.]*亿元)/gu;
const oneFamily =
	/孩子|家长|父亲|母亲|父母|丈夫|妻子|儿子|女儿|[他她](?!们)|[我他她]家|一家|老[伴人汉]/u;
const manyFamilies = /全[国省市县区]|累计|共计|总计|基金|[万亿](?:名|人|户)|人次|统筹/u;

/** 少了“万”: what is told in a few 元 and counted in 万元 by everybody, and the reverse: 直接经济损失1.28元. */
export const checkLostTenThousand = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...[...passage.text.matchAll(great)]
			.filter(
				(match) =>
					valueOf(match) < 1000 && !ofEach.test(leadOf(passage.text, match.index))
			)
			.map((match) => remark(passage, match, '过小，疑缺“万”或“亿”')),
		...[...passage.text.matchAll(aid)]
			.filter((match) => {
				const sentence = sentenceAt(passage.text, match.index);
				return (
					match.groups!.figure!.includes('.') &&
					valueOf(match) < 100 &&
					costly.test(sentence) &&
					!small.test(leadOf(passage.text, match.index) + match[0])
				);
			})
			.map((match) => remark(passage, match, '过小，疑缺“万”')),
		...[...passage.text.matchAll(bySo)].map((match) =>
			remark(passage, match, '过大，疑单位错用')
		),
		...[...passage.text.matchAll(ofOne)]
			.filter((match) => {
				const sentence = sentenceAt(passage.text, match.index);
				return oneFamily.test(sentence) && !manyFamilies.test(sentence);
			})
			.map((match) => remark(passage, match, '不是一个人、一户人家的花费，疑单位错用'))
	]);

const valueOf = (match: RegExpExecArray): number =>
	Number(match.groups!.figure!.replaceAll(',', ''));

/** The clause before. */
const leadOf = (text: string, at: number): string =>
	/[^，。；：！？\n]*$/u.exec(text.slice(Math.max(0, at - 30), at))![0];

const remark = (passage: Passage, match: RegExpExecArray, why: string): Remark =>
	remarkAt(passage, match, `“${match[0]}”${why}。`, {
		kind: 'unit',
		part: match.groups!.amount,
		evidence: []
	});
