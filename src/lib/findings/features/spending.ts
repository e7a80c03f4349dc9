import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { cite, citeSize } from '../cite.ts';
import type { Evidence } from '../finding.ts';
import { valueOf } from '../rule.ts';
import { sentence, type FeatureRule } from './feature.ts';

const total = '社会救助资金支出总额';

interface Item {
	/** 低保. */
	short: string;
	/** 低保资金支出. */
	spending: string;
}

/** The programmes whose spending makes up the total. */
const itemsOf = ({ programmes, indicator }: Catalog): Item[] =>
	programmes
		.filter(({ inTotal, spending }) => inTotal && spending !== null)
		.map(({ short, spending }) => ({ short, spending: indicator(spending!)!.name }));

/** The items with their stats, `each` a piece. */
const grouped = (items: readonly Item[], stats: readonly Stat[], each: number) =>
	items.map((item, index) => ({
		item,
		stats: stats.slice(index * each, (index + 1) * each)
	}));

/** Less than this is no change worth a clause: half of 0.1 % or 0.1 point. */
const slight = 0.0005;

/** T-01 拉动与贡献: which two programmes the change of the total came from. */
export const pulled: FeatureRule = {
	id: 'T-01',
	asks: ({ catalog }) => [
		`${total}·累计·同比`,
		...itemsOf(catalog).flatMap(({ spending }) => [
			`${spending}·累计·拉动`,
			`${spending}·累计·贡献`
		])
	],
	judge([whole, ...rest], { catalog }) {
		const change = valueOf(whole);
		if (change === null || Math.abs(change) < slight) return null;
		const way = Math.sign(change);
		const first = grouped(itemsOf(catalog), rest, 2)
			.filter(
				({ stats: [pull, part] }) =>
					(valueOf(pull) ?? 0) * way >= slight && valueOf(part) !== null
			)
			.sort((a, b) => way * (b.stats[0]!.value! - a.stats[0]!.value!))
			.slice(0, 2);
		if (first.length === 0) return null;
		const names = first.map(({ item }) => item.short).join('、');
		return {
			title: way > 0 ? `支出增长主要由${names}拉动` : `支出减少主要来自${names}`,
			evidence: sentence([
				['社会救助资金支出', cite(whole!)],
				...first.map(({ item, stats: [pull, part] }): Evidence => [
					`${item.spending}${way > 0 ? '拉动' : '下拉'}`,
					citeSize(pull!),
					'，贡献率',
					cite(part!)
				])
			]),
			why: '对总额增减贡献最大的项目'
		};
	}
};

/** T-02 增速居前: the three programmes that grew most. */
export const fastest: FeatureRule = {
	id: 'T-02',
	asks: ({ catalog }) => itemsOf(catalog).map(({ spending }) => `${spending}·累计·同比`),
	judge(stats, { catalog }) {
		const growing = grouped(itemsOf(catalog), stats, 1)
			.filter(({ stats: [change] }) => (valueOf(change) ?? 0) >= slight)
			.sort((a, b) => b.stats[0]!.value! - a.stats[0]!.value!)
			.slice(0, 3);
		if (growing.length < 2) return null;
		return {
			title: `${growing.map(({ item }) => item.short).join('、')}支出增速居前`,
			evidence: sentence(
				growing.map(({ item, stats: [change] }): Evidence => [
					item.spending,
					cite(change!)
				])
			),
			why: '各项目支出按同比增速排列'
		};
	}
};

/** T-03 占比变化: the programme whose share rose most and the one whose share fell most. */
export const structure: FeatureRule = {
	id: 'T-03',
	asks: ({ catalog }) =>
		itemsOf(catalog).flatMap(({ spending }) => [
			`${spending}·累计·占比`,
			`${spending}·累计·占比·同比`
		]),
	judge(stats, { catalog }) {
		const moved = grouped(itemsOf(catalog), stats, 2)
			.filter(
				({ stats: [share, change] }) =>
					valueOf(share) !== null && Math.abs(valueOf(change) ?? 0) >= slight
			)
			.sort((a, b) => b.stats[1]!.value! - a.stats[1]!.value!);
		const [rose, fell] = [moved[0], moved.at(-1)];
		if (!rose || !fell || rose.stats[1]!.value! <= 0 || fell.stats[1]!.value! >= 0)
			return null;
		return {
			title: `${rose.item.short}支出占比上升，${fell.item.short}支出占比下降`,
			evidence: sentence(
				// The shares themselves stand in a row that adds up to 100 %, rounded together.
				[rose, fell].map(({ item, stats: [, change] }): Evidence => [
					`${item.spending}占比`,
					cite(change!)
				])
			),
			why: '占总额比重变化最大的项目'
		};
	}
};
