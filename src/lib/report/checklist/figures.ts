import type { DatasetInfo } from '#lib/domain/dataset.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import type { Block, ChecklistEntry } from '../document.ts';
import { isPartial } from '../partial.ts';
import { everyInline, everyStat } from '../walk.ts';

/** 用未审核数据: what screening left open stands behind the figures. */
export const doubtedData = (doubted: WorldFinding | undefined): ChecklistEntry[] =>
	doubted
		? [
				{
					severity: 'error',
					signable: true,
					text: `数据有未解决的审核错误：${doubted.evidence
						.map((part) => (typeof part === 'string' ? part : part.text))
						.join('')
						.replace(/。$/u, '')}`
				}
			]
		: [];

/** Figures that carry a mark: 具名放行, 推算, 部分未报, 模拟. Then how many there are. */
export function markedFigures(
	blocks: readonly Block[],
	dataset: DatasetInfo
): ChecklistEntry[] {
	const prose = [...everyInline(blocks)].flatMap((inline) =>
		inline.type === 'number' ? [inline.stat] : []
	);
	const warn = (text: string): ChecklistEntry => ({ severity: 'warn', text });
	const marked = prose.filter(({ trace }) =>
		trace.operands.some(({ status }) =>
			['restored', 'estimated', 'approximate'].includes(status)
		)
	);
	const partial = new Set(prose.filter(isPartial).map(({ name }) => name));
	const everything = [...everyStat(blocks)].map(({ stat }) => stat);
	return [
		...released(everything).map(warn),
		...(marked.length > 0
			? [warn(`${marked.length}个数字用到复原、推算或概数，已在数据出处注明`)]
			: []),
		...(partial.size > 0
			? [warn(`${[...partial].join('、')}有地区未报，合计不含未报地区`)]
			: []),
		...(dataset.kind === 'simulated' ? [warn('本稿数据为模拟数据，不得对外使用')] : []),
		{ severity: 'ok', text: `${prose.length}个数字均可溯源` }
	];
}

/** 具名放行V-18（王某：已核实）, as it stands in the note of a figure. */
const release = /具名放行V-\d+（[^）]*）/gu;

/** What was accepted by name in spite of an error, with the figures of this text that rest on it. */
function released(stats: readonly Stat[]): string[] {
	const named = new Map<string, Set<string>>();
	for (const { name, trace } of stats)
		for (const { note } of trace.operands)
			for (const [words] of note.matchAll(release))
				named.set(words, (named.get(words) ?? new Set()).add(name));
	return [...named].map(([words, names]) => `${[...names].join('、')}用到${words}的数`);
}
