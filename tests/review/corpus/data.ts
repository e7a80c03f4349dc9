import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { readText } from '#lib/review/read/text.ts';
import { fillBlanks } from '#lib/review/fill/fill.ts';
import { reviewWithData } from '#lib/review/review.ts';
import { quantitiesOf } from '#lib/review/understand/quantity.ts';
import { timesOf } from '#lib/review/understand/times.ts';
import { reader } from './catalogue.ts';
import { randomOf } from './damage.ts';
import type { GeneratedReport } from './generated.ts';
import { unmarked, type LabelledText } from './read.ts';

export const options = (answerer: Answerer, period: string) => ({
	catalog: answerer.catalog,
	reader,
	period,
	periodIsGiven: true
});

export const scopeOf = (region: string, period: string): Scope => ({
	region,
	period,
	area: 'all'
});

export interface FillScore {
	fillable: number;
	right: number;
	/** Filled, and not with what belongs there, by how sure the filling was. */
	wrongSure: string[];
	wrongUnsure: string[];
	empty: string[];
	/** Names and what no data can serve, and of these left alone. */
	others: number;
	left: number;
}

export const emptyFill = (): FillScore => ({
	fillable: 0,
	right: 0,
	wrongSure: [],
	wrongUnsure: [],
	empty: [],
	others: 0,
	left: 0
});

/** From here a filling is taken without a second look. */
const sure = 0.8;

/**
 * Scores the filling of one text. A label names what is to be asked (`id@region|area|period|measure`), or, as
 * `#4838`, the figure that stood there.
 */
export async function scoreFill(
	score: FillScore,
	{ name, text, labels }: LabelledText,
	answerer: Answerer,
	scope: Scope
): Promise<void> {
	const { blanks } = await fillBlanks(
		readText(text),
		options(answerer, scope.period),
		answerer,
		scope
	);
	for (const label of labels) {
		const blank = blanks.find(
			(one) => one.paragraph === label.paragraph && one.start === label.start
		);
		const where = `${name} 第${label.paragraph + 1}行 ${text.split('\n')[label.paragraph]!.slice(Math.max(0, label.start - 14), label.end + 4)}`;
		if (label.wanted === null) {
			score.others++;
			if (!blank || blank.status !== 'filled') score.left++;
			else score.wrongSure.push(`${where} → ${blank.slot} ${blank.confidence}`);
			continue;
		}
		score.fillable++;
		if (!blank || blank.status === 'unrecognised') {
			score.empty.push(`${where} (${blank?.reason ?? 'no blank'})`);
			continue;
		}
		const isRight = label.wanted.startsWith('#')
			? blank.status === 'filled' &&
				sameFigure(
					blank.text,
					label.wanted.slice(1),
					blank.slot.includes('占比') ? 0.1 : 0
				)
			: asksFor(blank.slot, label.wanted, answerer, scope);
		if (isRight) score.right++;
		else if (blank.status !== 'filled') score.empty.push(`${where} (${blank.reason})`);
		else
			(blank.confidence >= sure ? score.wrongSure : score.wrongUnsure).push(
				`${where} → ${blank.text} ${blank.slot} ${blank.confidence}, wanted ${label.wanted}`
			);
	}
}

/** 1.45万 and 14534 are the same figure, each within its own rounding; shares were made to add up. */
function sameFigure(a: string, b: string, slack: number): boolean {
	const value = (text: string) =>
		Number(text.replace('万', '')) * (text.includes('万') ? 1e4 : 1);
	const [x, y] = [value(a), value(b)];
	return Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * 0.006 + 0.051 + slack;
}

function asksFor(
	slot: string,
	wanted: string,
	answerer: Answerer,
	scope: Scope
): boolean {
	const [idAndRegion = '', area = '', period = '', how = ''] = wanted.split('|');
	const [id = '', region = scope.region] = idAndRegion.split('@');
	const spec = answerer.catalog.indicator(id) ?? answerer.catalog.derivedMetric(id);
	if (!spec) throw new Error(`no such subject: ${id}`);
	const plain = slot.replace(/[【】]/gu, '');
	const compared = plain.replace(spec.name, '');
	// Of what is only counted in the country, nothing need say so.
	const isOneSided = 'split' in spec && spec.split === area;
	const side = isOneSided ? '' : ({ urban: '城市', rural: '农村' }[area] ?? '');
	return (
		(plain.startsWith(side + spec.name) ||
			// Of what is worked out the side stands behind.
			(side !== '' && plain.startsWith(spec.name) && `${plain}·`.includes(`·${side}·`)) ||
			// 城乡低保: both together, as the words are or as nothing says.
			(side === '' && plain.startsWith(`城乡${spec.name}`))) &&
		plain.includes(`@${region}`) &&
		spans(period, how).some((one) => plain.includes(`#${one}`)) &&
		(how in saidBy
			? saidBy[how]!.test(compared) && (how !== 'diff' || compared.includes('增量'))
			: !/同比|环比|比上年/u.test(compared) &&
				plain.includes('累计') === (how === 'ytd' && !isWholeYear(plain, period)))
	);
}

