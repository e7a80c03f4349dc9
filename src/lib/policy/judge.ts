import type { PolicyComparison, PolicyTest } from '#lib/catalog/policy.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** Values closer than this are equal (domain 3.0): judged unrounded. */
const dust = 1e-9;

/** Whether `now` is as required; null where one of the two is not known. */
export function holds(
	{ operator, left }: Pick<PolicyComparison, 'operator' | 'left'>,
	now: Stat,
	target: Stat
): boolean | null {
	if (now.status !== 'ok' || target.status !== 'ok') return null;
	const bare = now.value!;
	const value = left.type === 'call' && left.name === 'abs' ? Math.abs(bare) : bare;
	const over = value - target.value!;
	switch (operator) {
		case '<':
			return over < -dust;
		case '<=':
			return over <= dust;
		case '==':
			return Math.abs(over) <= dust;
		case '>=':
			return over >= -dust;
		case '>':
			return over > dust;
	}
}

/** The whole test over its comparisons in reading order; any figure missing leaves no judgement. */
export function judge(
	test: PolicyTest,
	held: readonly (boolean | null)[]
): boolean | null {
	if (held.some((one) => one === null)) return null;
	let next = 0;
	const of = (inner: PolicyTest): boolean => {
		switch (inner.type) {
			case 'comparison':
				return held[next++]!;
			case 'not':
				return !of(inner.of);
			case 'and':
				return inner.of.map(of).every(Boolean);
			case 'or':
				return inner.of.map(of).some(Boolean);
		}
	};
	return of(test);
}
