import type { Basis } from '#lib/domain/stat.ts';
import { change } from './change.ts';
import { count, type Profile } from './count.ts';
import { money } from './money.ts';
import { standard } from './standard.ts';
import { amount } from './amount.ts';
import { basisWords } from './basis.ts';

/** 一个事实: label, value, comparison. '' when this period is missing: the sentence is left out. */
export function composeFact(fact: {
	label: string;
	value: number | null;
	unit: string;
	base: number | null;
	basis: Basis;
	profile?: Profile;
}): string {
	const { label, value, unit, base, basis, profile = 'report' } = fact;
	if (value === null) return '';
	if (value === 0 && base !== null && base !== 0) {
		// 实施临时救助 → 未实施临时救助; a noun takes 无.
		const none = /^(实施|发放|开展|办理|举办)/.test(label) ? `未${label}` : `无${label}`;
		return `${none}，${basisWords[basis].base}为${amount(base, unit)}`;
	}
	const figure =
		unit === '万元'
			? money(value)
			: unit === '元/人·月'
				? standard(value)
				: count(value, unit, profile);
	const compared = change({ cur: value, base, basis, unit, valueStated: true });
	return `${label}${figure}${compared === '' ? '' : `，${compared}`}`;
}
