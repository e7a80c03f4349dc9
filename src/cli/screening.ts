import { readFile } from 'node:fs/promises';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { ScreeningFinding, Severity } from '#lib/domain/finding.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { joined } from '#lib/domain/sequence.ts';
import {
	emptyMapping,
	parseMapping,
	type Mapping
} from '#lib/ingest/received/mapping.ts';
import {
	doubtsOf,
	printedOf,
	readReceivedFile,
	receivedOf,
	type ReceivedFile
} from '#lib/ingest/received/read-file.ts';
import type { Regions } from '#lib/quality/regions.ts';
import { screen } from '#lib/quality/screen.ts';
import { readScreening, type ScreeningSettings } from '#lib/quality/settings.ts';

/** What received files are screened against. */
export interface ScreeningContext {
	catalog: Catalog;
	settings: ScreeningSettings;
	regions: Regions;
	known: readonly Observation[];
	mapping: Mapping;
	/** ISO date: a period that ends later is none yet. */
	today: string;
	/** 公开口径. */
	published: boolean;
}

export interface ReadFile {
	file: string;
	bytes: Uint8Array;
}

export interface Screening {
	tables: readonly ReceivedFile[];
	findings: readonly ScreeningFinding[];
}

/** Reads and screens files together, with what is known already. */
export function screenFiles(
	files: readonly ReadFile[],
	{ mapping, settings, ...context }: ScreeningContext
): Screening {
	const tables = files.map(({ file, bytes }) =>
		readReceivedFile(bytes, file, context, mapping)
	);
	const findings = screen(
		{
			...context,
			received: joined(tables.map(receivedOf)),
			printed: tables.flatMap(printedOf),
			documents: []
		},
		settings
	);
	return { tables, findings: [...tables.flatMap(doubtsOf), ...findings] };
}

export const readSettings = async (): Promise<ScreeningSettings> =>
	readScreening(await readFile('data/catalogue/screening.csv', 'utf8'));

export async function readFiles(files: readonly string[]): Promise<ReadFile[]> {
	const read: ReadFile[] = [];
	for (const file of files) read.push({ file, bytes: await readBytes(file) });
	return read;
}

export async function readBytes(file: string): Promise<Uint8Array> {
	try {
		return await readFile(file);
	} catch (cause) {
		throw new UserError(`读不到文件：${file}。请检查路径。`, { cause });
	}
}

/** 识别方案 and the text it stands in; an empty one where no file is named. */
export async function readMapping(
	path: string | undefined
): Promise<{ mapping: Mapping; text: string | null }> {
	if (path === undefined) return { mapping: emptyMapping, text: null };
	const text = new TextDecoder().decode(await readBytes(path));
	return { mapping: parseMapping(text, path), text };
}

const severityNames: Readonly<Record<Severity, string>> = {
	error: '错误',
	warn: '提醒',
	info: '提示'
};

/** A line for each finding. */
export const findingLines = (findings: readonly ScreeningFinding[]): string[] =>
	findings.map(({ severity, rule, place, message, ...finding }) => {
		const where = place.cell === null ? place.file : `${place.file} ${place.cell}`;
		const advice = finding.proposal === null ? '' : `；建议：${finding.proposal}`;
		return `${severityNames[severity]} ${rule} ${where} ${message}（现为${finding.found}，应为${finding.expected}${advice}）`;
	});

/** 错误1项、提醒0项、提示2项. */
export const findingCounts = (findings: readonly ScreeningFinding[]): string =>
	(['error', 'warn', 'info'] as const)
		.map(
			(severity) =>
				`${severityNames[severity]}${findings.filter((one) => one.severity === severity).length}项`
		)
		.join('、');
