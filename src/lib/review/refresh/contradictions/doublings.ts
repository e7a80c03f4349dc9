import type { Suspicion } from './contradiction.ts';
import type { BoundNumber, Sentence } from './sentence.ts';

/** Words for a size, and the value they need: 翻番 of a rate, 过半 of a share. */
const sizes: readonly {
	words: RegExp;
	of: 'change' | 'share';
	holds(value: number): boolean;
}[] = [
	{
		words: /翻了?[一1]?番|翻倍|倍增|成倍(?:增长)?/u,
		of: 'change',
		holds: (rate) => rate >= 1
	},
	{
		words: /过半|(?:超过|占)(?:了)?(?:一半|半数)|一半以上|半数以上/u,
		of: 'share',
		holds: (share) => share > 0.5
	},
	{
		words: /不足(?:一半|半数)|不到(?:一半|半数)|不过半/u,
		of: 'share',
		holds: (share) => share < 0.5
	}
];

const isOf = ({ newer: { stat } }: BoundNumber, kind: 'change' | 'share'): boolean =>
	kind === 'change'
		? stat?.change?.kind === 'rate'
		: stat?.change === null && stat.shown === 'percent';

/** 翻番, 过半: sizes in words, which held for the number nearest to them and no longer do. */
export const doublings = ({ words, numbers }: Sentence): Suspicion[] =>
	sizes.flatMap(({ words: pattern, of, holds }): Suspicion[] => {
		const found = pattern.exec(words);
		if (!found) return [];
		const distance = ({ start, end }: BoundNumber) =>
			start >= found.index ? start - found.index : found.index - end;
		const [number] = numbers
			.filter((one) => isOf(one, of))
			.toSorted((a, b) => distance(a) - distance(b));
		if (!number || number.before === null || number.after === null) return [];
		if (!holds(number.before) || holds(number.after)) return [];
		return [
			{
				number,
				words: found[0],
				asks: null,
				judge: () =>
					`写的是“${found[0]}”，而${number.newer.number.name}由“${number.textBefore}”变为“${number.textAfter}”。`
			}
		];
	});
