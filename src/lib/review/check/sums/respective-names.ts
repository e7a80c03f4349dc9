import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

/**
 * “分别”与前一分句的名称: 集中在甲镇、乙镇、丙镇，分别为1142份和968份; 甲、乙、丙、丁四个街道各建一处，床位分别为45张、60张和38张; 前三的企业分别为A、B: as many
 * figures, or names, as were named before, in a clause of their own.
 */
export const checkRespectiveNames = ({ claims, passages }: Understanding): Remark[] => [
	...claims.flatMap(figuresOf),
	...passages.filter(({ role }) => role !== 'cell').flatMap(firstFew)
];

const place =
	'(?:街道|乡镇|[市县区旗镇乡村校院站所家队]|社区|部门|单位|中心|机构|企业|公司|敬老院)';
/** 东城、西城、南湖、北关四个街道. */
const counted = new RegExp(
	`(?<names>(?:[\\u4e00-\\u9fff]{1,8}、)+[\\u4e00-\\u9fff]{1,8}?)(?<n>[两二三四五六七八九])(?:个|家|所)?${place}`,
	'u'
);
/** 集中在云峰镇、北山镇、城关镇: names of one ending. */
const listed =
	/(?:^|[，；])(?<lead>[\u4e00-\u9fff]{0,14}?[在是为有到含自于])(?<names>(?:[\u4e00-\u9fff]{2,8}、)+[\u4e00-\u9fff]{2,8})，$/u;

function figuresOf(claim: Claim): Remark[] {
	const group = claim.site.respectively;
	if (!group || group.index !== 0 || group.subjects > 1 || group.figures < 2) return [];
	const { text } = claim.passage;
	const lead = text.slice(claim.site.sentenceStart, claim.site.clause);
	const own = text.slice(claim.site.clause, claim.quantity.start);
	const names = namesIn(lead, own);
	if (names === null || names === group.figures) return [];
	return [
		remarkOn(
			claim,
			`前面列出${names}个名称，“分别”后面有${group.figures}个数，不相等。`,
			null,
			[lead + own + claim.quantity.text]
		)
	];
}

/** How many names the clause before lists; null where that is not plain. */
function namesIn(lead: string, own: string): number | null {
	// Figures of their own between the names and these part the two.
	if (/\d/u.test(lead) || /[、和与及]/u.test(own)) return null;
	if (/^分别(?:为|是|有|达到?|占)?$/u.test(own)) {
		const names = listed.exec(lead)?.groups!.names!.split('、') ?? [];
		const ends = new Set(names.map((name) => name.slice(-1)));
		const isOne = ends.size === 1 && !/[和与及]/u.test(names.at(-1) ?? '');
		return names.length >= 2 && isOne ? names.length : null;
	}
	if (!/^[\u4e00-\u9fff]{2,10}分别(?:为|是|有|达到?)?$/u.test(own)) return null;
	const all = counted.exec(lead)?.groups;
	if (!all) return null;
	const names = all.names!.split('、').length;
	return numeralValue(all.n!) === names ? names : null;
}

const few =
	/(?:前|排名前|居前)(?<n>[两二三四五六七八九十])(?:位|名|个)?的?[^，。；、\d]{0,8}(?:分别|依次)(?:为|是)(?<names>[^，。；：\d]{2,80}?)(?=[，。；]|$)/gu;

/** 前三的企业分别为A、B: two names for three. */
const firstFew = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(few)].flatMap((match): Remark[] => {
		const { n, names } = match.groups as { n: string; names: string };
		if (names.includes('等') || names.includes('（')) return [];
		const least = names.split('、').length;
		const most = names.split(/、|以及|[和与及]/u).length;
		const count = numeralValue(n);
		if (least < 2 || (count >= least && count <= most)) return [];
		const end = match.index + match[0].length;
		return [
			{
				kind: 'arithmetic',
				severity: 'warn',
				passage,
				start: end - names.length,
				end,
				message: `说的是前${n}，后面列出${most}个名称，不相等。`,
				expected: null,
				evidence: [match[0]]
			}
		];
	});
