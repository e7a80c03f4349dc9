import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

const numeral = '[两三四五六七八九十]';
const item = '(?:(?!等|、|和|及|与)[\\u4e00-\\u9fffA-Za-z]){1,10}';
/** 有水利、民政、公安、卫生、交通五家: a bare list and how many it says it was. */
const behind = new RegExp(
	`(?:[有为是]|包括|涉及|分)(?<list>${item}(?:、${item}){2,}(?:(?:和|及|以及|与)${item})?)(?<said>${numeral})(?<what>家|类|项|种|个|方|大|部分)(?![\\u4e00-\\u9fff]{0,3}[年月])`,
	'gu'
);
/** “五件套”，即床铺、衣柜、餐桌、灯具: what a word of so many kinds stands for. */
const ahead = new RegExp(
	`(?<said>${numeral})(?<what>件套|免|减|送|有|帮|助|补|统一|个一|项)”[，：（]?(?:即|是指|指|包括|：)(?<list>${item}(?:、${item}){2,}(?:(?:和|及|以及|与)${item})?)(?=[，。；）])`,
	'gu'
);

/** 列名与个数: how many a list of names says it has. 等 leaves it open, and 和 may be a part of a name. */
export const checkCountedLists = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		passage.role === 'cell'
			? []
			: [behind, ahead].flatMap((pattern) =>
					[...passage.text.matchAll(pattern)].flatMap((match) => judged(passage, match))
				)
	);

function judged(passage: Passage, match: RegExpExecArray): Remark[] {
	const { list = '', said = '', what = '' } = match.groups!;
	const least = list.split('、').length;
	const most = list.split(/、|以及|和|及|与/u).length;
	const stated = numeralValue(said);
	if (stated >= least && stated <= most) return [];
	return [
		remarkAt(passage, match, `列出${most}项，文中说“${said}${what}”。`, {
			part: said + what,
			kind: 'arithmetic',
			severity: 'warn',
			evidence: [list]
		})
	];
}
