import type { Catalog } from '#lib/catalog/catalog.ts';
import type { ScreeningFinding } from '#lib/domain/finding.ts';
import { describeChange } from '#lib/ingest/store/describe-change.ts';
import type { Appended, Store } from '#lib/ingest/store/store.ts';
import type { Effects } from './effects.ts';
import type { CommonOptions } from './program.ts';
import { findingCounts, findingLines } from './screening.ts';

/** What the command prints with `--json`. */
export interface Imported {
	/** Number of the batch; null where nothing was added. */
	batch: number | null;
	added: number;
	changed: readonly {
		indicator: string;
		region: string;
		period: string;
		before: number | null;
		after: number | null;
	}[];
	findings: readonly ScreeningFinding[];
}

export const nothing = (findings: readonly ScreeningFinding[]): Imported => ({
	batch: null,
	added: 0,
	changed: [],
	findings
});

export const imported = (
	{ entry, effect }: Appended,
	findings: readonly ScreeningFinding[]
): Imported => ({
	batch: entry.number,
	added: effect.added,
	changed: effect.changed.flatMap(({ before, after }) =>
		before && after
			? {
					indicator: after.indicator,
					region: after.region,
					period: after.period,
					before: before.value,
					after: after.value
				}
			: []
	),
	findings
});

export function summary(
	{ entry, effect }: Appended,
	store: Store,
	catalog: Catalog
): string {
	const names = new Map(store.regions.map(({ code, name }) => [code, name]));
	return [
		...effect.changed.map((change) => describeChange(change, entry.why, names, catalog)),
		`第${entry.number}批已入库：${entry.rows}条，其中新增${entry.added}条、更正${entry.changed}条${entry.accepted.length > 0 ? `；放行错误${entry.accepted.length}项` : ''}。`
	].join('\n');
}

export function refusal(standing: readonly ScreeningFinding[]): string {
	const rules = [...new Set(standing.map(({ rule }) => rule))].join('、');
	return `没有入库：有${standing.length}项错误（${rules}）。请改正后再导入；确认无误的，用 --accept 规则编号 --why 原因 放行。`;
}

export async function tell(
	result: Imported,
	sentence: string,
	options: CommonOptions,
	effects: Effects
): Promise<void> {
	const json = JSON.stringify(result);
	if (options.out !== undefined) await effects.write(options.out, `${json}\n`);
	const lines = findingLines(result.findings);
	if (lines.length > 0) lines.push(`审核：${findingCounts(result.findings)}。`);
	effects.out(options.json ? json : [...lines, sentence].join('\n'));
	if (options.json) effects.note(sentence);
}
