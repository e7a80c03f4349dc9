import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { writeChildReports } from '#lib/report/batch/children.ts';
import { zipFiles } from '#lib/report/batch/zip.ts';
import { writeDocx, type DocxOptions } from '#lib/report/docx/write.ts';
import type { Profile } from '#lib/report/kit.ts';
import { writeReport } from '#lib/report/write-report.ts';
import { readIssues, type IssueFile } from '#lib/review/revisions/issues.ts';
import { revisionsSince } from '#lib/review/revisions/published.ts';

/** What is written for each region below; plain data, to be sent to a worker. */
export interface BatchTask {
	type: string;
	kindName: string;
	profile: Profile;
	template: string;
	required: readonly string[];
	/** Of the parent. */
	scope: Scope;
	fields: Readonly<Record<string, string>>;
	naming: boolean;
	options: DocxOptions;
	/** 上期文稿 as chosen; [] where none were. */
	previous: readonly IssueFile[];
}

export interface BatchDone {
	zip: Uint8Array<ArrayBuffer>;
	/** Reports, the cross-check apart. */
	reports: number;
	/** How many of them are drafts. */
	drafts: number;
	/** What the cross-check found that does not agree. */
	disagreements: readonly string[];
}

/** 分地区成文 into one .zip with 汇总核对. */
export async function writeBatchZip(
	{
		type,
		kindName,
		profile,
		template,
		required,
		scope,
		fields,
		naming,
		options,
		previous
	}: BatchTask,
	answerer: Answerer,
	onstep: (step: number, count: number, name: string) => void
): Promise<BatchDone> {
	const issues = previous.length === 0 ? null : readIssues(previous);
	const { reports, check } = await writeChildReports({
		answerer,
		scope,
		profile,
		kindName,
		extension: 'docx',
		onstep,
		bytes: (document) => writeDocx(document, options),
		keep: ({ document: { draft } }) => draft,
		revisions: issues ? await revisionsSince(issues, answerer) : undefined,
		write: async (region) =>
			writeReport({
				...{ type, profile, template, required, answerer, fields, naming },
				templateName: `${kindName}模板`,
				fingerprint: answerer.fingerprint,
				// A report is of both areas: it tells them apart itself.
				scope: { ...scope, region, area: 'all' },
				part: 'all',
				...(issues
					? {
							revisions: await revisionsSince(
								issues.filter(({ head }) => head.region === region),
								answerer
							)
						}
					: {})
			})
	});
	return {
		zip: zipFiles([...reports, check]),
		reports: reports.length,
		drafts: reports.filter(({ kept: draft }) => draft).length,
		disagreements: check.document.checklist.flatMap(({ severity, text }) =>
			severity === 'ok' ? [] : [text]
		)
	};
}
