import { readFile } from 'node:fs/promises';
import { CommanderError } from 'commander';
import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import { writeChildReports } from '#lib/report/batch/children.ts';
import { zipFiles } from '#lib/report/batch/zip.ts';
import type { ReportDocument } from '#lib/report/document.ts';
import type { Revision } from '#lib/report/revisions/revision.ts';
import { sign } from '#lib/report/sign.ts';
import { fieldsIn, requiredIn } from '#lib/report/template/fields.ts';
import { writeReport, type WrittenReport } from '#lib/report/write-report.ts';
import { isWordTemplate } from '#lib/review/template/open.ts';
import { reportTypes } from '../../reports/all.ts';
import type { ReportType } from '../../reports/report-type.ts';
import type { Effects } from './effects.ts';
import { didYouMean } from './nearest.ts';
import { openAnswerer, scopeOf } from './open.ts';
import { refuseOverwrite } from './overwrite.ts';
import type { CommonOptions } from './program.ts';
import { choicesOf } from './report-choices.ts';
import { extensionOf, fileBytes, type OutputFormat } from './report-files.ts';
import { revisionsOf } from './report-previous.ts';
import { announce, summaryOf, toldOf, type ReportFile } from './report-summary.ts';
import { readWordTemplate, refuseOthers, wordReports, wordsOf } from './report-word.ts';

export interface ReportOptions extends CommonOptions {
	part?: 'data';
	template?: string;
	format: OutputFormat;
	field?: string[];
	regions?: 'children';
	/** 上期文稿, to say what was revised since. */
	previous?: string[];
	naming?: boolean;
	/** 取舍 of findings, by rule. */
	pin?: string[];
	drop?: string[];
	layout: 'grid' | 'plain';
	fonts: 'gb2312' | 'windows';
	greyscale?: boolean;
	continued?: boolean;
	/** 具名签发: why the errors of the checklist are left; with `who`. */
	sign?: string;
	who?: string;
}

/** `aidbrief report`: template and data to a document, written whole or not at all. */
export async function reportCommand(
	type: string,
	options: ReportOptions,
	effects: Effects
): Promise<void> {
	const kind = typeNamed(type);
	refuseOverwrite(options.out, [options.template]);
	const word =
		options.template !== undefined && isWordTemplate(options.template)
			? await readWordTemplate(options.template)
			: null;
	if (word) refuseOthers(options);
	const template = word ? wordsOf(word) : await readTemplate(kind, options.template);
	const fields = readFields(options.field ?? [], kind, template);
	needOut(options);
	needWho(options);
	const opened = await openAnswerer(options.data, effects);
	try {
		const { answerer, fingerprint } = opened;
		const scope = scopeOf(answerer, options);
		const since = await revisionsOf(options.previous, answerer);
		const request = {
			type: kind.id,
			profile: kind.profile,
			required: requiredIn(template, kind.fields),
			answerer,
			fingerprint,
			fields,
			naming: options.naming ?? false,
			choices: choicesOf(options)
		};
		const reports: Pick<Source, 'write' | 'bytes'> = word
			? wordReports(word, request, scope, options, effects.today)
			: {
					async write(region) {
						const written = await writeReport({
							...request,
							template,
							templateName: options.template ?? `${kind.name}模板`,
							scope: { ...scope, region },
							...(since ? { revisions: await since.of(region) } : {}),
							part: options.part ?? 'all'
						});
						return { ...written, document: signed(written.document, options) };
					},
					bytes: (document) => fileBytes(document, options, effects.today)
				};
		const source = { answerer, scope, revisions: since?.all, ...reports };
		if (options.regions === 'children')
			await writeChildren(kind, options, source, effects);
		else await writeOne(source, options, effects);
	} finally {
		await opened.close();
	}
}

/** A Word file and a file for each region need a place; text can go to the screen, and `--json` writes nothing. */
function needOut({ out, format, regions, json }: ReportOptions): void {
	if (out !== undefined) return;
	if (regions === 'children')
		throw usage('--regions children 要用 --out 给出文件夹或 .zip 文件名。');
	if (format === 'docx' && json !== true)
		throw usage('写 Word 要用 --out 给出 .docx 文件名；只看文字可用 --format text。');
}

