/** 物价涨幅: rises over the year before, in percent. */
export interface Prices {
	/** 居民消费价格. */
	cpi: number | null;
	/** 其中食品价格. */
	food: number | null;
}

/**
 * 价格临时补贴联动: either rise reaching its threshold starts the subsidy. Null where a missing rise could
 * still have decided it.
 */
export function priceTrigger(
	rise: Prices,
	threshold: Readonly<Record<keyof Prices, number>>
): boolean | null {
	const reached = (['cpi', 'food'] as const).map((kind) => {
		const value = rise[kind];
		return value === null ? null : value >= threshold[kind];
	});
	if (reached.includes(true)) return true;
	return reached.includes(null) ? null : false;
}
