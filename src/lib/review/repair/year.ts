import type { Remark } from '../finding.ts';
import { documentYear } from '../check/time/document-year.ts';
import type { Understanding } from '../understand/understanding.ts';
import { laws } from '../words/law-dates.ts';
import { organisations } from '../words/organisations.ts';

/**
 * 年份还原: where several offices and a law contradict the document's year and one year would suit them all,
 * that year is likely. One contradiction alone says nothing of the year.
 */
export function explainYear(understanding: Understanding): Remark[] {
	const { passages } = understanding;
	const year = documentYear(understanding);
	if (year === null) return [];
	const text = passages.map((passage) => passage.text).join('\n');
	// Only a law that is in force 今年 tells another year than the document's.
	if (!text.includes('今年')) return [];
	const named = organisations.filter(({ name }) => name.test(text));
	const against = named.filter(({ from, to }) => !holds(year, from, to));
	const stated = laws.filter(({ name, year: own }) => {
		const match = new RegExp(`${name.source}[^。]{0,20}今年`, 'u').exec(text);
		return match !== null && own !== year;
	});
	const [law] = stated;
	if (!law || against.length === 0) return [];
	if (!named.every(({ from, to }) => holds(law.year, from, to))) return [];
	const evidence = [
		`${law.label}${law.year}年${law.month}月施行，文中说是“今年”`,
		...against.map(({ label, note }) => `${label}：${note}`),
		`以上在${law.year}年都成立，在${year}年都不成立`
	];
	return passages.flatMap((passage) =>
		[...passage.text.matchAll(new RegExp(`(?<!\\d)${year}年`, 'gu'))].map((match) => ({
			kind: 'chronology' as const,
			severity: 'error' as const,
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message: `“${year}年”疑为“${law.year}年”：文中的机构和法规都指向${law.year}年。`,
			expected: `${law.year}年`,
			evidence,
			grade: 'likely' as const
		}))
	);
}

const holds = (year: number, from: number | null, to: number | null): boolean =>
	(from === null || year >= from) && (to === null || year <= to);
