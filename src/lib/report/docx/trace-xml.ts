import { escapeXml } from './text.ts';

type Value = string | number | null;

/** A null is an attribute that is not there. */
export function attributes(values: Readonly<Record<string, Value>>): string {
	let text = '';
	for (const name in values) {
		const value = values[name];
		if (value !== null) text += ` ${name}="${escapeXml(String(value))}"`;
	}
	return text;
}

export const element = (
	name: string,
	values: Readonly<Record<string, Value>>,
	inside = ''
): string =>
	`<${name}${attributes(values)}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
