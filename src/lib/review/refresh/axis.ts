import { lengthExtent, placeExtent, type Extent } from '#lib/charts/extent.ts';
import { attribute, descendants, type XmlNode } from '../read/xml-scan.ts';
import { named, textOf } from '../trace/charts.ts';
import type { Edit } from '../write/splice.ts';

const cutWords = '，纵轴不从0起';

/** Values of one series by their place in it. */
type Values = ReadonlyMap<number, number>;

/**
 * Edits that give a chart's axis room for its new values; none where they fit, so that an axis a person set
 * stays as it is. A line's axis that no longer begins at nought says so, and no longer says so where it does.
 */
export function axisEdits(xml: string, root: XmlNode, series: readonly Values[]): Edit[] {
	const axes = named(root, 'valAx');
	const [axis] = axes;
	if (!axis || axes.length > 1) return [];
	const low = limit(xml, axis, 'min');
	const high = limit(xml, axis, 'max');
	const unit = limit(xml, axis, 'majorUnit');
	if (!low || !high) return [];
	const all = lengthsOf(xml, root, series);
	if (all.every((value) => value >= low.value && value <= high.value)) return [];
	const title = statement(xml, root);
	const extent = extentOf(xml, root, all, title !== null);
	return [
		setTo(xml, low.node, extent.min),
		setTo(xml, high.node, extent.max),
		...(unit ? [setTo(xml, unit.node, extent.interval)] : []),
		...(title && !extent.cut ? [title] : [])
	];
}

/** How long each mark is drawn: the parts of a stack are as long as they are together. */
function lengthsOf(xml: string, root: XmlNode, series: readonly Values[]): number[] {
	const stacked = named(root, 'grouping').some((one) =>
		/stacked/i.test(attribute(xml, one, 'val') ?? '')
	);
	if (!stacked) return series.flatMap((values) => [...values.values()]);
	const sums = new Map<number, number>();
	for (const values of series)
		for (const [point, value] of values) sums.set(point, (sums.get(point) ?? 0) + value);
	return [...sums.values()];
}

function extentOf(
	xml: string,
	root: XmlNode,
	values: readonly number[],
	maySayCut: boolean
): Extent {
	const isLine =
		named(root, 'lineChart').length > 0 && named(root, 'barChart').length === 0;
	if (isLine && maySayCut) return placeExtent(values);
	const [crossing] = named(root, 'crossesAt');
	const origin = crossing ? Number(attribute(xml, crossing, 'val')) : 0;
	return lengthExtent(values, Number.isFinite(origin) ? origin : 0);
}

function limit(xml: string, axis: XmlNode, name: string) {
	const [node] = named(axis, name);
	const value = Number(node && attribute(xml, node, 'val'));
	return node && Number.isFinite(value) ? { node, value } : null;
}

function setTo(xml: string, { start, openEnd }: XmlNode, value: number): Edit {
	const tag = xml.slice(start, openEnd);
	return {
		at: start,
		remove: tag.length,
		insert: tag.replace(/(\sval\s*=\s*["'])[^"']*/, `$1${value}`)
	};
}

/** The edit that takes 纵轴不从0起 out of the title; null where it is not said there. */
function statement(xml: string, root: XmlNode): Edit | null {
	const [title] = named(root, 'title');
	for (const node of title ? descendants(title) : []) {
		if (node.name !== 't') continue;
		const at = textOf(xml, node).indexOf(cutWords);
		if (at >= 0) return { at: node.openEnd + at, remove: cutWords.length, insert: '' };
	}
	return null;
}
