import type { ScreeningFinding } from '#lib/domain/finding.ts';
import { formatMapping, mergeMappings } from '#lib/ingest/received/mapping.ts';
import { observationsOf } from '#lib/ingest/received/read-file.ts';
import { suggestedMapping } from '#lib/ingest/received/suggested-mapping.ts';
import { Regions } from '#lib/quality/regions.ts';
import { readBackground, untilOf } from './background.ts';
import { readCatalog } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { refuseOverwrite } from './overwrite.ts';
import type { CommonOptions } from './program.ts';
import {
	findingCounts,
	findingLines,
	readFiles,
	readMapping,
	readSettings,
	screenFiles
} from './screening.ts';

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
	const { sets, known, decided } = await readBackground(
		options.data,
		catalog,
		effects.note
	);
	const { mapping: given } = await readMapping(options.mapping);
	// What somebody says now goes before what was decided with an earlier batch.
	const mapping = mergeMappings(decided, given);
	const { tables, findings } = screenFiles(await readFiles(files), {
		catalog,
		settings: await readSettings(),
		regions: new Regions(sets.flatMap(({ regions }) => regions)),
		known,
		mapping,
		today: untilOf(
			sets.map(({ info }) => info.defaultPeriod),
			effects.today
		),
		published: options.public ?? false
	});
	if (options.mappingOut) {
		const readings = tables.flatMap((one) => one.readings);
		await effects.write(
			options.mappingOut,
			formatMapping(suggestedMapping(readings, catalog))
		);
	}
	const observations = tables.reduce((sum, one) => sum + observationsOf(one).length, 0);
	const screened = { files, observations, findings };
	if (options.out) await effects.write(options.out, `${JSON.stringify(screened)}\n`);
	effects.out(options.json ? JSON.stringify(screened) : forPeople(screened));
	return findings.some(({ severity }) => severity === 'error');
}

const forPeople = ({ files, observations, findings }: Screened): string =>
	[
		...findingLines(findings),
		`${files.length}个文件，${observations}条观测：${findingCounts(findings)}。`
	].join('\n');
