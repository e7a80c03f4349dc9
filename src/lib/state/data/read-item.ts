import type { Question } from '#lib/ingest/received/reading.ts';
import { cellName } from '#lib/quality/screen.ts';
import type { HeadingView, SheetView } from './sheet-view.ts';

/** 识别的一条: a heading with what it was taken for, or something that only a person can say. */
export interface ReadItem {
	id: string;
	sheet: SheetView;
	/** Where it stands, from 1. */
	row: number;
	column: number;
	place: string;
	/** Null for a question about the table as a whole, or about one cell. */
	heading: HeadingView | null;
	question: Question | null;
	level: 'unsure' | 'likely' | 'sure';
	/** Somebody said that it is to stay as it is. */
	settled: boolean;
}

export const readLevels = { unsure: '存疑', likely: '大概', sure: '确定' } as const;

/** What there is to agree to in the tables, doubtful first; questions before headings. */
export function readItems(
	sheets: readonly SheetView[],
	settled: ReadonlySet<string>
): ReadItem[] {
	const items = sheets.flatMap((sheet) => [
		...sheet.questions
			.filter(({ asks, key }) => !sheet.headings.some((one) => isAbout(one, asks, key)))
			.map((question): ReadItem => {
				const id = `${sheet.key}?${question.asks}|${question.key}`;
				return {
					id,
					sheet,
					...placeOf(question.cell),
					heading: null,
					question,
					level: settled.has(id) ? 'sure' : 'unsure',
					settled: settled.has(id)
				};
			}),
		...sheet.headings.map((heading): ReadItem => {
			const question =
				sheet.questions.find(({ asks, key }) => isAbout(heading, asks, key)) ?? null;
			return {
				id: heading.id,
				sheet,
				...placeOf(heading.cell),
				heading,
				question,
				level: question ? 'unsure' : heading.confidence,
				settled: false
			};
		})
	]);
	return (Object.keys(readLevels) as ReadItem['level'][]).flatMap((level) =>
		items.filter((item) => item.level === level)
	);
}

const isAbout = ({ key }: HeadingView, asks: Question['asks'], asked: string): boolean =>
	(asks === 'indicator' || asks === 'unit') && key === asked;

const placeOf = ({ row, column }: { row: number; column: number }) => ({
	row,
	column,
	place: cellName(column, row)
});
