import type { Basis } from '#lib/domain/stat.ts';
import { amount } from './amount.ts';
import { basisWords } from './basis.ts';
import { change } from './change.ts';
import type { Profile } from './count.ts';

export interface Fact {
	/** What is said of: 发放临时救助金, 城市低保标准. */
	label: string;
	value: number | null;
	unit: string;
	base: number | null;
	basis: Basis;
	profile?: Exclude<Profile, 'table'>;
}

/** 一个事实: label, value, comparison. '' when this period is missing: the sentence is left out. */
export function composeFact({
	label,
	value,
	unit,
	base,
	basis,
	profile = 'report'
}: Fact): string {
	if (value === null) return '';
	if (value === 0) return nothing(label) + before(base, unit, basis);
	const compared = change({ cur: value, base, basis, unit, valueStated: true });
	const said = `${label}${amount(value, unit, { profile })}`;
	return compared === '' ? said : `${said}，${compared}`;
}

/** 实施临时救助 → 未实施临时救助; a noun takes 无: 无新增低保对象. */
const nothing = (label: string): string =>
	verbs.test(label) ? `未${label}` : `无${label}`;

const verbs =
	/^(?:实施|发放|开展|办理|举办|发生|组织|支出|新建|取缔|清理|培训|救助|安排|提供|发现|转介|检查|募集)/;

function before(base: number | null, unit: string, basis: Basis): string {
	if (base === null) return '';
	const words = basisWords[basis].base;
	return base === 0 ? `，${words}也为零` : `，${words}为${amount(base, unit)}`;
}
