import type { Sentence } from './sentences.ts';

/** The bound numbers of a sentence that can bear a judgement out, unrounded. */
export interface ChangeEvidence {
	/** Fractions of a whole: 1 = 100 %. */
	rates: readonly number[];
	/** Rates of change: 0.2 = up by 20 %. */
	changes: readonly number[];
}

export function evidenceOf(sentence: Sentence): ChangeEvidence {
	const stats = sentence.flatMap((inline) =>
		inline.type === 'number' && inline.stat.value !== null ? [inline.stat] : []
	);
	return {
		rates: stats.flatMap(({ change, shown, value, unit }) =>
			change !== null
				? []
				: shown === 'percent'
					? [value!]
					: unit === '%'
						? [value! / 100]
						: []
		),
		changes: stats.flatMap(({ change, value }) =>
			change?.kind === 'rate' ? [value!] : []
		)
	};
}
