import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommanderError } from 'commander';
import type { Scope } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { ReportDocument } from '#lib/report/document.ts';
import type { WrittenReport } from '#lib/report/write-report.ts';
import {
	fillTemplate,
	type FilledTemplate,
	type FillRequest
} from '#lib/review/template/fill.ts';
import { openWordTemplate } from '#lib/review/template/open.ts';
import type { WordTemplate } from '#lib/review/template/template.ts';
import { writeTemplate } from '#lib/review/template/write.ts';
import type { ReportOptions } from './report.ts';
import { fileBytes } from './report-files.ts';

/** Reads somebody's own Word template. @throws UserError saying why it cannot be. */
export async function readWordTemplate(file: string): Promise<WordTemplate> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(file);
	} catch (cause) {
		throw new UserError(`读不到模板文件：${file}。请检查文件名。`, { cause });
	}
	return openWordTemplate(basename(file), bytes);
}

/** All words of a template that hold slots: the fields it asks for stand in them. */
export const wordsOf = ({ spots }: WordTemplate): string =>
	spots.map(({ paragraph }) => paragraph.text).join('\n');

/** How reports come about from a Word template: one a region, each in the template's own form. */
export function wordReports(
	template: WordTemplate,
	request: Omit<FillRequest, 'scope'>,
	scope: Scope,
	options: ReportOptions,
	today: string
) {
	const filled = new Map<ReportDocument, FilledTemplate>();
	return {
		async write(region: string): Promise<WrittenReport> {
			const one = await fillTemplate(template, {
				...request,
				scope: { ...scope, region }
			});
			filled.set(one.document, one);
			return one;
		},
		/** Of a document that was not made from the template, as 汇总核对, in the form of our own. */
		bytes(document: ReportDocument): Promise<Uint8Array | string> | string {
			const one = filled.get(document);
			if (!one) return fileBytes(document, options, today);
			const { layout, fonts, greyscale = false } = options;
			return writeTemplate(template, one, { layout, fonts, greyscale, today });
		}
	};
}

/** A Word template has a form of its own, and its properties are its owner's. */
export function refuseOthers({ format, part, sign }: ReportOptions): void {
	const reason =
		format !== 'docx'
			? `只能写成 Word，不能用 --format ${format}。`
			: part !== undefined
				? '不分数据段落，不能用 --part。'
				: sign !== undefined
					? '不改文件属性，不能用 --sign。'
					: null;
	if (reason !== null)
		throw new CommanderError(2, 'aidbrief.usage', `Word 模板${reason}`);
}
