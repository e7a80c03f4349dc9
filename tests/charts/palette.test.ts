import { describe, expect, it } from 'vitest';
import { fillLooks, lineLooks } from '#lib/charts/palette.ts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import { series, specs } from './fixture.ts';
import { themes } from './theme.ts';

const theme = themes.light;
const of = (count: number, more: Partial<ChartSpec> = {}): ChartSpec => ({
	...specs.line,
	series: Array.from({ length: count }, (_, index) => series(`${index}`, [1])),
	...more
});

describe('lineLooks', () => {
	it('has no hue for a neutral indicator', () => {
		const hues = new Set([...theme.categorical, ...theme.sequential]);
		for (const { colour } of lineLooks(of(5), theme)) expect(hues).not.toContain(colour);
	});

	it('uses three colours at most', () => {
		const looks = lineLooks(of(6, { neutral: false }), theme);
		const hues = looks.filter(({ colour }) => theme.categorical.includes(colour));
		expect(hues).toHaveLength(3);
	});

	it('tells four lines apart without colour', () => {
		const looks = lineLooks(of(4), theme);
		expect(new Set(looks.map(({ dash }) => String(dash))).size).toBe(4);
		expect(new Set(looks.map(({ symbol }) => symbol)).size).toBe(4);
	});

	it('gives the chosen line the accent, and no other', () => {
		const chosen = of(3, {
			neutral: false,
			series: [series('a', [1]), series('b', [1], true), series('c', [1])]
		});
		const colours = lineLooks(chosen, theme).map(({ colour }) => colour);
		expect(colours.filter((colour) => colour === theme.categorical[0])).toHaveLength(1);
		expect(colours[1]).toBe(theme.categorical[0]);
	});
});

describe('fillLooks', () => {
	it.each([true, false])(
		'has a look of its own for each of five parts, neutral %s',
		(neutral) => {
			const looks = fillLooks(of(5, { neutral }), theme);
			expect(new Set(looks.map(({ colour, decal }) => colour + !!decal)).size).toBe(5);
		}
	);

	it('outlines what would vanish on paper', () => {
		const pale = fillLooks(of(5, { neutral: false }), theme)[4]!;
		expect(pale.border).not.toBeNull();
	});
});
