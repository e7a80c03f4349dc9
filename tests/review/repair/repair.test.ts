import { describe, expect, it } from 'vitest';
import { findingsOf, found } from '../read-lines.ts';

const damaged = [
	'调研组于2021月8日至12日开展调研。',
	'发放供养金8460.5万元（集中3250万元，分散420216.5万元，护理费120214万元）。',
	'重新认定农村低保对象3202145人。'
];

describe('a digit string replaced everywhere', () => {
	it('is found by the sum that closes under it alone', () => {
		expect(found(...damaged)).toEqual([
			'date “2021月” → 10月 (certain)',
			'digits “420216.5万元” → 4106.5万元 (certain)',
			'digits “120214万元” → 1104万元 (certain)',
			'digits “3202145人” → 31045人 (likely)'
		]);
	});

	it('shows its proof', () => {
		const [first] = findingsOf(...damaged);
		expect(first!.evidence.join()).toContain(
			'3250万元＋4106.5万元＋1104万元＝8460.5万元'
		);
	});

	it('is only reported where no sum proves it', () => {
		const findings = findingsOf(damaged[0]!, damaged[2]!, '救助家庭1202134户。');
		expect(findings.filter(({ kind }) => kind === 'digits')).not.toEqual([]);
		for (const { kind, expected, grade } of findings)
			if (kind === 'digits') expect([expected, grade]).toEqual([null, 'unproved']);
	});
});

describe('a single figure of a sum', () => {
	it('is restored where exactly one way closes', () => {
		expect(
			found('到位资金5120万元（中央2600万元，省级1400万元，市级720万元，县级400元）。')
		).toEqual(['unit “400元” → 400万元 (certain)']);
		expect(found('发放供养金1286.75万元（集中486.25万元，分散8005万元）。')).toEqual([
			'digits “8005万元” → 800.5万元 (certain)'
		]);
	});

	it('is what its share and the total leave for it', () => {
		expect(
			found(
				'支出1000万元，其中：低保金500万元，占50.0%；供养金200万元，占30.0%；医疗救助金200万元，占20.0%。'
			)
		).toEqual(['arithmetic “200万元” → 300万元 (certain)']);
	});

	it('is not guessed', () => {
		expect(
			found('到位资金5120万元（中央2610万元，省级1400万元，市级720万元）。')
		).toEqual(['arithmetic “5120万元”']);
	});
});

describe('two figures run together', () => {
	it('are cut where one cut is believable', () => {
		expect(found('新增低保286512人，清退不符合条件的140户、262人。')).toEqual([
			'digits “286512人” → 286户、512人 (likely)'
		]);
	});
});

describe('the lost hyphen', () => {
	it('is supposed only where each place has few', () => {
		expect(found('各乡镇普遍只有12名民政助理员。')).toEqual([
			'digits “12名” → 1—2名 (likely)'
		]);
		expect(found('全县共有12名民政助理员，平均每个乡镇12名。')).toEqual([]);
	});
});
