import { describe, expect, it } from 'vitest';
import { priceTrigger } from '#lib/stats/trigger.ts';

const threshold = { cpi: 3.5, food: 6 };

describe('priceTrigger', () => {
	it('is null where the missing rise could decide', () => {
		expect(priceTrigger({ cpi: null, food: 5 }, threshold)).toBeNull();
		expect(priceTrigger({ cpi: 3, food: null }, threshold)).toBeNull();
		expect(priceTrigger({ cpi: null, food: null }, threshold)).toBeNull();
	});

	it('is decided by one rise alone where it has reached its threshold', () => {
		expect(priceTrigger({ cpi: null, food: 6 }, threshold)).toBe(true);
		expect(priceTrigger({ cpi: 3.5, food: null }, threshold)).toBe(true);
	});

	it('is false where both fall short', () =>
		expect(priceTrigger({ cpi: 3.4, food: 5.9 }, threshold)).toBe(false));
});
