import { sourceLine } from '../pages/piece.ts';
import { targets, type TargetRow } from '../pages/targets.ts';
import { map, type PageContext, type Question } from '../question.ts';
import type { Line } from '../view.ts';
import type { TargetsPage } from './page.ts';
import { spoken } from './spoken.ts';

/** More rows than this are a table and no page. */
const mostRows = 6;

/** 目标未达标: the clauses that are not met, in the order of the documents; null where all are. */
export const targetsPage = (
	context: PageContext
): Question<{ page: TargetsPage | null }> =>
	map(targets(context), ({ documents, counts }) => {
		const rows = documents
			.flatMap(({ rows }) => rows)
			.filter(({ status }) => status === 'not_met')
			.map(shortOnes);
		const count = counts.find(({ status }) => status === 'not_met')?.count;
		if (!count || rows.length === 0) return { page: null };
		const title: Line = [{ text: `${count.value!}项`, stat: count }, '要求未达标'];
		return {
			page: {
				kind: 'targets',
				id: 'targets',
				title,
				rows: rows.slice(0, mostRows),
				cut: rows.length > mostRows,
				notes: [[...spoken(title), '。'], ...rows.slice(0, mostRows).map(aloud)],
				source: sourceLine(context),
				proposed: true
			}
		};
	});

/** Of a clause with several figures those that fall short. */
function shortOnes(row: TargetRow): TargetRow {
	const short = row.figures.filter(({ holds }) => holds === false);
	return short.length > 0 ? { ...row, figures: short } : row;
}

/** 救助资金按时足额发放，目前为98.4%; of several figures each by its name. */
function aloud({ requirement, figures }: TargetRow): Line {
	const known = figures.flatMap(({ name, now }) =>
		typeof now === 'string' ? [] : [{ name, now }]
	);
	if (known.length === 0) return [`${requirement}。`];
	return [
		`${requirement}，目前`,
		...known.flatMap(({ name, now }, index): Line => [
			`${index > 0 ? '，' : ''}${known.length > 1 ? name : ''}为`,
			...spoken([now])
		]),
		'。'
	];
}
