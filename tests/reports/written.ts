import { readFileSync } from 'node:fs';
import type { Answerer } from '#lib/answer/answerer.ts';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import { writeReport, type WrittenReport } from '#lib/report/write-report.ts';
import { reportTypes } from '../../reports/all.ts';
import type { ReportType } from '../../reports/report-type.ts';
import { openBundled } from '../state/pages/bundled.ts';

const opened = new Map<string, Promise<OpenedAnswerer>>();

/** A bundled set, read once a test file: the large ones take seconds. */
export function bundled(id: string): Promise<OpenedAnswerer> {
	const known = opened.get(id) ?? openBundled(id);
	opened.set(id, known);
	return known;
}

/** A report as the command line and the page write it, nothing filled in. */
export function written(
	type: ReportType,
	answerer: Answerer,
	scope: { region: string; period: string },
	more: { naming?: boolean; part?: 'all' | 'data'; fields?: Record<string, string> } = {}
): Promise<WrittenReport> {
	return writeReport({
		type: type.id,
		profile: type.profile,
		template: readFileSync(`reports/${type.id}/template.md`, 'utf8'),
		templateName: type.name,
		required: type.fields.filter(({ required }) => required).map(({ name }) => name),
		answerer,
		fingerprint: answerer.fingerprint,
		scope: { ...scope, area: 'all' },
		fields: {},
		naming: false,
		part: 'all',
		...more
	});
}

export const typeNamed = (id: string): ReportType =>
	reportTypes.find((type) => type.id === id)!;
