import type { Answerer } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { reasonOf } from '#lib/report/revisions/reasons.ts';
import {
	differenceText,
	withUnit,
	type Revision
} from '#lib/report/revisions/revision.ts';
import { readNumber } from '#lib/wording/read-number.ts';
import { askAgain, type Newer } from '../refresh/newer.ts';
import type { TracedDocument } from '../trace/read.ts';

/**
 * 上期已发布数据修订: every figure of last issue's documents that the data gives otherwise now. What a person had
 * written over before it went out was published so; what was taken out was not published.
 */
export async function revisionsSince(
	issues: readonly TracedDocument[],
	answerer: Answerer
): Promise<Revision[]> {
	const found = new Map<string, Revision>();
	for (const { head, numbers } of issues) {
		const newer = await askAgain(numbers, head, answerer);
		// Prose before charts: a figure is listed as it was read.
		for (const one of newer.toSorted((a, b) => inChart(a) - inChart(b))) {
			const revision = revisionOf(one, answerer);
			if (revision && !found.has(one.number.slot)) found.set(one.number.slot, revision);
		}
	}
	return [...found.values()];
}

const inChart = ({ number }: Newer): number => (number.place ? 1 : 0);

function revisionOf(
	{ number, stat, text, reason }: Newer,
	{ history, regions }: Answerer
): Revision | null {
	const { text: printed, written } = number;
	if (printed === null || printed === '' || number.value === null) return null;
	const now: Stat = stat ?? { ...gone(number), reason };
	const there = now.status === 'ok' && now.value !== null;
	// Without the way it was said there are only the values to compare.
	const same =
		text !== null
			? sameText(printed, text, number.place !== null)
			: there && now.value === number.value;
	if (same) return null;
	const own = printed === written;
	// What a person wrote into a cell is in a unit that only the head of its column says.
	const published = own ? number.value : isBare(printed) ? null : valueOf(printed);
	const plain = isBare(printed) || (text !== null && isBare(text));
	const base: Stat = { ...now, value: number.value, status: 'ok', change: null };
	return {
		name: number.name,
		regionName: number.regionName,
		period: number.period,
		published: plain && own ? withUnit(base) : printed,
		now,
		nowText: !there ? '' : plain || text === null ? withUnit(now) : text,
		difference: there && published !== null ? differenceText(now, published) : '',
		reason: reasonOf(now, history, regions)
	};
}

const sameText = (a: string, b: string, plotted: boolean): boolean =>
	a === b || (plotted && Number(a) === Number(b));

/** A figure of a cell or a chart, whose unit stands at the head. */
const isBare = (text: string): boolean => /^[−-]?[\d.,]+$/.test(text.trim());

function valueOf(text: string): number | null {
	const read = readNumber(text);
	return read.status === 'ok' ? read.value : null;
}

/** A number that cannot be asked any more, as an answer without a value. */
function gone(number: Newer['number']): Stat {
	const { slot, name, unit, shown, decimals, region, regionName, period } = number;
	return {
		...{ slot, name, unit, shown, decimals, region, regionName, period },
		...{ area: number.area, measure: number.measure },
		...{ value: null, status: 'missing', reason: '' },
		...{ change: null, list: null, notes: [], coverage: null },
		trace: {
			definition: number.definition,
			formula: number.formula,
			operands: number.operands,
			sql: ''
		}
	};
}
