import { cells, type Cell } from './cell.ts';
import { classesOf } from './classes.ts';
import { figureText } from './figure-text.ts';
import { frame, type Maker } from './frame.ts';
import { key } from './key.ts';
import { absence, statAt } from './marks.ts';
import { stepsOf } from './palette.ts';
import type { ChartSpec } from './spec.ts';

/** Places in the grid as declared, from its own corner; without any, six to a row in the order given. */
export const tilePlaces = ({
	tiles,
	categories
}: ChartSpec): (readonly [number, number])[] => {
	const declared = categories.map(
		(_, index) => tiles?.[index] ?? ([index % 6, Math.floor(index / 6)] as const)
	);
	const [left, top] = [0, 1].map((at) => Math.min(...declared.map((one) => one[at]!)));
	return declared.map(([column, row]) => [column - left!, row - top!]);
};

/** A tile is at most so wide: beyond that it is a bar. */
const widestTile = 84;

/** 方格示意图: a tile a region, its class in the key and its value in the tile. It is not a map. */
export const tiles: Maker = (spec, look) => {
	const { theme } = look;
	const places = tilePlaces(spec);
	const series = spec.series[0];
	const values = spec.categories.map((_, index) => series?.values[index] ?? null);
	const known = values.filter((value) => value !== null);
	const classes = classesOf(known);
	const scale = stepsOf(spec, theme);
	const cell = (index: number): Cell => ({
		place: [0, index],
		at: places[index]!,
		name: spec.categories[index]!,
		text:
			values[index] === null
				? absence(statAt(spec, [0, index]))
				: figureText(values[index]!, spec.decimals)
	});
	const of = (wanted: number | null) =>
		values.flatMap((value, index) =>
			(value === null ? null : classes.of(value)) === wanted ? [cell(index)] : []
		);
	const missing = of(null);
	const groups = [
		...classes.names.map((name, index) => ({
			name: name || series?.name || '',
			...cells(of(index), scale[classes.step(index)]!, theme)
		})),
		...(missing.length > 0 ? [{ name: '缺报', ...cells(missing, null, theme) }] : [])
	];
	const [columns, rows] = [0, 1].map((at) => Math.max(...places.map((one) => one[at]!)));
	const width = Math.min(look.width, (columns! + 1) * widestTile);
	const hidden = (last: number) => ({
		type: 'value' as const,
		show: false,
		min: -0.5,
		max: last + 0.5
	});
	return {
		...frame(spec, look),
		legend: key(
			groups.map(({ name }) => name),
			theme
		),
		grid: { left: 0, width, top: 28, bottom: 0, outerBoundsMode: 'none' },
		xAxis: hidden(columns!),
		yAxis: { ...hidden(rows!), inverse: true },
		series: groups
	};
};
