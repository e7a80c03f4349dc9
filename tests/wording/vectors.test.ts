import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { approx, type ApproxMode } from '#lib/wording/approx.ts';
import { checkApprox } from '#lib/wording/check-approx.ts';
import { change, difference, points } from '#lib/wording/change.ts';
import { count } from '#lib/wording/count.ts';
import { date, dateRange, period } from '#lib/wording/date.ts';
import { composeFact } from '#lib/wording/fact.ts';
import { guard } from '#lib/wording/guard.ts';
import { lintNumberText } from '#lib/wording/lint.ts';
import { missing } from '#lib/wording/missing.ts';
import { money, moneyPair } from '#lib/wording/money.ts';
import { chineseNumeral, headingLabel } from '#lib/wording/numeral.ts';
import { parseNumber } from '#lib/wording/parse-number.ts';
import { householdsAndPersons, largestRemainder, split } from '#lib/wording/parts.ts';
import { percent } from '#lib/wording/percent.ts';
import { range } from '#lib/wording/range.ts';
import { ratioPair } from '#lib/wording/ratio.ts';
import { roundHalfUp } from '#lib/wording/round.ts';
import { standard } from '#lib/wording/standard.ts';

interface Vector {
	id: string;
	fn: string;
	input_json: string;
	expected: string;
	note: string;
}

const file = readFileSync(new URL('./vectors.csv', import.meta.url), 'utf8');
const { data: vectors } = Papa.parse<Vector>(file, {
	header: true,
	skipEmptyLines: true
});

/** The vectors' names for our functions. Inputs are one object, or a list of arguments. */
const functions: Record<string, (...args: never[]) => unknown> = {
	roundHalfUp: (value: number, decimals: number) =>
		roundHalfUp(value, decimals).toNumber(),
	fmtMoney: ({ wan, ...options }: { wan: number | null }) => money(wan, options),
	fmtMoneyPair: ({ a, b }: { a: number; b: number }) => moneyPair(a, b),
	fmtCount: (input: Parameters4) => count(input.value, input.unit, input.profile),
	fmtStandard: ({ value, per, frm }: StandardInput) => standard(value, per, frm),
	fmtPct: ({ ratio }: { ratio: number | null }) => percent(ratio),
	fmtChange: change as never,
	fmtAbs: difference as never,
	fmtPp: points as never,
	fmtApprox: ({ wan, mode, sig }: { wan: number; mode: ApproxMode; sig: number }) =>
		approx(wan, mode, sig),
	checkApprox: ({ text, actual_wan }: { text: string; actual_wan: number }) =>
		checkApprox({ text, actual: actual_wan }),
	fmtRange: ({ a, b, unit, style }: RangeInput) => range(a, b, unit, style),
	fmtDate: date as never,
	fmtDateRange: dateRange as never,
	fmtPeriod: period as never,
	cnNumeral: chineseNumeral as never,
	headingLabel: headingLabel as never,
	largestRemainder: largestRemainder as never,
	fmtSplit: ({ items, unit }: { items: [string, number][]; unit: string }) =>
		split(items, unit),
	fmtHP: ({ h, p, prefix }: { h: number; p: number; prefix: string }) =>
		householdsAndPersons(h, p, prefix),
	fmtRatioPair: ({ a, b }: { a: number; b: number }) => ratioPair(a, b),
	fmtMissing: ({ code, where }: { code: 'missing'; where: 'text' }) =>
		missing(code, where),
	parseNumber: parseNumber as never,
	fmtGuard: guard as never,
	composeFact: composeFact as never,
	lintNumberText: lintNumberText as never
};

interface Parameters4 {
	value: number | null;
	unit: string;
	profile: 'report' | 'speech' | 'table';
}
interface StandardInput {
	value: number;
	per: 'month' | 'year';
	frm: 'month' | 'year';
}
interface RangeInput {
	a: number;
	b: number;
	unit: string;
	style: 'gb' | 'text';
}

/** Text is compared as it stands; lists, objects and numbers as what they are. */
function expected({ fn, expected }: Vector): unknown {
	if (['parseNumber', 'largestRemainder', 'lintNumberText'].includes(fn))
		return JSON.parse(expected);
	return fn === 'roundHalfUp' ? Number(expected) : expected;
}

describe('the published vectors of number writing, to the byte', () => {
	it('are all there', () => {
		expect(vectors.length).toBe(142);
		expect(new Set(vectors.map(({ fn }) => fn)).size).toBe(Object.keys(functions).length);
	});

	it.each(vectors.map((vector) => [vector.id, vector.fn, vector] as const))(
		'%s %s',
		(_, fn, vector) => {
			const input: unknown = JSON.parse(vector.input_json);
			const args = (Array.isArray(input) ? input : [input]) as never[];
			expect(functions[fn]!(...args)).toEqual(expected(vector));
		}
	);
});
