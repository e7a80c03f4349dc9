import { describe, expect, it } from 'vitest';
import { Signing } from '#lib/state/reports/signing.svelte.ts';
import { summaryOf } from '#lib/state/reports/summary.ts';
import { documentOf } from '../../report/docx/fixture.ts';

const doubt = (text: string) => ({ severity: 'error', signable: true, text }) as const;
const doubtful = documentOf([], { draft: true, checklist: [doubt('甲')] });

describe('a signature on the page', () => {
	it('makes of errors what somebody answers for', () => {
		const signing = new Signing();
		expect(signing.signed(doubtful)).toBe(doubtful);
		expect(signing.sign(doubtful, '李某', '已核实')).toBe(true);
		const signed = signing.signed(doubtful);
		expect(signed).toMatchObject({
			draft: false,
			signed: { who: '李某', entries: ['甲'] }
		});
		expect(summaryOf(doubtful)).toMatchObject({ errors: 1, warnings: 0 });
		expect(summaryOf(signed)).toMatchObject({ errors: 0, warnings: 1 });
	});

	it('holds for the errors that were signed and for no others', () => {
		const signing = new Signing();
		signing.sign(doubtful, '李某', '已核实');
		const worse = documentOf([], { draft: true, checklist: [doubt('甲'), doubt('乙')] });
		expect(signing.signed(worse)).toBe(worse);
		const later = { ...doubtful, scope: { ...doubtful.scope, period: '2026Q4' } };
		expect(signing.signed(later)).toBe(later);
	});

	it('can be withdrawn, and is refused without a reason', () => {
		const signing = new Signing();
		signing.sign(doubtful, '李某', '已核实');
		signing.withdraw();
		expect(signing.signed(doubtful)).toBe(doubtful);
		expect(signing.sign(doubtful, '李某', '')).toBe(false);
		expect(signing.problem).toBe('签发要写明理由。');
	});
});
