import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { stepOf } from '../../understand/figure.ts';
import type { Near } from './near.ts';

/** 设想的改法: one figure, and what a remark says may have been meant by it. */
export interface Mending {
	readonly claim: Claim;
	readonly mended: Claim;
}

const proposed = /“(?<from>[\d.,]+)”改为“(?<to>[\d.]+)”/gu;

/** What the remarks propose for the figures of their passages. */
export function mendingsOf(
	told: readonly Remark[],
	passages: ReadonlyMap<Remark['passage'], readonly Claim[]>
): Mending[] {
	return told.flatMap(({ passage, start, expected, evidence = [] }) => {
		const own = passages.get(passage) ?? [];
		const at = own.find(({ quantity }) => quantity.start === start);
		const figure = /\d[\d.]*/u.exec(expected ?? '')?.[0];
		return [
			...(at && figure !== undefined ? [mended(at, figure)] : []),
			...evidence.flatMap((line) =>
				[...line.matchAll(proposed)].flatMap(({ groups }) =>
					own
						.filter(({ quantity }) => quantity.figure === groups!.from)
						.map((one) => mended(one, groups!.to!))
				)
			)
		];
	});
}

function mended(claim: Claim, figure: string): Mending {
	const { quantity } = claim;
	const step = stepOf(quantity);
	return {
		claim,
		mended: { ...claim, quantity: { ...quantity, figure, value: Number(figure) * step } }
	};
}

/** The figures near by, had this one been what was meant. */
export function nearMended(near: Near, { claim, mended }: Mending): Near {
	const put = (all: readonly Claim[]) => all.map((one) => (one === claim ? mended : one));
	return {
		segment: put(near.segment),
		sentence: put(near.sentence),
		before: put(near.before),
		wide: put(near.wide),
		get earlier() {
			return put(near.earlier);
		}
	};
}
