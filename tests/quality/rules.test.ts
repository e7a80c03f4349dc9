import { describe, expect, it } from 'vitest';
import { dataRules } from '#lib/quality/rules.ts';
import { cases } from './cases.ts';
import { screeningText, screenLines, type Circumstances } from './fixture.ts';

/** Rules that a user sets up: a guideline of the province, one standard for all districts. */
const settings = screeningText
	.replace(/^(V-52,(?:[^,]*,){5}),,,/m, '$1650,,550,')
	.replace(/^(V-53,(?:[^,]*,){3})no/m, '$1yes');

const found = (rule: string, lines: string, given: Circumstances = {}) =>
	screenLines(lines, { settings, ...given }).filter((one) => one.rule === rule);

describe('every rule that looks at tables', () => {
	it('has a case here', () => {
		expect(Object.keys(cases).sort()).toEqual(Object.keys(dataRules).sort());
	});

	describe.each(
		Object.entries(cases).flatMap(([rule, list]) =>
			list.map(
				(one, index) =>
					[`${rule}${index > 0 ? `, case ${index + 1}` : ''}`, rule, one] as const
			)
		)
	)('%s', (_, rule, { wrong, right, says, at, proposes, given }) => {
		it('reports what is wrong, at its cell', () => {
			const [first, ...others] = found(rule, wrong, given);
			expect(others).toEqual([]);
			expect(first?.message).toContain(says);
			expect(first?.place.cell).toBe(at);
			if (proposes) expect(first?.proposal).toContain(proposes);
		});

		it('leaves alone what is nearly so', () => {
			expect(found(rule, right, given)).toEqual([]);
		});
	});
});

describe('what is wrong', () => {
	it('is said with the value found and the value expected', () => {
		const [finding] = found('V-12', cases['V-12']![0]!.wrong);
		expect(finding).toEqual({
			rule: 'V-12',
			severity: 'error',
			message: '东区2026年第三季度低保对象人数城乡之和100人≠合计60人',
			found: '60人',
			expected: '城市60＋农村40＝100人',
			place: { file: '报表.csv', sheet: null, cell: 'E4', row: 4, column: 5 },
			proposal: '合计疑似只填了一侧，应为100人'
		});
	});

	it('is no error where a unit could be converted: it is told', () => {
		const [finding] = found('V-05', '770101 2026Q3 低保资金支出 1.2 亿元 urban ytd');
		expect(finding).toMatchObject({ severity: 'info', found: '亿元', expected: '万元' });
		expect(finding?.place.cell).toBe('F2');
	});

	it('is said once for a unit that a whole column has', () => {
		const lines = `
			770101 2026Q3 低保资金支出 1200 元 urban ytd
			770102 2026Q3 低保资金支出 1300 元 urban ytd`;
		expect(found('V-05', lines)).toHaveLength(1);
	});

	it('is looked for in received figures only, not in those known already', () => {
		const known = `
			770101 2026Q2 低保户数 160 户 urban
			770101 2026Q2 低保对象人数 100 人 urban`;
		expect(found('V-16', '770101 2026Q3 低保户数 100 户 urban', { known })).toEqual([]);
	});

	it('is not looked for by a rule that is switched off', () => {
		const off = settings.replace(/^(V-16,(?:[^,]*,){3})yes/m, '$1no');
		expect(found('V-16', cases['V-16']![0]!.wrong, { settings: off })).toEqual([]);
	});

	it('follows a threshold that was edited', () => {
		const wider = settings.replace(/^(V-33,(?:[^,]*,){6})0\.2/m, '$10.3');
		expect(found('V-33', cases['V-33']![0]!.wrong, { settings: wider })).toEqual([]);
	});

	it('is no figure that is only approximate', () => {
		const lines = `
			770101 2026Q3 低保户数 约160 户 urban
			770101 2026Q3 低保对象人数 100 人 urban`;
		expect(found('V-16', lines)).toEqual([]);
	});

	it('is compared across files, towns and periods that were known before', () => {
		const known = '770101 2026Q2 低保对象人数 100 人 urban';
		const [finding] = found('V-33', '770101 2026Q3 低保对象人数 150 人 urban', { known });
		expect(finding?.message).toBe(
			'东区2026年第三季度城市低保对象人数：较上季度变动增50%'
		);
	});
});
