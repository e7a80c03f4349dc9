import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommanderError } from 'commander';
import { UserError } from '#lib/domain/errors.ts';
import { fillTemplate } from '#lib/review/template/fill.ts';
import { openWordTemplate } from '#lib/review/template/open.ts';
import type { WordTemplate } from '#lib/review/template/template.ts';
import { writeTemplate } from '#lib/review/template/write.ts';
import type { ReportType } from '../../reports/report-type.ts';
import type { Effects } from './effects.ts';
import { openAnswerer, scopeOf } from './open.ts';
import type { ReportOptions } from './report.ts';
import { announce, summaryOf } from './report-summary.ts';

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

/** `aidbrief report --template 模板.docx`: the template in its own form, filled; written whole or not at all. */
export async function reportFromWord(
	kind: ReportType,
	template: WordTemplate,
	fields: Readonly<Record<string, string>>,
	options: ReportOptions,
	effects: Effects
): Promise<void> {
	const { layout, fonts, out, greyscale } = options;
	refuseOthers(options);
	const { answerer, fingerprint, close } = await openAnswerer(options.data, effects);
	try {
		const filled = await fillTemplate(template, {
			type: kind.id,
			profile: kind.profile,
			required: kind.fields.filter(({ required }) => required).map(({ name }) => name),
			answerer,
			fingerprint,
			scope: scopeOf(answerer, options),
			fields,
			naming: options.naming ?? false
		});
		const bytes = await writeTemplate(template, filled, {
			layout,
			fonts,
			greyscale: greyscale ?? false,
			today: effects.today
		});
		if (out !== undefined) await effects.write(out, bytes);
		const files = [{ path: out ?? null, region: null, written: filled }];
		const summary = summaryOf(files, []);
		if (options.json) effects.out(JSON.stringify(summary));
		else announce(files, summary, effects);
	} finally {
		await close();
	}
}

/** A Word template has a form of its own, and its properties are its owner's. */
function refuseOthers({ format, part, regions, sign }: ReportOptions): void {
	const reason =
		format !== 'docx'
			? `只能写成 Word，不能用 --format ${format}。`
			: part !== undefined
				? '不分数据段落，不能用 --part。'
				: regions !== undefined
					? '一次写一个地区，请用 --region 逐个写，不能用 --regions。'
					: sign !== undefined
						? '不改文件属性，不能用 --sign。'
						: null;
	if (reason !== null)
		throw new CommanderError(2, 'aidbrief.usage', `Word 模板${reason}`);
}
