import type { Operand } from '#lib/domain/stat.ts';
import { element } from './trace-xml.ts';

/**
 * 代入的观测值 of a whole document, each written once: a total's counties stand behind its share, its growth and its
 * rank as well, and would make most of the file.
 */
export class TracedOperands {
	/** One that many numbers share is known by itself, another like it by what it says. */
	#known = new Map<Operand, number>();
	#places = new Map<string, number>();
	#written: string[] = [];

	/** Places of these in the list, from 1, as the attribute of a number: `1 2 5`. */
	refer(operands: readonly Operand[]): string {
		let text = '';
		for (const operand of operands) text += `${text && ' '}${this.#placeOf(operand)}`;
		return text;
	}

	get xml(): string {
		return this.#written.join('');
	}

	#placeOf(operand: Operand): number {
		const known = this.#known.get(operand);
		if (known !== undefined) return known;
		const key = keyOf(operand);
		let place = this.#places.get(key);
		if (place === undefined) {
			this.#written.push(operandXml(operand));
			this.#places.set(key, (place = this.#written.length));
		}
		this.#known.set(operand, place);
		return place;
	}
}

/** Told apart by all that is written of them, in one order, whoever made them. */
function keyOf(one: Operand): string {
	const { source } = one;
	const from = source
		? `${source.set}\n${source.file}\n${source.sheet}\n${source.row}\n${source.cell}\n${source.title}`
		: '';
	return `${one.name}\n${one.indicator}\n${one.region}\n${one.regionName}\n${one.period}\n${one.area}\n${one.mode}\n${one.measure}\n${one.value}\n${one.unit}\n${one.status}\n${one.note}\n${from}`;
}

function operandXml(one: Operand): string {
	const { name, indicator, region, regionName, period, area } = one;
	const { mode, measure, value, unit, status, note, source } = one;
	return element(
		'operand',
		{
			name,
			indicator,
			region,
			regionName,
			period,
			area,
			mode,
			measure,
			value,
			unit,
			status,
			note
		},
		source ? sourceXml(source) : ''
	);
}

const sourceXml = ({
	set,
	file,
	sheet,
	row,
	cell,
	title
}: NonNullable<Operand['source']>): string =>
	element('source', { set, file, sheet, row, cell, title });
