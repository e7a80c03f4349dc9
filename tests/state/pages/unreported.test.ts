import { describe, expect, it } from 'vitest';
import { unreported } from '#lib/state/pages/unreported.ts';
import { context, view } from './fixture.ts';

const all = {
	'persons·@990101': 1,
	'persons·@990102': 0,
	'persons·@990103': 3
};

describe('who has not reported', () => {
	it('is not asked where no region reports anything', () => {
		expect(view(unreported(context), {})).toBeNull();
	});

	it('is nobody where all have, zero being a report', () => {
		expect(view(unreported(context), all)).toMatchObject({
			expected: 3,
			complete: 3,
			regions: []
		});
	});

	it('names the region and the indicator that others have', () => {
		expect(
			view(unreported(context), {
				...all,
				'spending·@990101': 5,
				'persons·@990102': null
			})
		).toMatchObject({
			complete: 1,
			regions: [
				{ name: '丙县', items: [{ text: 'persons' }, { text: 'spending' }] },
				{ name: '丁县', items: [{ text: 'spending' }] }
			]
		});
	});

	it('does not count what a region does not have', () => {
		const none = {
			trace: { definition: '', formula: '', sql: '', operands: [{ status: 'na' }] }
		};
		expect(
			view(unreported(context), { ...all, 'persons·@990103': none as never })
		).toMatchObject({ complete: 3 });
	});
});
