import { attribute, unescapeText, walkMarkup } from './markup.ts';

/** A sheet as the workbook lists it. */
export interface SheetPart {
	name: string;
	path: string;
}

/** The sheets of xl/workbook.xml in their order, each with its part; and from which day dates count. */
export function readWorkbook(
	workbook: string,
	relations: string
): { sheets: SheetPart[]; dates1904: boolean } {
	const targets = new Map<string, string>();
	walkMarkup(relations, {
		open(name, attributes) {
			if (name !== 'Relationship') return;
			if (!/\/worksheet$/.test(attribute(attributes, 'Type') ?? '')) return;
			const target = attribute(attributes, 'Target') ?? '';
			targets.set(
				attribute(attributes, 'Id') ?? '',
				target.startsWith('/') ? target.slice(1) : `xl/${target}`
			);
		},
		text: nothing,
		close: nothing
	});
	const sheets: SheetPart[] = [];
	let dates1904 = false;
	walkMarkup(workbook, {
		open(name, attributes) {
			if (name === 'workbookPr')
				dates1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
			if (name !== 'sheet') return;
			const path = targets.get(/\bid\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '');
			// A chart sheet has no cells.
			if (path) sheets.push({ name: attribute(attributes, 'name') ?? '', path });
		},
		text: nothing,
		close: nothing
	});
	return { sheets, dates1904 };
}

/** xl/sharedStrings.xml: plain and rich texts; the reading aids of phonetic scripts are left out. */
export function readSharedStrings(xml: string): string[] {
	const strings: string[] = [];
	let current = '';
	let inText = false;
	let phonetic = false;
	walkMarkup(xml, {
		open(name) {
			if (name === 'si') current = '';
			else if (name === 't') inText = !phonetic;
			else if (name === 'rPh') phonetic = true;
		},
		text(content) {
			if (inText) current += unescapeText(content);
		},
		close(name) {
			if (name === 'si') strings.push(current);
			else if (name === 't') inText = false;
			else if (name === 'rPh') phonetic = false;
		}
	});
	return strings;
}

/** How a number is shown, as far as it changes what it says. */
export type Shown = 'number' | 'percent' | 'date';

/** xl/styles.xml: how the cells of each style show their numbers. */
export function readShown(xml: string): Shown[] {
	const formats = new Map<string, string>();
	const shown: Shown[] = [];
	let inCells = false;
	walkMarkup(xml, {
		open(name, attributes) {
			if (name === 'numFmt')
				formats.set(
					attribute(attributes, 'numFmtId') ?? '',
					attribute(attributes, 'formatCode') ?? ''
				);
			else if (name === 'cellXfs') inCells = true;
			else if (name === 'xf' && inCells) {
				const id = attribute(attributes, 'numFmtId') ?? '0';
				shown.push(shownBy(Number(id), formats.get(id) ?? ''));
			}
		},
		text: nothing,
		close(name) {
			if (name === 'cellXfs') inCells = false;
		}
	});
	return shown;
}

/** Formats 9 and 10 are built-in percents, 14–22, 27–36 and 50–58 built-in dates. */
function shownBy(id: number, code: string): Shown {
	if (id === 9 || id === 10) return 'percent';
	if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
		return 'date';
	const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
	if (bare.includes('%')) return 'percent';
	return /[yd]/i.test(bare) || /年|月.*日/.test(code) ? 'date' : 'number';
}

const nothing = (): void => undefined;