function needWho({ sign, who }: ReportOptions): void {
	if (sign !== undefined && (who ?? '').trim() === '')
		throw usage('--sign 要与 --who 同用，写明签发人。');
	if (who !== undefined && sign === undefined)
		throw usage('--who 是签发人，要与 --sign 同用，写明签发理由。');
}

const signed = (document: ReportDocument, { sign: reason, who }: ReportOptions) =>
	reason === undefined ? document : sign(document, { who: who!, reason });

const usage = (sentence: string) => new CommanderError(2, 'aidbrief.usage', sentence);

async function writeOne(
	source: Source,
	options: ReportOptions,
	effects: Effects
): Promise<void> {
	const { out, format, json } = options;
	const written = await source.write(source.scope.region);
	const bytes = await source.bytes(written.document);
	if (out !== undefined) await effects.write(out, bytes);
	// The tree is the answer itself; other formats are, too, unless a summary in JSON is wanted.
	if (
		out === undefined &&
		typeof bytes === 'string' &&
		(json !== true || format === 'json')
	)
		return effects.out(bytes);
	finish(
		[{ path: out ?? null, region: null, told: toldOf(written) }],
		[],
		options,
		effects
	);
}

interface Source {
	answerer: Answerer;
	scope: Scope;
	/** Of all regions; undefined where no last issue was given. */
	revisions: readonly Revision[] | undefined;
	write(region: string): Promise<WrittenReport>;
	bytes(document: ReportDocument): Promise<Uint8Array | string> | string;
}

/** One report for each child region and a cross-check of their figures with the parent's; all made before any is written. */
async function writeChildren(
	kind: ReportType,
	options: ReportOptions,
	{ answerer, scope, revisions, write, bytes }: Source,
	effects: Effects
): Promise<void> {
	const { reports, check } = await writeChildReports({
		answerer,
		scope,
		revisions,
		write,
		profile: kind.profile,
		kindName: kind.name,
		extension: extensionOf(options.format),
		bytes,
		keep: toldOf,
		onstep: (step, count, name) => effects.note(`${step}/${count} ${name}`)
	});
	const files = [...reports, check];
	const out = options.out!;
	const packed = /\.zip$/i.test(out);
	if (packed) await effects.write(out, zipFiles(files));
	else for (const { name, bytes } of files) await effects.write(`${out}/${name}`, bytes);
	const pathOf = (name: string) => (packed ? out : `${out}/${name}`);
	finish(
		reports.map(({ name, region, kept: told }) => ({ path: pathOf(name), region, told })),
		[{ path: pathOf(check.name), document: check.document }],
		options,
		effects
	);
}

function finish(
	files: readonly ReportFile[],
	extra: readonly { path: string; document: ReportDocument }[],
	{ json }: ReportOptions,
	effects: Effects
): void {
	const summary = summaryOf(files, extra);
	if (json) effects.out(JSON.stringify(summary));
	else announce(files, summary, effects);
}

/** @throws UserError for a kind of text nobody has written, with those there are. */
function typeNamed(id: string): ReportType {
	const found = reportTypes.find((type) => type.id === id || type.name === id);
	if (found) return found;
	const all = reportTypes.map((type) => `${type.id}（${type.name}）`);
	throw new UserError(`没有“${id}”这种文稿。可用：${all.join('、')}。`);
}

/** Fields of the kind, and those that stand in the user's own template. */
function readFields(
	pairs: readonly string[],
	kind: ReportType,
	template: string
): Record<string, string> {
	const known = new Set([...kind.fields.map(({ name }) => name), ...fieldsIn(template)]);
	return Object.fromEntries(
		pairs.map((pair) => {
			const at = pair.indexOf('=');
			if (at < 1) throw usage(`--field 要写成“名称=内容”，收到“${pair}”。`);
			const name = pair.slice(0, at).trim();
			if (!known.has(name))
				throw new UserError(
					`${kind.name}没有“${name}”这个字段。${didYouMean([...known])}`
				);
			return [name, pair.slice(at + 1)];
		})
	);
}

async function readTemplate(kind: ReportType, own: string | undefined): Promise<string> {
	if (own === undefined)
		return readFile(
			new URL(`../../reports/${kind.id}/template.md`, import.meta.url),
			'utf8'
		);
	try {
		return await readFile(own, 'utf8');
	} catch (cause) {
		throw new UserError(`读不到模板文件：${own}。请检查文件名。`, { cause });
	}
}
