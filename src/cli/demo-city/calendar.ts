/** 2021Q1–2026Q3, and 2020Q4 before them for opening stocks. */
export const quarters: readonly string[] = Array.from({ length: 24 }, (_, index) => {
	const n = 2020 * 4 + 3 + index;
	return `${Math.floor(n / 4)}Q${(n % 4) + 1}`;
});

export const years: readonly number[] = [2020, 2021, 2022, 2023, 2024, 2025];

export const yearOf = (quarter: string): number => Number(quarter.slice(0, 4));
export const quarterOf = (quarter: string): number => Number(quarter.slice(5));

/** Index of the first quarter that is reported; the one before is opening stock only. */
export const first = 1;
