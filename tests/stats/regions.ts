import fc from 'fast-check';

/** A list of regions: a value and a weight each, as standards and numbers of people are. */
export const regions = (least = 2) =>
	fc.array(
		fc.record({
			x: fc.integer({ min: 1, max: 200_000 }).map((fen) => fen / 100),
			w: fc.integer({ min: 1, max: 100_000 }),
			group: fc.constantFrom('市区', '县域', '山区')
		}),
		{ minLength: least, maxLength: 30 }
	);

export type Regions = { x: number; w: number; group: string }[];

export const columns = (list: Regions) =>
	[
		list.map(({ x }) => x),
		list.map(({ w }) => w),
		list.map(({ group }) => group)
	] as const;
