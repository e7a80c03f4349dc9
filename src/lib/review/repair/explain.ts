import type { Structure } from '../check/structure.ts';
import type { Understanding } from '../understand/understanding.ts';
import { explainJoined } from './joined.ts';
import { explainListPoint } from './list-point.ts';
import { explainScale } from './scale.ts';
import { explainSingle } from './single.ts';
import { explainSubstitution, type Explained } from './substitution.ts';

/** 还原: everything that can be said of damaged figures, the strongest proof first. */
export function explain(
	understanding: Understanding,
	structures: readonly Structure[]
): Explained {
	const whole = explainSubstitution(understanding, structures);
	const single = explainSingle(
		structures.filter(
			(one) =>
				!whole.structures.has(one) &&
				![one.total, ...one.parts].some((claim) => whole.claims.has(claim))
		)
	);
	const joined = explainJoined(understanding);
	const listed = explainListPoint(
		understanding,
		new Set([...whole.claims, ...single.claims, ...joined.claims])
	);
	const before = new Set(
		[whole, single, joined, listed].flatMap(({ claims }) => [...claims])
	);
	const scale = explainScale(
		{
			...understanding,
			claims: understanding.claims.filter((claim) => !before.has(claim))
		},
		structures.filter((one) => !whole.structures.has(one) && !single.structures.has(one))
	);
	const all = [whole, single, joined, listed, scale];
	return {
		remarks: all.flatMap(({ remarks }) => remarks),
		structures: new Set(all.flatMap(({ structures: own }) => [...own])),
		claims: new Set(all.flatMap(({ claims }) => [...claims]))
	};
}
