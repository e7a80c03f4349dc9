import type { CustomSeriesRenderItemAPI } from 'echarts';
import { figureText, signedText } from './figure-text.ts';
import {
	categoryAxis,
	frame,
	headRoom,
	item,
	referenceLine,
	type Maker
} from './frame.ts';
import { absence, statAt } from './marks.ts';
import { missingDecal } from './palette.ts';
import { widest } from './text-width.ts';

interface Step {
	from: number;
	to: number;
	total: boolean;
}

const isTotal = (name: string): boolean => /^(合计|总计|总增速)$/.test(name);

/**
 * Each contribution begins where the last one ended; a total begins at 0. Where one is missing the next
 * ones have no place to begin, and all stand at 0.
 */
export function steps(
	categories: readonly string[],
	values: readonly (number | null)[]
): (Step | null)[] {
	const chained = categories.every(
		(name, index) => isTotal(name) || (values[index] ?? null) !== null
	);
	let level = 0;
	return categories.map((name, index) => {
		const value = values[index] ?? null;
		if (value === null) return null;
		const total = isTotal(name);
		const from = total || !chained ? 0 : level;
		if (!total) level += value;
		return { from, to: from + value, total };
	});
}

/** 贡献、拉动: what each part adds to a change and what it takes away, a row a part. */
export const bridge: Maker = (spec, look) => {
	const { theme } = look;
	const { reference } = spec;
	const values = spec.series[0]?.values ?? [];
	const rows = steps(spec.categories, values);
	const ends = rows.flatMap((step) => (step ? [step.from, step.to] : []));
	const room = widest(values.map((value) => signedText(value ?? 0, spec.decimals))) + 10;
	const low = Math.min(0, ...ends, reference?.value ?? 0);
	const high = Math.max(0, ...ends, reference?.value ?? 0);
	const span = high - low || 1;
	// Figures stand outside the bars, to the left where something is taken away.
	const pad = (room / Math.max(160, look.width - 140)) * span;
	const axis = categoryAxis(spec, theme);
	const up = spec.neutral ? theme.inks[4]! : theme.categorical[0]!;
	return {
		...frame(spec, look),
		grid: {
			left: 0,
			right: 8,
			top: headRoom(spec, false) + (reference ? 14 : -8),
			bottom: 4,
			outerBoundsMode: 'same',
			outerBoundsContain: 'axisLabel'
		},
		xAxis: {
			type: 'value',
			min: rows.some((step) => step && step.to < step.from) ? low - pad : low,
			max: high + pad,
			axisLabel: { show: false },
			splitLine: { show: false }
		},
		yAxis: {
			...axis,
			inverse: true,
			axisLabel: { ...axis.axisLabel, interval: 0, hideOverlap: false },
			axisLine: { onZero: true, lineStyle: { color: theme.line3 } }
		},
		series: [
			{
				type: 'custom',
				name: spec.series[0]?.name ?? '',
				encode: { x: [0, 1], y: 2 },
				data: rows.map((step, index) =>
					item([0, index], { value: [step?.from ?? 0, step?.to ?? 0, index] })
				),
				renderItem: (params, api: CustomSeriesRenderItemAPI) => {
					const index = params.dataIndex;
					const step = rows[index] ?? null;
					const value = values[index] ?? null;
					const [from, y] = api.coord([api.value(0), index]) as [number, number];
					const [to] = api.coord([api.value(1), index]) as [number, number];
					const text = {
						type: 'text' as const,
						style: {
							text:
								step && value !== null
									? step.total
										? figureText(value, spec.decimals)
										: signedText(value, spec.decimals)
									: absence(statAt(spec, [0, index])),
							x: to + (step && step.to < step.from ? -5 : 5),
							y,
							align: step && step.to < step.from ? ('right' as const) : ('left' as const),
							verticalAlign: 'middle' as const,
							fill: step ? theme.ink : theme.ink3,
							font: `${step?.total ? 600 : 400} 12px ${theme.font}`
						}
					};
					if (!step) return { type: 'group' as const, children: [text] };
					const next = rows[index + 1];
					const [, below] = api.coord([0, index + 1]) as [number, number];
					const down = step.to < step.from;
					return {
						type: 'group' as const,
						children: [
							...(next && !next.total && next.from === step.to
								? [
										{
											type: 'line' as const,
											shape: { x1: to, y1: y, x2: to, y2: below },
											style: { stroke: theme.line3, lineWidth: 1 }
										}
									]
								: []),
							{
								type: 'rect' as const,
								shape: {
									x: Math.min(from, to),
									y: y - 8,
									width: Math.max(1, Math.abs(to - from)),
									height: 16
								},
								style: down
									? {
											fill: theme.surface,
											stroke: step.total ? theme.ink : up,
											lineWidth: 1,
											decal: { ...missingDecal(theme), color: up }
										}
									: { fill: step.total ? theme.ink : up }
							},
							text
						]
					};
				}
			},
			{
				type: 'scatter' as const,
				data: [],
				...referenceLine(spec, theme, 'xAxis', 'start')
			}
		]
	};
};
