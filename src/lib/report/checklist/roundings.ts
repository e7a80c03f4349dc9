import type { Stat } from '#lib/domain/stat.ts';
import { readNumber } from '#lib/wording/read-number.ts';
import type { ChecklistEntry } from '../document.ts';
import type { Sentence } from './sentences.ts';

/**
 * 一数两种修约: one figure printed as two numbers. 约15亿元 beside the exact figure is no second rounding but an
 * approximation that says so.
 */
export function roundings(sentences: readonly Sentence[]): ChecklistEntry[] {
	const printed = new Map<string, { name: string; texts: Map<string, string> }>();
	for (const inline of sentences.flat()) {
		if (inline.type !== 'number' || inline.stat.list !== null) continue;
		const number = numberOf(inline.text, inline.stat);
		if (number === null) continue;
		const key = figureOf(inline.stat);
		const one = printed.get(key) ?? { name: inline.stat.name, texts: new Map() };
		one.texts.set(number, inline.text);
		printed.set(key, one);
	}
	return [...printed.values()]
		.filter(({ texts }) => texts.size > 1)
		.map(({ name, texts }) => ({
			severity: 'error',
			signable: true,
			text: `${name}在文中有${texts.size}种写法：${[...texts.values()].join('、')}`
		}));
}

/** Which figure it is, however it is asked for. */
const figureOf = ({ region, period, area, measure, name, change, value }: Stat): string =>
	[region, period, area, measure, name, change?.basis, change?.kind, value].join('|');

/**
 * Value and unit as one word, so that 6.9亿元 and 69000万元 are the same; null for what is no single exact number, and
 * for what is bound to the figure without being it: the rest of a share.
 */
function numberOf(text: string, { value, unit }: Stat): string | null {
	if (value === null || (text.match(/\d+(?:\.\d+)?/g) ?? []).length !== 1) return null;
	const read = readNumber(/\d.*$/u.exec(text)![0]);
	if (read.status !== 'ok' || read.qualifier !== undefined || /约|近|超过/u.test(text))
		return null;
	const exact = Math.abs(unit === '%' ? value / 100 : value);
	if (Math.abs(read.value - exact) > read.lastPlace) return null;
	return `${read.value}${read.unit ?? ''}`;
}
