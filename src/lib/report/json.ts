import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import type { Block, Cell, Inlines, ReportDocument } from './document.ts';
import { everyStat } from './walk.ts';

const number = (stat: Stat, text: string) => ({
	stat: {
		slot: `【${stat.slot}】`,
		text,
		value: stat.value,
		unit: stat.unit,
		trace: stat.trace
	}
});

const line = (inlines: Inlines) =>
	inlines.map((inline) =>
		inline.type === 'number' ? number(inline.stat, inline.text) : inline
	);

const cell = (one: Cell) => (one.stat ? number(one.stat, one.text) : { text: one.text });

function block(one: Block): object {
	switch (one.type) {
		case 'byline':
		case 'salutation':
		case 'heading':
		case 'paragraph':
			return { ...one, inlines: line(one.inlines) };
		case 'signature':
			return { ...one, inlines: line(one.inlines), date: line(one.date) };
		case 'masthead':
			return {
				...one,
				issue: line(one.issue),
				left: line(one.left),
				right: line(one.right)
			};
		case 'imprint':
			return { ...one, lines: one.lines.map(line) };
		case 'table':
			return {
				...one,
				head: one.head.map((row) => row.map(cell)),
				rows: one.rows.map((row) => row.map(cell))
			};
		case 'chart':
			return {
				...one,
				chart: {
					...one.chart,
					series: one.chart.series.map((series) => ({
						...series,
						stats: series.stats.map((stat) =>
							stat ? number(stat, say(stat, { profile: 'table' })) : null
						)
					}))
				}
			};
		default:
			return one;
	}
}

/** The document tree as the command line prints it: each number as `{stat: {slot, text, value, unit, trace}}`. */
export function documentJson(document: ReportDocument): object {
	return {
		...document,
		blocks: document.blocks.map(block),
		stats: [...everyStat(document.blocks)].length
	};
}
