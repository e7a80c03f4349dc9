import { areaNames, modeNames, type Measure } from '#lib/domain/area.ts';
import type { Operand } from '#lib/domain/stat.ts';

const measureNames: Record<Measure, string> = { single: '本期', ytd: '累计', span: '' };

/** The slot that an operand of a formula answers, so that it can be opened in its turn. */
export function operandSlot(operand: Operand): string {
	const parts = [
		operand.indicator,
		operand.area === 'all' ? '' : areaNames[operand.area],
		operand.mode === null ? '' : modeNames[operand.mode],
		operand.measure === null ? '' : measureNames[operand.measure],
		`@${operand.region}`,
		`#${operand.period}`
	];
	return parts.filter((part) => part !== '').join('·');
}

/** Where an operand was read: `分区县.csv，第12行，F12`; '' where no source is known. */
export function placeOf({ source }: Pick<Operand, 'source'>): string {
	if (!source) return '';
	return [
		source.sheet ? `工作表“${source.sheet}”` : '',
		source.cell ?? (source.row === null ? '' : `第${source.row}行`)
	]
		.filter((part) => part !== '')
		.join('，');
}

/** Operands by the file they were read from, files in the order in which they first appear. */
export function bySource(
	operands: readonly Operand[]
): { file: string; title: string; operands: Operand[] }[] {
	const files = new Map<string, { file: string; title: string; operands: Operand[] }>();
	for (const operand of operands) {
		if (!operand.source) continue;
		const { file, title } = operand.source;
		const entry = files.get(`${file} ${title}`) ?? { file, title, operands: [] };
		entry.operands.push(operand);
		files.set(`${file} ${title}`, entry);
	}
	return [...files.values()];
}
