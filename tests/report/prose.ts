import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { ReportDocument } from '#lib/report/document.ts';
import { inlineText } from '#lib/report/inline.ts';
import { joinRunIn } from '#lib/report/run-in.ts';
import { writeReport, type ReportRequest } from '#lib/report/write-report.ts';

/** A document of a few template lines under one heading, over the answers of a set. */
export async function documentOf(
	answerer: Answerer,
	lines: string | readonly string[],
	request: Partial<Omit<ReportRequest, 'scope'>> & { scope?: Partial<Scope> } = {}
): Promise<ReportDocument> {
	const { scope, ...rest } = request;
	const { document } = await writeReport({
		type: 'survey',
		profile: 'report',
		template: ['# 题目', '## 一节', ...[lines].flat()].join('\n\n'),
		templateName: '模板',
		required: [],
		answerer,
		fingerprint: answerer.fingerprint,
		scope: { region: '990100', period: '2026Q3', area: 'all', ...scope },
		fields: {},
		naming: false,
		part: 'all',
		...rest
	});
	return document;
}

/** What the paragraphs say, one a line. */
export const paragraphsOf = (document: ReportDocument): string[] =>
	joinRunIn(document.blocks).flatMap((block) =>
		block.type === 'paragraph' ? [inlineText(block.inlines)] : []
	);
