import type { Passage } from '../../clean/passages.ts';
import type { Claim } from '../../understand/claim.ts';
import { addUp } from '../add-up.ts';
import { complete } from './complete-lists.ts';
import { divisionLead, divisionsIn } from './divisions.ts';
import { isListed } from './list-parts.ts';
import { segmentOf } from '../derive/near.ts';
import { bestNamed, wordsOf } from '../derive/nouns.ts';
import { sameUnit, type Bare, type Structure } from '../structure.ts';

/** 分项另起一行: a total whose parts stand below it, a line each; or in a paragraph that opens with 其中. */
export function listsBelow(claims: readonly Claim[]): Bare[] {
	const lines = linesOf(claims.filter(({ isBase }) => !isBase));
	return lines.flatMap((line, index) => [
		...underHead(line, lines.slice(index + 1)),
		...ofWhichBelow(line, lines[index - 1])
	]);
}

/**
 * 疑似分项: figures of one kind that may be the parts of a greater one before them, though no word says so. Only a slip of the
 * pen that would make them close speaks for it.
 */
export function supposedLists(claims: readonly Claim[]): Structure[] {
	const lines = linesOf(claims.filter(({ isBase }) => !isBase));
	return (
		lines
			.flatMap((line, index) => [
				...listedAfter(line, lines[index - 1]),
				...inRow(line),
				...bySegments(line, lines[index - 1]),
				...divisionsIn(line.claims.filter(isLevel))
			])
			// 1200户，占全年任务1500户的80%，按类别：…170户、…620户、…410户: what makes up another figure is that one's.
			.filter(
				({ total, parts }) =>
					!claims.some(
						(one) =>
							one !== total &&
							one.passage === total.passage &&
							one.quantity.start < parts[0]!.quantity.start &&
							isLevel(one) &&
							sameUnit(one, total) &&
							addUp(one, parts)
					)
			)
			.map((bare) => ({ ...bare, shares: [] }))
	);
}

interface Line {
	passage: Passage;
	/** Levels and shares, in their order. */
	claims: Claim[];
}

function linesOf(claims: readonly Claim[]): Line[] {
	const lines: Line[] = [];
	for (const claim of claims) {
		const last = lines.at(-1);
		if (last?.passage === claim.passage) last.claims.push(claim);
		else lines.push({ passage: claim.passage, claims: [claim] });
	}
	return lines;
}

const isLevel = ({ kind, quantity }: Claim): boolean =>
	kind === 'level' && !/^(?:%|倍|百分点|)$/u.test(quantity.unit);
const isMean = ({ site, quantity }: Claim): boolean =>
	quantity.per !== null || /每|均|标准/u.test(site.own);

