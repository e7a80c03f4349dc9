import { describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/report/docx/write.ts';
import { PaperStyle, usualStyle } from '#lib/state/reports/paper-style.svelte.ts';
import { everyBlock } from '../../report/docx/fixture.ts';
import { part, paths } from '../../report/docx/parts.ts';

function storage(first: Record<string, string> = {}) {
	const entries = new Map(Object.entries(first));
	return {
		getItem: (key: string) => entries.get(key) ?? null,
		setItem: (key: string, value: string) => void entries.set(key, value)
	};
}

const written = (style: PaperStyle) =>
	writeDocx(everyBlock, { ...style.chosen, today: '2026-11-25' });

/** Colours of all charts that are no greys. */
const colours = (bytes: Uint8Array) =>
	paths(bytes)
		.filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path))
		.flatMap((path) =>
			[...part(bytes, path).matchAll(/srgbClr val="([0-9A-F]{6})"/g)].map(
				([, colour]) => colour!
			)
		)
		.filter((colour) => {
			const [red, green, blue] = [0, 2, 4].map((at) =>
				parseInt(colour.slice(at, at + 2), 16)
			);
			return Math.max(red!, green!, blue!) - Math.min(red!, green!, blue!) > 24;
		});

describe('the way Word files leave the page', () => {
	it('is the grid of a 公文 in its own fonts until somebody chooses', async () => {
		const bytes = await written(new PaperStyle(storage()));
		expect(part(bytes, 'word/document.xml')).toContain('linesAndChars');
		expect(part(bytes, 'word/styles.xml')).toContain('仿宋_GB2312');
		expect(colours(bytes)).not.toEqual([]);
	});

	it('is what was chosen, in this window and the next', async () => {
		const window = storage();
		const style = new PaperStyle(window);
		style.choose({ layout: 'plain' });
		style.choose({ fonts: 'windows' });
		style.choose({ greyscale: true });
		style.choose({ continued: true });
		const later = new PaperStyle(window);
		expect(later.chosen).toEqual({
			layout: 'plain',
			fonts: 'windows',
			greyscale: true,
			continued: true
		});
		const bytes = await written(later);
		expect(part(bytes, 'word/document.xml')).not.toContain('linesAndChars');
		expect(part(bytes, 'word/styles.xml')).not.toContain('GB2312');
		expect(colours(bytes)).toEqual([]);
	});

	it.each(['', 'null', '7', '{"layout"', '{"layout":"round","greyscale":1}'])(
		'is the usual where %j was kept',
		(text) => {
			const style = new PaperStyle(storage({ 'aidbrief.report-style': text }));
			expect(style.chosen).toEqual(usualStyle);
		}
	);

	it('holds for this window where nothing can be kept', () => {
		const style = new PaperStyle(null);
		style.choose({ fonts: 'windows' });
		expect(style.chosen.fonts).toBe('windows');
	});
});
