import type { ScreeningFinding } from '#lib/domain/finding.ts';
import type { Received } from '#lib/quality/received.ts';
import { trimmed } from '#lib/wording/round.ts';
import { textAt, type Sheet } from '#lib/ingest/received/sheet.ts';
import type { Edit } from './corrections.ts';

/** 改法: one that a finding proposes, as what is to stand in which cells. */
export interface Mend {
	/** 改为115.8421. */
	label: string;
	edits: readonly Edit[];
}

/** What a mend is made from. */
export interface Faulty {
	finding: ScreeningFinding;
	/** The figure behind the finding; null where it is about a label or a whole file. */
	figure: Received | null;
	/** The figures that share its region, period and measure. */
	beside: readonly Received[];
	/** Whether most figures under the same unit are wrong alike: then it is the unit that is wrong. */
	together: boolean;
	sheet: Sheet;
	/** Key of the sheet. */
	key: string;
}

/** What can be done about a finding with one click, likeliest first; nothing where only a person knows. */
export function mendsOf(faulty: Faulty): Mend[] {
	const { finding, figure } = faulty;
	if (finding.place.row === null) return [];
	if (!figure) return names(faulty);
	const { number } = figure;
	if (finding.rule === 'V-01' || finding.rule === 'V-11') return blanks(faulty);
	if (number.status !== 'ok')
		return [{ label: '清空，记为缺报', edits: [editOf(faulty, figure, '')] }];
	return [...shifts(faulty), ...swaps(faulty), ...amounts(faulty)];
}

function editOf({ key }: Faulty, figure: Received, text: string): Edit {
	const { row, column } = figure.table.cellOf(figure, 'value');
	const written = figure.written.value;
	return { sheet: key, row: row - 1, column: column - 1, written, text };
}

/** 是否指：云汀区、云山区. */
function names({ finding, key, sheet }: Faulty): Mend[] {
	const { place, proposal } = finding;
	const listed = /^是否指：(.+)$/.exec(proposal ?? '')?.[1];
	if (listed === undefined || place.row === null || place.column === null) return [];
	const [row, column] = [place.row - 1, place.column - 1];
	const cell = { sheet: key, row, column, written: textAt(sheet, row, column) };
	return listed
		.split('、')
		.map((text) => ({ label: `改为${text}`, edits: [{ ...cell, text }] }));
}

/** 0, — and a blank are three things. */
const blanks = (faulty: Faulty): Mend[] => [
	{ label: '没有发生，填0', edits: [editOf(faulty, faulty.figure!, '0')] },
	{ label: '没有此项，填—', edits: [editOf(faulty, faulty.figure!, '—')] }
];

/** 疑应÷10000: of the cell, or of the head under which a whole column was filled in another unit. */
function shifts(faulty: Faulty): Mend[] {
	const { finding, sheet, key, together } = faulty;
	const figure = faulty.figure!;
	const found = /应([÷×])(\d+)$/.exec(finding.proposal ?? '');
	const { number } = figure;
	if (!found || number.status !== 'ok' || number.unit !== undefined) return [];
	const [, sign, times] = found;
	const value =
		sign === '÷' ? number.value / Number(times) : number.value * Number(times);
	const text = trimmed(value, 6);
	const mends = [{ label: `改为${text}`, edits: [editOf(faulty, figure, text)] }];
	const { row, column } = figure.table.cellOf(figure, 'unit');
	const head = textAt(sheet, row - 1, column - 1);
	const other =
		sign === '÷' && times === '10000'
			? head.replace('万元', '元')
			: head.replace(/(?<![万亿])元/, '万元');
	if (!together || times !== '10000' || other === head || row === figure.row)
		return mends;
	return [
		{
			label: `整列按${sign === '÷' ? '元' : '万元'}换算`,
			edits: [
				{ sheet: key, row: row - 1, column: column - 1, written: head, text: other }
			]
		},
		...mends
	];
}

/** 疑似填反: the two cells change places. */
function swaps(faulty: Faulty): Mend[] {
	const figure = faulty.figure!;
	if (!/填反/.test(faulty.finding.proposal ?? '')) return [];
	const { observation } = figure;
	const partner = faulty.beside.find(
		(one) =>
			one !== figure &&
			one.observation &&
			observation &&
			isReverse(observation, one.observation)
	);
	if (!partner) return [];
	return [
		{
			label: `与${partner.written.value}互换`,
			edits: [
				editOf(faulty, figure, partner.written.value),
				editOf(faulty, partner, figure.written.value)
			]
		}
	];
}

type Fact = NonNullable<Received['observation']>;

/** 户数 of 人数, or 农村 of 城市. */
const isReverse = (one: Fact, other: Fact): boolean =>
	one.area === other.area
		? one.indicator !== other.indicator &&
			one.indicator.replace(/persons$/, 'households') ===
				other.indicator.replace(/persons$/, 'households')
		: one.indicator === other.indicator && one.area !== 'all' && other.area !== 'all';

/** A figure that the rule worked out: 应为63415人, ＝63415人, or the expectation itself. */
function amounts(faulty: Faulty): Mend[] {
	const { proposal, expected } = faulty.finding;
	const figure = faulty.figure!;
	const { subject, factor, number, written } = figure;
	if (subject?.type !== 'indicator' || factor === null) return [];
	// 1.2亿元 in a cell says its own unit: only a person can write it anew.
	if (number.status !== 'ok' || number.unit !== undefined) return [];
	const { unit } = subject.spec;
	const canonical = [
		[proposal ?? '', /(?:应为|÷12为)(-?\d+(?:\.\d+)?)(.+)$/],
		[expected, /(?:^|＝)(-?\d+(?:\.\d+)?)(.+)$/]
	] as const;
	const values = canonical.flatMap(([text, pattern]) => {
		const found = pattern.exec(text);
		return found && found[2] === unit ? [Number(found[1])] : [];
	});
	return [...new Set(values)]
		.map((value) => trimmed(value / factor, 6))
		.filter((text) => text !== written.value)
		.map((text) => ({ label: `改为${text}`, edits: [editOf(faulty, figure, text)] }));
}
