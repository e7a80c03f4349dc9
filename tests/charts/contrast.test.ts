import { describe, expect, it } from 'vitest';
import { contrast, readableLine, readableOn } from '#lib/charts/contrast.ts';
import { themes } from './theme.ts';

describe('contrast', () => {
	it('is 21 for black on white and 1 for nothing', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 9);
		expect(contrast('#3f8a83', '#3f8a83')).toBe(1);
	});
});

describe.each(Object.entries(themes))(
	'figures on the fills of the %s theme',
	(_, theme) => {
		it.each([...theme.inks, ...theme.sequential, ...theme.categorical, theme.other])(
			'can be read on %s',
			(fill) => {
				const ink = readableOn(fill, [theme.ink, theme.surface]);
				expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4);
			}
		);

		it('names a line in its own colour only where that can be read', () => {
			for (const colour of theme.categorical)
				expect(
					contrast(readableLine(colour, theme), theme.surface)
				).toBeGreaterThanOrEqual(4.5);
		});
	}
);
