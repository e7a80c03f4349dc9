import type { Block, Cell, MissingEntry } from '../document.ts';
import { inlineText, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { headCell, nameCell } from '../blocks/cells.ts';
import { periodName } from '../phrases/time.ts';
import { provenance } from './provenance.ts';

/** Fills 缺数清单, 数据出处 and 落款, which only the finished document can. */
export function closing(
	blocks: readonly Block[],
	missing: readonly MissingEntry[],
	kit: Kit
): Block[] {
	return blocks.flatMap((block): readonly Block[] => {
		if (block.type !== 'paragraph') return [block];
		const mark = /^【(.+)】$/.exec(inlineText(block.inlines))?.[1];
		if (mark === '缺数清单') return missingList(missing, kit);
		if (mark === '数据出处') return provenance(blocks, kit);
		if (mark === '落款') return signature(kit);
		return [block];
	});
}

function missingList(missing: readonly MissingEntry[], kit: Kit): Block[] {
	if (missing.length === 0)
		return [{ type: 'paragraph', inlines: [text('本稿所需数据齐全，无缺数。')] }];
	const period = periodName(kit.scope.period);
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
				nameCell(names.join('、').replaceAll(`（${period}）`, '')),
				nameCell(reasons.join('；')),
				nameCell(sentence === '' ? '只省略该数' : `整句省略：${shorten(sentence)}`)
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

/** Its beginning, with … where numbers would stand. */
function shorten(sentence: string): string {
	const words = sentence.replace(/【[^】]*】/g, '…').replace(/…[，。、]?$/, '…');
	return words.length > 24 ? `${words.slice(0, 23).replace(/…$/, '')}…` : words;
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
