import { readFileSync } from 'node:fs';
import { themeFrom, type ChartTheme } from '#lib/charts/theme.ts';

const css = readFileSync(
	new URL('../../src/lib/components/look/tokens.css', import.meta.url),
	'utf8'
);

/** The tokens of one rule, by name: `--ink`. */
function tokens(selector: string): Map<string, string> {
	const from = css.indexOf(`${selector} {`);
	if (from < 0) throw new Error(`rule missing in tokens.css: ${selector}`);
	const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
	const declarations = body.replace(/\/\*.*?\*\//gs, '').split(';');
	return new Map(
		declarations.flatMap((one) => {
			const [name, value] = one.split(/:(.*)/s);
			return value === undefined ? [] : [[name!.trim(), value.trim()] as const];
		})
	);
}

const light = tokens(':root');
const over = (...rules: Map<string, string>[]): ChartTheme =>
	themeFrom(
		(name) =>
			rules
				.toReversed()
				.find((rule) => rule.has(name))
				?.get(name) ??
			light.get(name) ??
			''
	);

/** The themes of a page, from its own tokens. */
export const themes = {
	light: over(),
	dark: over(tokens(":root[data-theme='dark']")),
	contrast: over(tokens(":root[data-contrast='more']"))
};
