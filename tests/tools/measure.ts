import type { Line, Page } from './pdf-text.ts';

/** 版心 of an upright page in points: 28 mm from the left and 37 mm from the top, 156 mm × 225 mm. */
export const area = { left: 79.4, top: 104.9, right: 521.6, bottom: 742.7 };
export const millimetre = 72 / 25.4;
/** 28.95 pt from line to line of running text. */
export const pitch = 28.95;

export const isPageNumber = (line: Line): boolean =>
	/^—\d+—$/.test(line.text.replace(/\s/g, ''));

export const isHeader = (line: Line): boolean => line.bottom < area.top - 20;

export const bodyOf = (page: Page): Line[] =>
	page.lines.filter((line) => !isPageNumber(line) && !isHeader(line));

export const headerOf = (page: Page): string =>
	page.lines
		.filter(isHeader)
		.map(({ text }) => text)
		.join('');

export const middle = (line: Line): number => (line.top + line.bottom) / 2;

/** A mark at the end of a line hangs over its edge, as Word lets it. */
export const withoutHanging = (words: string): string =>
	words.replace(/[，。、；：）”〕]$/, '');

/** Whether all of its lines stand on the grid: running text, with no table, figure or title among it. */
export function isRunning(page: Page): boolean {
	const lines = bodyOf(page);
	return lines.slice(1).every((line, index) => {
		const steps = (middle(line) - middle(lines[index]!)) / pitch;
		return Math.abs(steps - Math.round(steps)) < 0.06;
	});
}

/** How far the middle of the page number's dash is below the type area, in millimetres; null without one. */
export function numberBelow(page: Page): number | null {
	const line = page.lines.find(isPageNumber);
	return line ? (middle(line) - area.bottom) / millimetre : null;
}
