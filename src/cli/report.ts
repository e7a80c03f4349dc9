import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UserError } from '#lib/domain/errors.ts';
import { writeReport, type WrittenReport } from '#lib/report/write-report.ts';
import { documentJson } from '#lib/report/json.ts';
import { documentText } from '#lib/report/text.ts';
import { writeDocx } from '#lib/report/docx/write.ts';
import { documentHtml } from '#lib/report/html/page.ts';
import { reportTypes } from '../../reports/all.ts';
import type { ReportType } from '../../reports/report-type.ts';
import type { Effects } from './effects.ts';
import { didYouMean } from './nearest.ts';
import { openAnswerer, scopeOf, type Opened } from './open.ts';
import type { CommonOptions } from './program.ts';

export interface ReportOptions extends CommonOptions {
	part?: string;
	template?: string;
	format: 'docx' | 'html' | 'text' | 'json';
	field?: string[];
	regions?: string;
	naming?: boolean;
	layout: 'grid' | 'plain';
	fonts: 'gb2312' | 'windows';
}

/** `aidbrief report`: template and data to a document, written whole or not at all. */
export async function reportCommand(
	type: string,
	options: ReportOptions,
	effects: Effects
): Promise<void> {
	const kind = typeNamed(type);
	if (options.part !== undefined && options.part !== 'data')
		throw new UserError(`--part 只有 data 一种，收到“${options.part}”。`);
	if (options.regions !== undefined && options.regions !== 'children')
		throw new UserError(`--regions 只有 children 一种，收到“${options.regions}”。`);
	const fields = readFields(options.field ?? [], kind);
	const template = options.template
		? await readTemplate(options.template)
		: await readFile(
				new URL(`../../reports/${kind.id}/template.md`, import.meta.url),
				'utf8'
			);
	const opened = await openAnswerer(options.data, effects);
	try {
		const scope = scopeOf(opened.answerer, options);
		const write = (region: string) =>
			writeReport({
				type: kind.id,
				profile: kind.profile,
				template,
				templateName: options.template ?? `${kind.name}模板`,
				required: kind.fields.filter(({ required }) => required).map(({ name }) => name),
				answerer: opened.answerer,
				fingerprint: opened.fingerprint,
				scope: { ...scope, region },
				fields,
				naming: options.naming ?? false,
				part: options.part === 'data' ? 'data' : 'all'
			});
		if (options.regions === 'children') {
			await writeChildren(kind, options, opened, scope.region, write, effects);
			return;
		}
		const written = await write(scope.region);
		const bytes = await render(written, options, effects);
		const path = options.out;
		if (!path && options.format === 'docx')
			throw new UserError('请用 --out 给出要写的 .docx 文件名。');
		if (path) await effects.write(path, bytes);
		report([{ path: path ?? null, written }], options, effects, path ? null : bytes);
	} finally {
		await opened.close();
	}
}

async function writeChildren(
	kind: ReportType,
	options: ReportOptions,
	opened: Opened,
	parent: string,
	write: (region: string) => Promise<WrittenReport>,
	effects: Effects
): Promise<void> {
	const folder = options.out;
	if (!folder) throw new UserError('请用 --out 给出要写的文件夹。');
	if (extname(folder) === '.zip')
		throw new UserError('暂不支持直接写成 .zip，请给出文件夹名。');
	const children = opened.answerer.regions.children(parent).filter(({ own }) => !own);
	if (children.length === 0)
		throw new UserError(`地区 ${parent} 没有下级地区，不能用 --regions children。`);
	const files = [];
	for (const [index, child] of children.entries()) {
		effects.note(`${index + 1}/${children.length} ${child.name}`);
		const written = await write(child.code);
		const path = `${folder}/${child.code}${child.name}${kind.name}.${options.format}`;
		await effects.write(path, await render(written, options, effects));
		files.push({ path, written });
	}
	report(files, options, effects, null);
}

async function render(
	{ document }: WrittenReport,
	options: ReportOptions,
	effects: Effects
): Promise<Uint8Array | string> {
	switch (options.format) {
		case 'docx':
			return writeDocx(document, {
				layout: options.layout,
				fonts: options.fonts,
				today: effects.today
			});
		case 'html':
			return documentHtml(document);
		case 'text':
			return documentText(document);
		case 'json':
			return JSON.stringify(documentJson(document));
	}
}

/** What was done, for people or as the one JSON value; `--format json` prints the document itself. */
function report(
	files: readonly { path: string | null; written: WrittenReport }[],
	options: ReportOptions,
	effects: Effects,
	inline: Uint8Array | string | null
): void {
	if (typeof inline === 'string') {
		effects.out(inline);
		return;
	}
	const summary = {
		files: files.map(({ path }) => path).filter((path) => path !== null),
		stats: files.reduce((sum, { written }) => sum + written.stats, 0),
		missing: files.flatMap(({ written }) => written.document.missing),
		findings: files.flatMap(({ written }) =>
			written.findings.map(({ rule, level, title, evidence, why, suggestion }) => ({
				rule,
				level,
				title,
				text: evidence
					.map((part) => (typeof part === 'string' ? part : part.text))
					.join(''),
				why,
				suggestion
			}))
		),
		checklist: files.flatMap(({ written }) => written.document.checklist)
	};
	if (options.json) {
		effects.out(JSON.stringify(summary));
		return;
	}
	for (const { path, written } of files)
		effects.out(
			`已写${path ?? ''}：${written.stats}个绑定数，缺数${written.document.missing.length}项，` +
				`问题${written.findings.filter(({ level }) => level !== 'good').length}条`
		);
	for (const entry of summary.checklist
		.filter(({ severity }) => severity !== 'ok')
		.slice(0, 12))
		effects.note(`${entry.severity === 'error' ? '阻断' : '提醒'}：${entry.text}`);
}

function typeNamed(id: string): ReportType {
	const found = reportTypes.find((type) => type.id === id || type.name === id);
	if (!found)
		throw new UserError(
			`没有“${id}”这种文稿。可用：${reportTypes.map((type) => `${type.id}（${type.name}）`).join('、')}。`
		);
	return found;
}

function readFields(pairs: readonly string[], kind: ReportType): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const pair of pairs) {
		const at = pair.indexOf('=');
		if (at < 1) throw new UserError(`--field 要写成“名称=内容”，收到“${pair}”。`);
		const name = pair.slice(0, at).trim();
		const known = kind.fields.map((field) => field.name);
		if (!known.includes(name))
			throw new UserError(`${kind.name}没有“${name}”这个字段。${didYouMean(known)}`);
		fields[name] = pair.slice(at + 1);
	}
	return fields;
}

async function readTemplate(path: string): Promise<string> {
	try {
		return await readFile(path, 'utf8');
	} catch (cause) {
		throw new UserError(`读不到模板文件：${path}。请检查文件名。`, { cause });
	}
}
