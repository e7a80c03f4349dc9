import {
	emptyMapping,
	mergeMappings,
	type Decision,
	type Mapping
} from '#lib/ingest/received/mapping.ts';
import type { Facets } from '#lib/ingest/received/facets.ts';
import type { AcceptedFinding } from '#lib/ingest/store/entry.ts';
import type { CellPlace, Correction } from './corrections.ts';
import type { FindingView } from './finding-view.ts';

/** 具名放行: who answers for an error, and why. */
export interface Acceptance {
	who: string;
	why: string;
}

/** Everything that people said of the tables on the page. Never changed, only followed by another. */
export interface Decisions {
	mapping: Mapping;
	corrections: readonly Correction[];
	/** By the finding's key. */
	accepted: ReadonlyMap<string, Acceptance>;
	/** 退回区县, by the finding's key, with the cell that is left out; null for what is no figure. */
	returned: ReadonlyMap<string, CellPlace | null>;
	/** Questions that were answered by leaving things as they are. */
	settled: ReadonlySet<string>;
}

export const noDecisions = (mapping: Mapping): Decisions => ({
	mapping,
	corrections: [],
	accepted: new Map(),
	returned: new Map(),
	settled: new Set()
});

/** A heading of a layout stands for something else, or is left out; null: as it is read by itself. */
export function decideHeading(
	mapping: Mapping,
	layout: string,
	key: string,
	decision: Decision | null
): Mapping {
	if (decision)
		return mergeMappings(mapping, {
			...emptyMapping,
			layouts: new Map([[layout, new Map([[key, decision]])]])
		});
	const others = new Map(mapping.layouts.get(layout));
	others.delete(key);
	return { ...mapping, layouts: new Map([...mapping.layouts, [layout, others]]) };
}

/** What a file does not say, or says wrongly. */
export function decideTable(
	mapping: Mapping,
	file: string,
	sheet: string | null,
	facets: Facets
): Mapping {
	const name = sheet === null ? file : `${file}#${sheet}`;
	const files = new Map(mapping.files);
	files.set(name, { ...files.get(name), ...facets });
	return { ...mapping, files };
}

export const withSettled = (decisions: Decisions, question: string): Decisions => ({
	...decisions,
	settled: new Set([...decisions.settled, question])
});

export const withAccepted = (
	decisions: Decisions,
	findings: readonly string[],
	by: Acceptance
): Decisions => ({
	...decisions,
	accepted: new Map([...decisions.accepted, ...findings.map((key) => [key, by] as const)])
});

export const withReturned = (
	decisions: Decisions,
	finding: string,
	cell: CellPlace | null
): Decisions => ({
	...decisions,
	returned: new Map([...decisions.returned, [finding, cell]])
});

/** Neither accepted nor sent back any longer. */
export const reopened = (decisions: Decisions, finding: string): Decisions => ({
	...decisions,
	accepted: new Map([...decisions.accepted].filter(([key]) => key !== finding)),
	returned: new Map([...decisions.returned].filter(([key]) => key !== finding))
});

/** The errors among the findings that somebody answers for, as they are stored with the batch. */
export const acceptedErrors = (
	{ accepted }: Decisions,
	findings: readonly FindingView[]
): AcceptedFinding[] =>
	findings.flatMap(({ key, finding: { rule, place, message, severity } }) => {
		const by = accepted.get(key);
		return by && severity === 'error' ? [{ rule, place, message, ...by }] : [];
	});
