import { formatPeriod, tryParsePeriod, type Period } from '#lib/domain/period.ts';

/** A time as people write it; what is not said is null: 三季度 has no year. */
export interface TimeWords {
	year: number | null;
	part: { kind: 'Y' } | { kind: 'Q' | 'M'; n: number } | null;
	/** Counted from January: 1—9月, 前三季度, 上半年. */
	toDate: boolean;
	/** 起止区间; the rest is then empty. */
	span: Period | null;
}

const chineseDigits: Readonly<Record<string, string>> = {
	〇: '0',
	零: '0',
	一: '1',
	二: '2',
	三: '3',
	四: '4',
	五: '5',
	六: '6',
	七: '7',
	八: '8',
	九: '9'
};

/** Half-width, without spaces, one kind of dash, and years, quarters and months in digits. */
const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/截[至止]/g, '')
		.replace(/[—–―−~～至到]+/g, '-')
		.replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) =>
			[...year].map((char) => chineseDigits[char]).join('')
		)
		.replace(/十([一二])?(?=月)/g, (_, unit?: string) =>
			unit ? `1${chineseDigits[unit]!}` : '10'
		)
		.replace(/[一二三四五六七八九](?=个?季度|季$|月)/g, (char) => chineseDigits[char]!);

const year = String.raw`((?:19|20)\d\d)`;

type Reader = (groups: readonly (string | undefined)[]) => TimeWords | null;

const words = (
	yearText: string | undefined,
	part: TimeWords['part'],
	toDate = false
): TimeWords | null => {
	if (part?.kind === 'Q' && !(part.n >= 1 && part.n <= 4)) return null;
	if (part?.kind === 'M' && !(part.n >= 1 && part.n <= 12)) return null;
	return {
		year: yearText === undefined ? null : Number(yearText),
		part,
		toDate,
		span: null
	};
};

const month = (n: string | undefined) => ({ kind: 'M', n: Number(n) }) as const;
const quarter = (n: string | undefined) => ({ kind: 'Q', n: Number(n) }) as const;

/** Longest and surest first. `年` may be left out where the rest says that it is a year. */
const patterns: readonly (readonly [RegExp, Reader])[] = [
	[
		new RegExp(`${year}(?:M|年)(\\d{1,2})月?[-/]${year}(?:M|年)(\\d{1,2})月?(?:底|末)?`),
		([, y1, m1, y2, m2]) => {
			const code = (y?: string, m?: string) => `${y}M${m!.padStart(2, '0')}`;
			const span = `${code(y1, m1)}/${code(y2, m2)}`;
			return tryParsePeriod(span) && { year: null, part: null, toDate: false, span };
		}
	],
	[new RegExp(`${year}-?Q([1-4])`, 'i'), ([, y, n]) => words(y, quarter(n))],
	[new RegExp(`${year}M(\\d\\d)`, 'i'), ([, y, n]) => words(y, month(n))],
	[
		new RegExp(`(?:${year}年度?)?1月?-(\\d{1,2})月(?:份|累计)?`),
		([, y, n]) => words(y, month(n), true)
	],
	[
		new RegExp(`(?:${year}年度?)?(前)?(?:第)?([1-4])个?季(?:度)?(?:末)?`),
		([, y, before, n]) => words(y, quarter(n), before !== undefined)
	],
	[new RegExp(`(?:${year}年度?)?上半年`), ([, y]) => words(y, quarter('2'), true)],
	[
		new RegExp(`(?:${year}年)?(\\d{1,2})月(?:份|底|末|\\d{1,2}日)?`),
		([, y, n]) => words(y, month(n))
	],
	[
		new RegExp(`${year}[-/.](\\d{1,2})(?:[-/.]\\d{1,2})?(?!\\d)`),
		([, y, n]) => words(y, month(n))
	],
	[
		new RegExp(`${year}年?(?:全年|年度|度|年末|末|底)?`),
		([, y]) => words(y, { kind: 'Y' })
	]
];

/** Words around a time that say nothing more: 报告期：2026年9月. */
const filler = /^(?:报告期|统计期|所属期|时间|期间|\(|\)|:|累计|止|数|当年|期末)*$/;

/** A heading or cell that is a time and nothing else; null for any other text. */
export function readTime(text: string): TimeWords | null {
	const written = plain(text);
	const sixDigits = new RegExp(`^${year}(0[1-9]|1[0-2])$`).exec(written);
	if (sixDigits) return words(sixDigits[1], month(sixDigits[2]));
	for (const [pattern, read] of patterns) {
		const match = pattern.exec(written);
		if (!match) continue;
		const rest =
			written.slice(0, match.index) + written.slice(match.index + match[0].length);
		return filler.test(rest) ? read(match) : null;
	}
	return null;
}

/** The time in a longer text, and the text without it. A day on which a form was filled in is no period. */
export function findTime(text: string): { time: TimeWords; rest: string } | null {
	const written = plain(text).replace(
		/(?:填表|填报|制表|报出|打印)(?:日期|时间):?[\d年月日/.-]+/g,
		''
	);
	for (const [pattern, read] of patterns) {
		const match = pattern.exec(written);
		const time = match && read(match);
		if (!match || !time) continue;
		// Four digits alone in a text may be anything.
		if (time.part?.kind === 'Y' && !/年/.test(match[0])) continue;
		const rest =
			written.slice(0, match.index) + written.slice(match.index + match[0].length);
		return { time, rest };
	}
	return null;
}

/** A quarter takes its year from what is around it. */
export const within = (
	inner: TimeWords | null,
	outer: TimeWords | null
): TimeWords | null =>
	inner === null
		? outer
		: inner.span !== null || inner.year !== null
			? inner
			: { ...inner, year: outer?.year ?? null };

/**
 * The period that the words name; null where the year is not said. What is counted from January to the end
 * of a quarter is that quarter, unless the table reports by month.
 */
export function periodOf(time: TimeWords | null, monthly: boolean): Period | null {
	if (time === null) return null;
	if (time.span !== null) return time.span;
	if (time.year === null || time.part === null) return null;
	const from = time.year * 12;
	const { part } = time;
	if (part.kind === 'Y') return formatPeriod({ frequency: 'Y', from, to: from + 11 });
	if (part.kind === 'Q') return `${time.year}Q${part.n}`;
	if (time.toDate && !monthly && part.n % 3 === 0) return `${time.year}Q${part.n / 3}`;
	return formatPeriod({ frequency: 'M', from: from + part.n - 1, to: from + part.n - 1 });
}
