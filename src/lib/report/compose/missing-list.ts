import type { Stat } from '#lib/domain/stat.ts';
import { headCell, nameCell } from '../blocks/cells.ts';
import type { Block, Cell, MissingEntry } from '../document.ts';
import { text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { isPartial } from '../partial.ts';
import { childrenName } from '../phrases/place.ts';
import { periodName } from '../phrases/time.ts';
import { everyInline } from '../walk.ts';

/** 缺数清单: what is missing, why, and what became of it in the text; a row a sentence. */
export function missingList(
	blocks: readonly Block[],
	missing: readonly MissingEntry[],
	kit: Kit
): Block[] {
	const period = periodName(kit.scope.period);
	const rows = [
		...bySentence(missing).map(({ names, reasons, sentence }) => [
			names.join('、').replaceAll(`（${period}）`, ''),
			reasons.join('；'),
			sentence === '' ? '只省略该数' : `整句省略：${shorten(sentence)}`
		]),
		...partialNumbers(blocks).map((stat) => partialRow(stat, kit))
	];
	if (rows.length === 0)
		return [{ type: 'paragraph', inlines: [text('本稿所需数据齐全，无缺数。')] }];
	return [
		{
			type: 'table',
			id: 'missing',
			caption: '缺数清单',
			unit: '',
			head: [
				[headCell('序号'), headCell('缺少的数'), headCell('原因'), headCell('文中处理')]
			],
			rows: rows.map((cells, index): Cell[] => [
				nameCell(String(index + 1), { align: 'center' }),
				...cells.map((words) => nameCell(words))
			]),
			widths: [3, 11, 8, 9],
			notes: [
				`注：未写明期间的为${period}。含有缺数的句子整句省略；补报后重新生成即可补上。`
			]
		}
	];
}

/** What one sentence lacks stands in one row; numbers dropped alone each in their own. */
function bySentence(
	missing: readonly MissingEntry[]
): { names: string[]; reasons: string[]; sentence: string }[] {
	const rows: { names: string[]; reasons: string[]; sentence: string }[] = [];
	for (const { name, reason, sentence } of missing) {
		const row =
			sentence === '' ? undefined : rows.find((one) => one.sentence === sentence);
		if (!row) rows.push({ names: [name], reasons: [reason], sentence });
		else {
			if (!row.names.includes(name)) row.names.push(name);
			if (!row.reasons.includes(reason)) row.reasons.push(reason);
		}
	}
	return rows;
}

/** Its beginning; what it lacks is … already. */
const shorten = (sentence: string): string =>
	sentence.length > 30 ? `${sentence.slice(0, 29).replace(/…$/, '')}…` : sentence;

/** Totals that stand in the prose although some regions have not reported; each figure once. */
function partialNumbers(blocks: readonly Block[]): Stat[] {
	const prose = [...everyInline(blocks)].flatMap((inline) =>
		inline.type === 'number' && inline.stat.change === null && isPartial(inline.stat)
			? [inline.stat]
			: []
	);
	return [...new Map(prose.map((stat) => [stat.slot, stat])).values()];
}

function partialRow({ name, coverage }: Stat, { regions, scope }: Kit): string[] {
	const { expected, reported } = coverage!;
	const children = childrenName(regions.get(scope.region)!);
	return [
		name,
		`${expected}个${children}中${expected - reported}个未报`,
		'照写已报地区合计，比较按两期都报的地区'
	];
}
