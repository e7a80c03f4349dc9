import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { csvFacts } from '../state/pages/csv-facts.ts';

type Csv = Awaited<ReturnType<typeof csvFacts>>;

const read = <Row>(path: string): Row[] =>
	Papa.parse<Row>(readFileSync(new URL(path, import.meta.url), 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;

/** The rules as they were written for people, with the names of the indicators themselves. */
export const rules = read<{ id: string; expr: string; evaluable: string; type: string }>(
	'rules.csv'
);

interface Described {
	id: string;
	kind: string;
	agg_region: string;
	name_zh: string;
	weight: string;
}
const described = new Map(
	read<Described>('../catalog/indicators.csv').map((one) => [one.id, one])
);

/** Values of the parameters that the rules leave open; those of a province are not known. */
const parameters: Readonly<Record<string, string>> = {
	ratio: '1',
	min_staff: '2',
	social_paid_min: '0.95',
	handle_min: '0.95',
	k_full: '0.333333333',
	k_half: '0.166666667',
	k_self: '0.1',
	unable_target: '0.6',
	max_days: '30',
	sync_tol: '0.02'
};

/** 时期数 since January; everything else has no measure. */
const measureOf = (id: string): string =>
	described.get(id)?.kind === 'flow' ? 'ytd' : '';

/** The files name indicators as people do. */
const nameOf = (id: string): string => described.get(id)!.name_zh;

const yearAgo = (period: string) => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
const yearOf = (period: string) => period.slice(0, 4);

/** One figure of a region in SQL: its own, or that of its counties together; a yearly one of the latest year. */
function figure(region: string, period: string, id: string, area: string): string {
	const periods = [period, yearOf(period), String(Number(yearOf(period)) - 1)];
	const measure = measureOf(id);
	const name = nameOf(id);
	const own = periods.map(
		(one) => `one('${region}', '${one}', '${name}', '${area}', '${measure}')`
	);
	if (region !== '990100') return `coalesce(${own.join(', ')})`;
	const weight = described.get(id)?.kind === 'standard' ? described.get(id)!.weight : '';
	const together =
		weight === ''
			? periods.map((one) => `city('${one}', '${name}', '${area}', '${measure}')`)
			: [`weighted('${period}', '${name}', '${nameOf(weight)}', '${area}')`];
	return `coalesce(${[...own, ...together].join(', ')})`;
}

/** An arithmetic expression of a rule as SQL. `area` is that of standards which name none. */
function toSql(source: string, region: string, period: string, area: string): string {
	return source
		.replace(
			/\(([^()]+)\)@yoy/g,
			(_, inner: string) =>
				`(${inner.replace(/[a-z]+_\w+(?::\w+)?/g, (id) => `${id}@yoy`)})`
		)
		.replace(/growth\((\w+)\)/g, '($1 / $1@yoy - 1)')
		.replace(/\$(\w+)/g, (_, name: string) => parameters[name] ?? 'NULL')
		.replace(
			/\b([a-z]+_\w+|windows|townships|counties)(?::(\w+))?(?:@(yoy|prevyear))?/g,
			(_, id: string, side: string | undefined, at: string | undefined) => {
				const when =
					at === 'yoy'
						? yearAgo(period)
						: at === 'prevyear'
							? String(Number(yearOf(period)) - 1)
							: period;
				const split = ['dibao_standard', 'tekun_standard', 'percapita_consumption'];
				return figure(region, when, id, side ?? (split.includes(id) ? area : 'all'));
			}
		);
}

const near = 1e-9;
const judges: Readonly<Record<string, (a: number, b: number) => boolean>> = {
	'<=': (a, b) => a <= b + near,
	'>=': (a, b) => a >= b - near,
	'==': (a, b) => Math.abs(a - b) <= near,
	'<': (a, b) => a < b - near,
	'>': (a, b) => a > b + near
};

/** Whether a rule holds for a region, by SQL over the files alone; null where a figure is missing. */
export async function holdsBySql(
	csv: Csv,
	expression: string,
	region: string,
	period: string,
	area = 'all'
): Promise<boolean | null> {
	const joiner = expression.includes(' or ') ? ' or ' : ' and ';
	const parts = await Promise.all(
		expression.split(joiner).map(async (part) => {
			const [, left, operator, right] = /^(.+?)\s*(<=|>=|==|<|>)\s*(.+)$/.exec(part)!;
			const [a, b] = await Promise.all(
				[left!, right!].map((side) => csv.value(toSql(side, region, period, area)))
			);
			return a === null || b === null ? null : judges[operator!]!(a!, b!);
		})
	);
	if (parts.includes(null)) return null;
	return joiner === ' or ' ? parts.some(Boolean) : parts.every(Boolean);
}
