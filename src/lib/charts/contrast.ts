/** Relative luminance of `#rrggbb` after WCAG 2. */
function luminance(colour: string): number {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light! + 0.05) / (dark! + 0.05);
}

/** The one of two inks that reads better on a fill. */
export const readableOn = (fill: string, inks: readonly [string, string]): string =>
	contrast(inks[0], fill) >= contrast(inks[1], fill) ? inks[0] : inks[1];

/** A line's own colour for its name, where that can be read as text. */
export const readableLine = (
	colour: string,
	theme: { surface: string; ink2: string }
): string => (contrast(colour, theme.surface) >= 4.5 ? colour : theme.ink2);
