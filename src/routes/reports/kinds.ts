import type { ReportKind } from '#lib/state/reports/kind.ts';
import { reportTypes } from '../../../reports/all.ts';

const templates = import.meta.glob<string>('../../../reports/*/template.md', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** 文种 with their templates, in the order in which they are offered. */
export const kinds: readonly ReportKind[] = reportTypes.map((type) => {
	const template = templates[`../../../reports/${type.id}/template.md`];
	if (template === undefined) throw new Error(`report type without template: ${type.id}`);
	return { ...type, template };
});
