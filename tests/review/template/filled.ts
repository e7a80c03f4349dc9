import type { Answerer } from '#lib/answer/answerer.ts';
import { readDocx } from '#lib/review/read/docx.ts';
import { fillTemplate, type FilledTemplate } from '#lib/review/template/fill.ts';
import { openWordTemplate } from '#lib/review/template/open.ts';
import { writeTemplate } from '#lib/review/template/write.ts';
import { options } from '../../report/docx/parts.ts';

/** A template filled as the command line and the page do. */
export async function filled(
	bytes: Uint8Array,
	answerer: Answerer,
	fields: Readonly<Record<string, string>> = {}
): Promise<FilledTemplate & { bytes: Uint8Array }> {
	const template = openWordTemplate('模板.docx', bytes);
	const result = await fillTemplate(template, {
		type: 'survey',
		profile: 'report',
		required: ['会议名称', '落款单位'],
		answerer,
		fingerprint: answerer.fingerprint,
		scope: { region: '990100', period: '2026Q3', area: 'all' },
		fields,
		naming: false
	});
	return { ...result, bytes: await writeTemplate(template, result, options) };
}

/** Every paragraph as a reader sees it, headers and footers at the end. */
export const textsOf = (bytes: Uint8Array): string[] =>
	readDocx('稿.docx', bytes, { furniture: true }).paragraphs.map(({ text }) => text);

/** Every character of a paragraph with the properties of its run. */
export function lettersOf(bytes: Uint8Array, index: number): [string, string][] {
	const { paragraphs, texts } = readDocx('稿.docx', bytes);
	const { text, segments, part } = paragraphs[index]!;
	const xml = texts[part]!;
	return segments.flatMap(({ start, end, run }) => {
		const look = run.children.find(({ name }) => name === 'rPr');
		const properties = look ? xml.slice(look.start, look.end) : '';
		return [...text.slice(start, end)].map((char): [string, string] => [
			char,
			properties
				.replace('<w:rFonts w:hint="eastAsia"/>', '')
				.replace('<w:rPr></w:rPr>', '')
		]);
	});
}
