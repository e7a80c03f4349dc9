/** 判定阈值 (domain 4.6): set by this project, all in one place. Ratios are fractions. */
export const thresholds = {
	/** F-01: a county's coverage below this part of the city's. */
	coverageOfWhole: 0.6,
	/** F-02, F-03: highest to lowest, urban to rural. */
	standardRatio: 1.3,
	/** F-04: 低保标准 to last year's consumption. */
	urbanConsumption: 0.3,
	ruralConsumption: 0.4,
	/** F-05. */
	tekunRatio: 1.3,
	/** F-06: behind consumption by more than. */
	behindConsumption: 0.02,
	/** F-07, percent as reported. */
	reimbursement: 70,
	/** F-08: lower bound of the 95 % interval; F-09. */
	wrong: 0.01,
	missed: 0.005,
	/** F-10. */
	turnover: 0.002,
	/** F-11, F-12, F-13, F-14. */
	checked: 0.9,
	handled: 0.95,
	onTime: 0.95,
	days: 30,
	first: 0.1,
	/** F-15: behind the calendar. */
	behindCalendar: -0.1,
	/** F-17, F-18. */
	countyShare: 0.3,
	socialShare: 0.01,
	/** F-19, F-20. */
	staffPerTenThousand: 15,
	staffPerTown: 2,
	fullTime: 0.5,
	/** F-22: target of central care for those unable to look after themselves. */
	unableCentral: 0.6,
	/** F-23. */
	serviceShare: 0.05,
	servicePurchase: 0.01
} as const;