/** How a slot says what a change is from. */
const saidBy: Readonly<Record<string, RegExp>> = {
	rate: /同比|比上年/u,
	diff: /同比|比上年/u,
	qoq: /环比/u,
	ye: /比上年末/u
};

/** The whole of 2025 is its fourth quarter, counted from January; what stands at its end stands at the year's. */
const spans = (period: string, how: string): string[] =>
	period.endsWith('Q4') && how !== 'single' && how !== 'qoq'
		? [period, period.slice(0, 4)]
		: [period];

const isWholeYear = (slot: string, period: string): boolean =>
	period.endsWith('Q4') && !slot.includes(`#${period}`);

/** Figures of a report taken out, as drafts have them; what stood there is what is wanted. */
export function withBlanks({ name, text }: GeneratedReport, seed: number): LabelledText {
	const random = randomOf(seed);
	const signs = ['X', '*', 'XX', '__', '［ ］'];
	const lines = text.split('\n').map((line) => {
		let marked = line;
		for (const { figureStart, figureEnd, figure, unit, text: whole } of quantitiesOf(
			line,
			timesOf(line, '2026Q3')
		).reverse()) {
			if (random() < 0.5 || unit === '' || /[约近超余多]/u.test(whole)) continue;
			const scale =
				/^[万]/u.test(line.slice(figureEnd)) && !/^万元/u.test(line.slice(figureEnd));
			const end = scale ? figureEnd + 1 : figureEnd;
			const sign = signs[Math.floor(random() * signs.length)]!;
			marked = `${marked.slice(0, figureStart)}⟦fill:${sign}=#${figure}${scale ? '万' : ''}⟧${marked.slice(end)}`;
		}
		return marked;
	});
	return unmarked(`blanks ${name}`, lines.join('\n'));
}

export interface DataScore {
	numbers: number;
	bound: number;
	/** Figures of an undamaged report that were contradicted. */
	falseAlarms: string[];
	/** Figures changed by one digit that were bound before, and of these contradicted. */
	changed: number;
	found: number;
	missed: string[];
}

export const emptyData = (): DataScore => ({
	numbers: 0,
	bound: 0,
	falseAlarms: [],
	changed: 0,
	found: 0,
	missed: []
});

/** One report against its own data, first as it is, then with one digit of every fourth bound figure changed. */
export async function scoreData(
	score: DataScore,
	report: GeneratedReport,
	answerer: Answerer,
	seed: number
): Promise<void> {
	const scope = scopeOf(report.region, report.period);
	const read = (text: string) =>
		reviewWithData(readText(text), options(answerer, report.period), answerer, scope);
	const clean = await read(report.text);
	score.numbers += clean.numbers;
	score.bound += clean.bound;
	for (const { kind, message, text } of clean.findings)
		if (kind === 'mismatch')
			score.falseAlarms.push(`${report.name}: “${text}” ${message}`);
	const random = randomOf(seed);
	const lines = report.text.split('\n');
	const agreed = clean.bindings.filter(({ verdict }) => verdict === 'agree');
	const places: { paragraph: number; start: number; text: string }[] = [];
	for (const { claim } of agreed) {
		if (random() > 0.25) continue;
		const { quantity, passage } = claim;
		const paragraph = passage.source.index;
		const at = passage.traced.offsets[quantity.figureStart]!;
		const line = lines[paragraph]!;
		const digit = Number(quantity.figure[0]);
		const other = (digit % 9) + 1;
		lines[paragraph] = line.slice(0, at) + String(other) + line.slice(at + 1);
		places.push({ paragraph, start: at, text: quantity.text });
	}
	const damaged = await read(lines.join('\n'));
	for (const place of places) {
		score.changed++;
		if (
			damaged.findings.some(
				({ kind, paragraph, start, end }) =>
					kind !== 'unbound' &&
					paragraph === place.paragraph &&
					start <= place.start &&
					end > place.start
			)
		)
			score.found++;
		else
			score.missed.push(
				`${report.name} 第${place.paragraph + 1}行 ${place.text}: ${lines[place.paragraph]!.slice(Math.max(0, place.start - 20), place.start + 8)}`
			);
	}
}
