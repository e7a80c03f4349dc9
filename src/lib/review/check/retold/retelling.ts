import type { Claim } from '../../understand/claim.ts';
import { plain, shared } from '../derive/nouns.ts';
import { isMean, isRangeEnd } from '../structure.ts';

/** 复述: how a figure speaks of what was counted before. */
export interface Retelling {
	/** The words before the figure: 被处理的. */
	readonly verb: string;
	/** What stands right behind it: 机构. */
	readonly noun: string;
	/** 的, 这, 全部, …中, in brackets behind its name: it is known which ones. */
	readonly isDefinite: boolean;
	/** 在现有164个的基础上. */
	readonly isBasis: boolean;
	/** 10家被立案的组织. */
	readonly isPassive: boolean;
	/** 留守老人（1537人）: what the name in front of the bracket ends with; null for another telling. */
	readonly head: string | null;
	/** 其中“大病助医”1558万元: a part, which may have been told by itself before. */
	readonly isPart: boolean;
	/** 将市级财政4200万元编入预算: a round figure, known by its whole name alone. */
	readonly isRound: boolean;
}

const definite =
	/(?:的|这|这[个支批名家些]|全部|所有|上述|前述|以上|该|对|对这|把|将|现有|原有|[院园校村区]内|在[院册校岗园])$|^(?:[^，；。]{0,6}，)?这[个项支批]|^全[市县区旗镇乡街村校院](?:的)?$/u;

/** Null for what takes nothing up. */
export function retelling(claim: Claim): Retelling | null {
	const { kind, isBase, quantity, site, passage } = claim;
	if (kind !== 'level' || isBase || site.taken !== null || isMean(claim)) return null;
	if (quantity.qualifier !== null || /^(?:%|倍|)$/u.test(quantity.unit)) return null;
	const bracket = inBracket(claim);
	const lead = bracket ?? leadOf(claim);
	// A round figure is an aim, a line or an amount that many things have.
	const isRound = /[1-9]0{2,}$/u.test(quantity.figure);
	if (isRound && !/[将把][\u4e00-\u9fff]{4,10}$/u.test(lead)) return null;
	// 新增的1620万元 are known.
	if (
		isRangeEnd(claim) ||
		/另|其他|其余|新(?!增的$)|比|较|上年|去年|计划|目标|应|任务|不足|超过/u.test(lead)
	)
		return null;
	const behind = /^[\u4e00-\u9fff]{0,10}/u.exec(passage.text.slice(quantity.end))![0];
	const isPassive = /^被[\u4e00-\u9fff]{2,4}的[\u4e00-\u9fff]/u.test(behind);
	// 1820人次的培训规模: what follows 的 is known by its figure.
	const isOwned = lead === '' && /^的(?!基础)[\u4e00-\u9fff]{2}/u.test(behind);
	const isAmong = /^[\u4e00-\u9fff]{1,8}?[中里](?![心央年小等共面程])/u.test(behind);
	return {
		verb: plain(lead).trim(),
		noun: plain(behind.replace(/(?<=^[\u4e00-\u9fff]{1,8})[中里]$/u, '')).trim(),
		isDefinite:
			bracket !== null || definite.test(lead) || isOwned || isAmong || isPassive,
		isPassive,
		isPart: /其中/u.test(lead) || /其中[，：]$/u.test(passage.text.slice(0, site.clause)),
		isRound,
		head: bracket === null ? null : bracket.slice(-2),
		isBasis: /^的?基础上/u.test(behind) && /[现原][有]?[^，；]{0,4}$/u.test(lead)
	};
}

/** 全县孤儿（328人）均已建档: the name in front of a bracket that holds nothing but the figure. */
function inBracket({ passage: { text }, quantity }: Claim): string | null {
	if (text[quantity.start - 1] !== '（' || text[quantity.end] !== '）') return null;
	return /[^，；：。！？（）\d]*$/u.exec(text.slice(0, quantity.start - 1))![0];
}

/**
 * 46家定点医疗机构实施DRG付费, 48家付费医疗机构: every word of the name is of the first telling's clause, and it has more than one.
 */
export function isNamedWholly({ noun }: Retelling, one: Claim): boolean {
	const clause = /^[^，；。（）]*/u.exec(one.passage.text.slice(one.site.clause))![0];
	const name = /^[\u4e00-\u9fff ]+?(?=[要须应均都也将已仍全]|$)/u.exec(noun)?.[0] ?? '';
	// 5个作表态发言的乡镇.
	let rest = name.replace(/^[作被有做]| /gu, '');
	let runs = 0;
	while (rest.length >= 2) {
		const run = shared(rest, clause);
		if (run === '' || !(rest.startsWith(run) || rest.endsWith(run))) return false;
		rest = rest.replace(run, '');
		runs++;
	}
	return runs >= 2 && rest === '';
}

/** The words of a figure's clause before it. */
export const leadOf = ({ passage, site, quantity }: Claim): string =>
	passage.text.slice(site.clause, quantity.start);
