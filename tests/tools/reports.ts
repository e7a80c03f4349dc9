import { readFile } from 'node:fs/promises';
import type { Answerer } from '#lib/answer/answerer.ts';
import type { Region } from '#lib/domain/region.ts';
import type { ReportDocument } from '#lib/report/document.ts';
import type { Revision } from '#lib/report/revisions/revision.ts';
import { writeDocx } from '#lib/report/docx/write.ts';
import { writeReport } from '#lib/report/write-report.ts';
import type { Effects } from '#cli/effects.ts';
import { openAnswerer } from '#cli/open.ts';
import { reportTypes } from '../../reports/all.ts';

/** A report as the command line writes it. */
export interface MadeReport {
	document: ReportDocument;
	docx: Uint8Array;
}

/** A data set to write reports from: a bundled one by its id, another by its folder. */
export interface Reports {
	answerer: Answerer;
	children(region: string): readonly Region[];
	make(
		type: string,
		region: string,
		period: string,
		fields?: Readonly<Record<string, string>>,
		revisions?: readonly Revision[]
	): Promise<MadeReport>;
	close(): Promise<void>;
}

/** Nothing is written and nothing is said; the day is always the same. */
const silent: Effects = {
	write: () => Promise.resolve(),
	out: () => undefined,
	note: () => undefined,
	today: '2026-11-24'
};

export async function openReports(set: string): Promise<Reports> {
	const { answerer, fingerprint, close } = await openAnswerer([set], silent);
	return {
		answerer,
		children: (region) => answerer.regions.children(region).filter(({ own }) => !own),
		close,
		async make(type, region, period, fields = {}, revisions) {
			const kind = reportTypes.find(({ id }) => id === type)!;
			const { document } = await writeReport({
				type: kind.id,
				profile: kind.profile,
				template: await readFile(`reports/${kind.id}/template.md`, 'utf8'),
				templateName: kind.name,
				required: kind.fields.filter(({ required }) => required).map(({ name }) => name),
				answerer,
				fingerprint,
				scope: { region, period, area: 'all' },
				fields,
				naming: false,
				part: 'all',
				...(revisions ? { revisions } : {})
			});
			const docx = await writeDocx(document, {
				layout: 'grid',
				fonts: 'gb2312',
				today: silent.today
			});
			return { document, docx };
		}
	};
}
