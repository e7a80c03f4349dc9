import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { ScreeningFinding, Severity } from '#lib/domain/finding.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { Region } from '#lib/domain/region.ts';
import { readDataset } from '#lib/ingest/dataset.ts';
import {
	emptyMapping,
	formatMapping,
	parseMapping,
	type Mapping
} from '#lib/ingest/received/mapping.ts';
import {
	doubtsOf,
	observationsOf,
	printedOf,
	readReceivedFile,
	receivedOf
} from '#lib/ingest/received/read-file.ts';
import { suggestedMapping } from '#lib/ingest/received/suggested-mapping.ts';
import { readRegions } from '#lib/ingest/regions.ts';
import { Regions } from '#lib/quality/regions.ts';
import { screen } from '#lib/quality/screen.ts';
import { readScreening } from '#lib/quality/settings.ts';
import { readCatalog } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { refuseOverwrite } from './overwrite.ts';
import type { CommonOptions } from './program.ts';
import { bundledSets, readSetFiles } from './sets.ts';

export interface ScreenOptions extends CommonOptions {
	public?: boolean;
	/** 识别方案 that settles doubtful headings. */
	mapping?: string;
	/** Where the 识别方案 goes that this run would follow, for a person to correct. */
	mappingOut?: string;
}

interface Screened {
	files: readonly string[];
	observations: number;
	findings: readonly ScreeningFinding[];
}

/**
 * `aidbrief screen`: checks received tables in any layout, together and with what `--data` has already.
 *
 * @returns whether there is an error among the findings.
 */
export async function screenCommand(
	files: readonly string[],
	options: ScreenOptions,
	effects: Effects
): Promise<boolean> {
	refuseOverwrite(options.mappingOut, files);
	const catalog = await readCatalog();
	const background = await readBackground(options.data, catalog);
	const regions = new Regions(background.regions);
	const settings = readScreening(await readFile('data/catalogue/screening.csv', 'utf8'));
	const mapping = await readMapping(options.mapping);
	const tables = [];
	for (const file of files)
		tables.push(
			readReceivedFile(await readBytes(file), file, { catalog, regions }, mapping)
		);
	const findings = [
		...tables.flatMap(doubtsOf),
		...screen(
			{
				received: tables.flatMap(receivedOf),
				printed: tables.flatMap(printedOf),
				known: background.known,
				regions,
				catalog,
				today: [effects.today, background.until].sort().at(-1)!,
				published: options.public ?? false,
				documents: []
			},
			settings
		)
	];
	const observations = tables.reduce((sum, one) => sum + observationsOf(one).length, 0);
	if (options.mappingOut) {
		const readings = tables.flatMap((one) => one.readings);
		await effects.write(
			options.mappingOut,
			formatMapping(suggestedMapping(readings, catalog))
		);
	}
	const screened = { files, observations, findings };
	if (options.out) await effects.write(options.out, `${JSON.stringify(screened)}\n`);
	effects.out(options.json ? JSON.stringify(screened) : forPeople(screened));
	return findings.some(({ severity }) => severity === 'error');
}

async function readBytes(file: string): Promise<Uint8Array> {
	try {
		return await readFile(file);
	} catch (cause) {
		throw new UserError(`读不到文件：${file}。请检查路径。`, { cause });
	}
}

async function readMapping(path: string | undefined): Promise<Mapping> {
	if (path === undefined) return emptyMapping;
	return parseMapping(new TextDecoder().decode(await readBytes(path)), path);
}

/** What the tables are read against. */
interface Background {
	regions: readonly Region[];
	/** 已入库的数: only of a set that was asked for, so that no bundled figure passes for a county's own. */
	known: readonly Observation[];
	/** ISO date up to which the sets reach: a period that they have is not in the future. */
	until: string;
}

async function readBackground(
	names: readonly string[] | undefined,
	catalog: Catalog
): Promise<Background> {
	const bundled = await bundledSets();
	const folders = (names ?? bundled).map((name) =>
		bundled.includes(name) ? join('data', name) : name
	);
	const sets = [];
	for (const folder of folders) sets.push(await readSetFiles(folder));
	return {
		regions: sets.flatMap(({ info, regions }) =>
			readRegions(regions, `${info.id}/regions.csv`)
		),
		known: names ? sets.flatMap((set) => readDataset(set, catalog).observations) : [],
		until: sets
			.map(({ info }) => endOf(info.defaultPeriod))
			.sort()
			.at(-1)!
	};
}

function endOf(period: string): string {
	const { to } = parsePeriod(period);
	return `${Math.floor(to / 12)}-${String((to % 12) + 1).padStart(2, '0')}-28`;
}

const severityNames: Readonly<Record<Severity, string>> = {
	error: '错误',
	warn: '提醒',
	info: '提示'
};

function forPeople({ files, observations, findings }: Screened): string {
	const lines = findings.map(({ severity, rule, place, message, ...finding }) => {
		const where = place.cell === null ? place.file : `${place.file} ${place.cell}`;
		const advice = finding.proposal === null ? '' : `；建议：${finding.proposal}`;
		return `${severityNames[severity]} ${rule} ${where} ${message}（现为${finding.found}，应为${finding.expected}${advice}）`;
	});
	const counts = (['error', 'warn', 'info'] as const).map(
		(severity) =>
			`${severityNames[severity]}${findings.filter((one) => one.severity === severity).length}项`
	);
	return [
		...lines,
		`${files.length}个文件，${observations}条观测：${counts.join('、')}。`
	].join('\n');
}
