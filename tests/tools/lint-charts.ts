import { strFromU8, unzipSync } from 'fflate';
import { descendants, parseXml, type Element } from '#lib/report/docx/xml.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

const elements = (xml: Uint8Array, name: string): Element[] =>
	[...descendants(parseXml(strFromU8(xml)).documentElement!)].filter(
		({ localName }) => localName === name
	);

/** The cells of a chart's workbook, as text. */
function cellsOf(workbook: Uint8Array): Map<string, string> {
	const parts = unzipSync(workbook);
	const shared = parts['xl/sharedStrings.xml'];
	const strings = shared
		? elements(shared, 'si').map((one) => one.textContent ?? '')
		: [];
	return new Map(
		elements(parts['xl/worksheets/sheet1.xml']!, 'c').map((cell) => {
			const written = cell.textContent ?? '';
			const text = cell.getAttribute('t') === 's' ? strings[Number(written)]! : written;
			return [cell.getAttribute('r')!, text];
		})
	);
}

/** A chart shows its cache and Word edits its workbook: the two must say the same. */
export function lintCharts(parts: Parts): string[] {
	const found: string[] = [];
	for (const path of Object.keys(parts)) {
		if (!/^word\/charts\/chart\d+\.xml$/.test(path)) continue;
		const relations = parts[`${path.replace('charts/', 'charts/_rels/')}.rels`];
		const target =
			relations && /Target="\.\.\/([^"]+\.xlsx)"/.exec(strFromU8(relations))?.[1];
		const workbook = target ? parts[`word/${target}`] : undefined;
		if (!workbook) {
			found.push(`chart: ${path} has no workbook`);
			continue;
		}
		let cells: Map<string, string>;
		try {
			cells = cellsOf(workbook);
		} catch {
			found.push(`chart: ${path} has a workbook nobody can open`);
			continue;
		}
		for (const reference of [
			...elements(parts[path]!, 'multiLvlStrRef'),
			...elements(parts[path]!, 'strRef'),
			...elements(parts[path]!, 'numRef')
		])
			found.push(...differences(reference, cells).map((one) => `chart: ${path} ${one}`));
		if (elements(parts[path]!, 'pt').length === 0)
			found.push(`chart: ${path} shows nothing`);
	}
	return found;
}

function differences(reference: Element, cells: ReadonlyMap<string, string>): string[] {
	const nodes = [...descendants(reference)];
	const formula = nodes.find(({ localName }) => localName === 'f')?.textContent ?? '';
	const start = /\$([A-Z]+)\$(\d+)/.exec(formula);
	if (!start) return [`unreadable formula ${formula}`];
	const column = start[1]!.charCodeAt(0);
	// Names in levels: the lowest first in the chart, last in the workbook.
	const levels = nodes.filter(({ localName }) => localName === 'lvl');
	const columns = levels.length === 0 ? [reference] : levels.reverse();
	return columns.flatMap((one, at) =>
		[...descendants(one)]
			.filter(({ localName }) => localName === 'pt')
			.flatMap((point) => {
				const row = Number(start[2]) + Number(point.getAttribute('idx'));
				const name = `${String.fromCharCode(column + at)}${row}`;
				const cell = cells.get(name);
				const shown = point.textContent ?? '';
				return cell === shown ? [] : [`${name}: shows ${shown}, workbook ${cell}`];
			})
	);
}
