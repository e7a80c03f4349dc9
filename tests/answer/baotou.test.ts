import { expect, it } from 'vitest';
import { openBundled } from '../state/pages/bundled.ts';

const interval = { region: '150200', period: '2013M01/2014M09', area: 'all' } as const;
const total = '社会救助资金支出总额';
const items = [
	'低保资金支出',
	'特困人员救助供养支出',
	'受灾人员救助资金支出',
	'医疗救助资金支出',
	'教育救助资金支出',
	'住房救助和危房改造补助资金',
	'就业救助支出（含贷款贴息）',
	'取暖救助金及煤炭补助支出'
];

it('adds the eight listed items of baotou-2014 exactly, by the set’s own 口径', async () => {
	const answerer = await openBundled('baotou-2014');
	const [sum, ...shares] = await answerer.ask(
		[total, ...items.map((item) => `${item}·占比`)],
		interval
	);
	expect(sum).toMatchObject({ value: 146884.24, unit: '万元', status: 'ok' });
	expect(sum!.notes).toContain('占比以所列八项合计为分母，不含数额缺失的临时救助金');
	expect(shares.reduce((all, { value }) => all + value!, 0)).toBeCloseTo(1, 12);
});

it('takes no approximate figure for an answer, no item for zero, and compares the interval with nothing', async () => {
	const answerer = await openBundled('baotou-2014');
	const [temporary, change] = await answerer.ask(
		['临时救助金支出', `${total}·同比`],
		interval
	);
	expect(temporary).toMatchObject({ status: 'missing', value: null });
	expect(change!.status).toBe('refused');
});
