import type { TracedNumber } from '#lib/report/docx/trace-part.ts';
import type { XmlNode } from '../read/xml-scan.ts';
import { textOf, type PlottedChart } from './charts.ts';

/** A bound value of a native chart where it stands now. */
export interface PlottedPoint {
	chart: PlottedChart;
	series: number;
	point: number;
	node: XmlNode;
	text: string;
}

/**
 * Finds the bound values of charts again: a chart may have been moved, deleted or renamed, so each chart of
 * the trace is the one of the document that shows most of its values; the first of several.
 */
export function plottedPoints(
	numbers: readonly TracedNumber[],
	charts: readonly PlottedChart[]
): Map<string, PlottedPoint> {
	const traced = new Map<number, TracedNumber[]>();
	for (const number of numbers)
		if (number.place)
			traced.set(number.place.chart, [...(traced.get(number.place.chart) ?? []), number]);
	const scores = [...traced].flatMap(([chart, own]) =>
		charts.map((candidate, at) => ({
			chart,
			at,
			own,
			candidate,
			score: own.filter((one) => shows(candidate, one)).length / own.length
		}))
	);
	scores.sort((a, b) => b.score - a.score || distance(a) - distance(b));
	const found = new Map<string, PlottedPoint>();
	const placed = new Set<number>();
	const taken = new Set<number>();
	for (const { chart, at, own, candidate, score } of scores) {
		if (placed.has(chart) || taken.has(at) || (score === 0 && at !== chart)) continue;
		placed.add(chart);
		taken.add(at);
		for (const number of own) {
			const point = pointOf(candidate, number);
			if (point) found.set(number.id, point);
		}
	}
	return found;
}

const distance = ({ chart, at }: { chart: number; at: number }) => Math.abs(chart - at);

function pointOf(chart: PlottedChart, { place }: TracedNumber): PlottedPoint | null {
	const { series, point } = place!;
	const node = chart.series[series]?.values.get(point);
	return node ? { chart, series, point, node, text: textOf(chart.xml, node) } : null;
}

const shows = (chart: PlottedChart, number: TracedNumber): boolean => {
	const point = pointOf(chart, number);
	return point !== null && samePlotted(point.text, number.written);
};

/** Programs write one value in several ways: 515.6, 515.60, 5.156E2. */
export const samePlotted = (a: string, b: string): boolean =>
	a.trim() !== '' && Number(a) === Number(b);
