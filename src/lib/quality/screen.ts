import type { Place, ScreeningFinding } from '#lib/domain/finding.ts';
import { Batch, type BatchInput } from './batch.ts';
import type { Part, Received } from './received.ts';
import type { Fault } from './rule.ts';
import { dataRules } from './rules.ts';
import type { RuleSetting, ScreeningSettings } from './settings.ts';
import { fillMessage, subjectWords } from './words.ts';

/** 审核: every enabled rule over what was received; by file and row, and of one cell in the order of the rules. */
export function screen(
	input: BatchInput,
	{ rules, tolerance }: ScreeningSettings
): ScreeningFinding[] {
	const batch = new Batch(input);
	const findings = rules.flatMap((setting) => {
		const rule = Object.hasOwn(dataRules, setting.id)
			? dataRules[setting.id as keyof typeof dataRules]
			: null;
		if (!rule || !setting.enabled) return [];
		return Array.from(rule.find(batch, setting.limits, tolerance), (fault) =>
			toFinding(fault, setting, batch)
		);
	});
	const files = filesInOrder(input.received);
	const order = ({ place }: ScreeningFinding) => files.get(place.file) ?? -1;
	return findings.sort(
		(a, b) => order(a) - order(b) || (a.place.row ?? 0) - (b.place.row ?? 0)
	);
}

/** Files by the place of their first figure: a table's figures stand together, so that few are looked at. */
function filesInOrder(received: Iterable<Received>): Map<string, number> {
	const files = new Map<string, number>();
	let last: Received['table'] | null = null;
	for (const { table } of received) {
		if (table === last) continue;
		last = table;
		if (!files.has(table.file)) files.set(table.file, files.size);
	}
	return files;
}

function toFinding(fault: Fault, setting: RuleSetting, batch: Batch): ScreeningFinding {
	const figure = 'table' in fault.at ? fault.at : null;
	const subject = figure && subjectWords(figure, batch);
	return {
		rule: setting.id,
		severity: fault.severity ?? setting.severity,
		message: fillMessage(setting.message, subject, fault.words ?? {}),
		found: fault.found,
		expected: fault.expected,
		place:
			'table' in fault.at
				? placeOf(fault.at, fault.part ?? 'value')
				: wholeFile(fault.at.file),
		proposal: fault.proposal ?? null
	};
}

function placeOf(figure: Received, part: Part): Place {
	const { table } = figure;
	const { row, column } = table.cellOf(figure, part);
	return {
		file: table.file,
		sheet: table.sheet,
		cell: cellName(column, row),
		row,
		column
	};
}

const wholeFile = (file: string): Place => ({
	file,
	sheet: null,
	cell: null,
	row: null,
	column: null
});

/** E12, as a spreadsheet names it. */
export function cellName(column: number, row: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	return `${letters}${row}`;
}