/** …共有养老机构86家，其中： ⏎ 公办32家； ⏎ 民办54家。 */
function underHead({ passage, claims }: Line, below: readonly Line[]): Bare[] {
	const total = claims.findLast(isLevel);
	if (!total || !/[：:]$/u.test(passage.text) || isMean(total)) return [];
	if (passage.text.length - total.quantity.end > 16) return [];
	const parts: Claim[] = [];
	let above = passage.source.index;
	for (const line of below) {
		const [first] = line.claims;
		if (line.passage.source.index - above > 1 || line.passage.role === 'heading') break;
		if (!first || !isLevel(first) || isMean(first)) break;
		if (first.quantity.unit !== total.quantity.unit) break;
		parts.push(first);
		above = line.passage.source.index;
		if (/。$/u.test(line.passage.text) && !/^[-·•●（(\d]/u.test(line.passage.text)) break;
	}
	return parts.length >= 2 ? [{ total, parts, exhaustive: null }] : [];
}

/** 棉被3200床… ⏎ 其中，向王村发放1200床、李村1150床. */
function ofWhichBelow({ passage, claims }: Line, above: Line | undefined): Bare[] {
	if (!above || !/^其中/u.test(passage.text)) return [];
	const [first] = claims;
	if (!first || !isLevel(first) || isMean(first)) return [];
	const parts = claims.filter(
		(one) =>
			isLevel(one) &&
			!isMean(one) &&
			one.quantity.unit === first.quantity.unit &&
			one.site.sentenceStart === first.site.sentenceStart
	);
	const wholes = above.claims.filter(
		(one) => isLevel(one) && !isMean(one) && one.quantity.unit === first.quantity.unit
	);
	const total = wholes.length === 1 ? wholes[0]! : bestNamed(wholes, wordsOf(first));
	if (parts.length < 2) return [];
	if (total) return [{ total, parts, exhaustive: null }];
	const near = onlyNear(wholes, parts);
	const all = near && complete(near, parts);
	return near && all ? [{ total: near, parts, exhaustive: all }] : [];
}

/** 任务150户，已开工150户，竣工132户。 ⏎ 其中…、其他9户: of what was counted, the one value to which the parts come near. */
function onlyNear(wholes: readonly Claim[], parts: readonly Claim[]): Claim | null {
	const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
	const near = wholes.filter(
		({ quantity }) => Math.abs(added / quantity.value - 1) < 0.1
	);
	return new Set(near.map(({ quantity }) => quantity.value)).size === 1 ? near[0]! : null;
}

/** 累计支出救助资金6.84亿元。低保、特困、临时救助支出分别为4.92亿元、1.31亿元、0.61亿元。 */
function listedAfter({ passage, claims }: Line, above: Line | undefined): Bare[] {
	return claims.flatMap((head, index) => {
		const group = head.site.respectively;
		// 分年度看，2020年至2023年分别募集…: one for each year.
		const isByYear = /分(?:年度?|年份|季度|月|地区|区域)看，/u.test(
			passage.text.slice(head.site.sentenceStart, head.quantity.start)
		);
		if (!group || group.index !== 0 || group.figures < 2) return [];
		if (group.subjects < 2 && !isByYear) return [];
		const parts = claims.slice(index, index + group.figures);
		if (parts.some((one) => !isLevel(one) || isMean(one))) return [];
		const own = claims.slice(0, index);
		const before = own.length > 0 ? own : (above?.claims ?? []);
		const wholes = before.filter(
			(one) =>
				isLevel(one) &&
				!isMean(one) &&
				one.quantity.unit === head.quantity.unit &&
				one.quantity.value > Math.max(...parts.map(({ quantity }) => quantity.value))
		);
		const total = bestNamed(
			wholes,
			passage.text.slice(head.site.clause, head.quantity.start)
		);
		return total ? [{ total, parts, exhaustive: null }] : [];
	});
}

/** 总投资2380万元，…市级952万元，县级1428万元: all of one kind that follows a greater one in its segment. */
function inRow({ claims }: Line): Bare[] {
	return claims.flatMap((total, index) => {
		if (!isLevel(total) || isMean(total) || total.site.taken !== null || isPart(total))
			return [];
		if (isFirstOfDivision(total)) return [];
		const parts = claims
			.slice(index + 1)
			.filter(
				(one) =>
					isLevel(one) &&
					!isMean(one) &&
					one.quantity.unit === total.quantity.unit &&
					segmentOf(one) === segmentOf(total)
			);
		// 交通投资2300亿元、能源投资2100亿元、水利投资900亿元: the first of a list is no total of the others.
		if (parts.length < 2 || isListed(total, parts[0]!)) return [];
		const steps =
			total.quantity.value /
			Math.min(...[total, ...parts].map(({ quantity }) => quantity.lastPlace));
		const isTelling = steps >= 1000 || (steps >= 100 && parts.length >= 3);
		return isTelling ? [{ total, parts, exhaustive: null }] : [];
	});
}

/**
 * 参评14个，优秀4个，良好7个，一般3个: a row of bare kinds right behind its total, one a clause, that comes near it. Sums that were
 * never meant to close are hardly ever so near.
 */
export function barePartitions(claims: readonly Claim[]): Structure[] {
	return linesOf(claims.filter(({ isBase }) => !isBase)).flatMap(({ claims: own }) =>
		own.flatMap((total, index) => {
			// 其中低保对象9.72万人、…: the first of a list is no total.
			if (!isLevel(total) || isMean(total) || !isKind(total) || isPart(total)) return [];
			if (isFirstOfDivision(total)) return [];
			const isFirst = !own.some(
				(one, at) =>
					at < index &&
					one.quantity.unit === total.quantity.unit &&
					one.site.sentenceStart === total.site.sentenceStart
			);
			if (!isFirst) return [];
			const parts: Claim[] = [];
			for (const one of own.slice(index + 1)) {
				const last = parts.at(-1) ?? total;
				const lead = total.passage.text.slice(last.quantity.end, one.quantity.start);
				if (segmentOf(one) !== segmentOf(total) || !isLevel(one) || isMean(one)) break;
				if (one.quantity.unit !== total.quantity.unit || !isKind(one)) break;
				if (!/^[，、](?!其中)[\u4e00-\u9fffA-Z0-9—]{2,10}$/u.test(lead)) break;
				// 中央资金5.82亿元、省级资金3.47亿元: the first of a list is no total of the others.
				if (parts.length === 0 && /^、/u.test(lead)) break;
				// What closes is the whole list: what stands behind it is beside it.
				if (parts.length >= 2 && addUp(total, parts)) break;
				parts.push(one);
			}
			const added = parts.reduce((all, { quantity }) => all + quantity.value, 0);
			const covered = added / total.quantity.value;
			const isGreatest = parts.every(
				({ quantity }) => quantity.value < total.quantity.value
			);
			// 失能118人，半失能75人，自理59人: the first is one of the kinds.
			// 网格员126件，志愿者37件，…，共250件: nor is the first of a list that is added up behind it.
			const isAddedUp = own.some(
				({ quantity, site }) =>
					quantity.start > (parts.at(-1) ?? total).quantity.start &&
					site.sentenceStart === total.site.sentenceStart &&
					/(?:^|[^一])(?:共计?|合计|总计)$/u.test(site.own)
			);
			const isKindItself =
				isAddedUp || parts.some(({ site }) => site.own.endsWith(total.site.own));
			return parts.length >= 2 &&
				!isKindItself &&
				isGreatest &&
				covered > 0.8 &&
				covered < 1.25
				? [{ total, parts, exhaustive: '逐项列在合计之后', shares: [] }]
				: [];
		})
	);
}

const isPart = ({ site, passage }: Claim): boolean =>
	/^其中/u.test(site.own) || /其中[，：]$/u.test(passage.text.slice(0, site.clause));

/** 按救助方式分，临时食宿213人次，护送返乡146人次: what 按…分 opens is a part, and its total was told before. */
export const isFirstOfDivision = ({ site, passage }: Claim): boolean =>
	divisionLead.test(passage.text.slice(site.sentenceStart, site.clause));

/** What is compared, planned or done stands beside others, and divides nothing. */
const isKind = ({ quantity, site }: Claim): boolean =>
	quantity.qualifier === null &&
	!/上年|去年|同期|比|较|计划|目标|任务|应|实际|增|减|新|累计|完成|受理|办结|入住|收回|发放|取消|退出|清退|停发|注销|死亡|立案|处分|移送|起诉|查处|制定|修改|通过|审议|作出|筹集|运抵|搭建|安装|配发/u.test(
		site.own
	);

/** 甲乡3100人、93万元；乙乡4280人、128.4万元；丙乡3500人、105万元: one of each kind in every segment, and their total told before. */
function bySegments({ claims }: Line, above: Line | undefined): Bare[] {
	const sentences = [...new Set(claims.map(({ site }) => site.sentenceStart))];
	return sentences.flatMap((start) => {
		const own = claims.filter(({ site }) => site.sentenceStart === start);
		const segments = new Map<number, Claim[]>();
		for (const one of own)
			segments.set(segmentOf(one), [...(segments.get(segmentOf(one)) ?? []), one]);
		if (segments.size < 2) return [];
		const before = claims.filter(({ site }) => site.sentenceStart < start);
		const wholes = before.length > 0 ? before : (above?.claims ?? []);
		return [...new Set(own.map(({ quantity }) => quantity.unit))].flatMap((unit) => {
			const isOf = (one: Claim) =>
				isLevel(one) && !isMean(one) && one.quantity.unit === unit;
			const columns = [...segments.values()].map((segment) => segment.filter(isOf));
			if (columns.some((column) => column.length !== 1)) return [];
			const total = wholes.find(isOf);
			return total
				? [{ total, parts: columns.map(([one]) => one!), exhaustive: null }]
				: [];
		});
	});
}
