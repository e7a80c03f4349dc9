/** The total and its sources are of town and country together, whatever area the page asks for. */
export const spendingTotal = {
	subject: 'sa_spending_total',
	area: 'all',
	measure: '累计'
} as const;
