import type { Block, Cell, MissingEntry } from '../document.ts';
import { inlineText, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { headCell, nameCell, sourceLine } from '../blocks/cells.ts';
import { periodName } from '../phrases/time.ts';
import { everyStat } from '../walk.ts';

/** Fills 缺数清单, 数据出处 and 落款, which only the finished document can. */
export function closing(
	blocks: readonly Block[],
	missing: readonly MissingEntry[],
	kit: Kit
): Block[] {
	return blocks.flatMap((block): readonly Block[] => {
		if (block.type !== 'paragraph') return [block];
		const mark = /^【(.+)】$/.exec(inlineText(block.inlines))?.[1];
		if (mark === '缺数清单') return missingList(missing);
		if (mark === '数据出处') return provenance(blocks, kit);
		if (mark === '落款') return signature(kit);
		return [block];
	});
}

function missingList(missing: readonly MissingEntry[]): Block[] {
	if (missing.length === 0)
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
			rows: bySentence(missing).map(({ names, reasons, sentence }, index): Cell[] => [
				nameCell(String(index + 1), { align: 'center' }),
				nameCell(names.join('、')),
				nameCell(reasons.join('；')),
				nameCell(
					sentence === ''
						? '只省略该数'
						: `整句省略：${shorten(sentence.replaceAll('?', '？'))}`
				)
			]),
			widths: [3, 11, 8, 9],
			notes: ['注：含有缺数的句子整句省略；补报后重新生成即可补上。']
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

const shorten = (sentence: string): string =>
	sentence.length > 30 ? `${sentence.slice(0, 29)}…` : sentence;

/** 数据出处: every number of the prose once, with formula, operands and source. */
function provenance(blocks: readonly Block[], kit: Kit): Block[] {
	const prose = blocks.filter(
		(block) => block.type !== 'table' && block.type !== 'chart'
	);
	const seen = new Map<
		string,
		{ text: string; name: string; formula: string; source: string }
	>();
	for (const { stat, text: words } of everyStat(prose)) {
		if (seen.has(stat.slot)) continue;
		const sources = new Set(
			stat.trace.operands
				.map(({ source }) => source)
				.filter((source) => source !== null)
				.map(
					(source) =>
						`${source.title}${source.row === null ? '' : `（第${source.row}行）`}`
				)
		);
		const list = [...sources];
		seen.set(stat.slot, {
			text: words,
			name: `${stat.regionName}${stat.name}（${periodName(stat.period)}）`,
			formula: stat.trace.formula,
			source: list.length <= 2 ? list.join('；') : `${list[0]}等${list.length}处`
		});
	}
	if (seen.size === 0) return [];
	return [
		{
			type: 'table',
			id: 'provenance',
			caption: '数据口径与出处',
			unit: '',
			head: [
				[headCell('文中写法'), headCell('指标与期间'), headCell('算法'), headCell('来源')]
			],
			rows: [...seen.values()].map((one): Cell[] => [
				nameCell(one.text),
				nameCell(one.name),
				nameCell(one.formula),
				nameCell(one.source)
			]),
			widths: [6, 8, 8, 9],
			notes: [sourceLine(kit.dataset)]
		}
	];
}

function signature(kit: Kit): Block[] {
	const of = (field: string) => {
		const value = kit.fields[field]?.trim() ?? '';
		return value === ''
			? ({ type: 'blank', text: `〔待填：${field}〕`, field } as const)
			: ({ type: 'field', text: value, field } as const);
	};
	return [{ type: 'signature', inlines: [of('落款单位')], date: [of('成文日期')] }];
}
