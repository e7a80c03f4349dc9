import { figure, type At } from './rows.ts';

/** 目标值 of the clauses, as policies and their parameters say; another figure where they compare with one. */
const targets: Readonly<
	Record<string, number | ((name: string, at: At) => number | null)>
> = {
	'PR-01': 0.5,
	'PR-02': 1,
	'PR-03': 1,
	'PR-06': 0,
	'PR-08': 0,
	'PR-12': 0,
	'PR-14': (_, at) => figure('乡镇（街道）数', at),
	'PR-15': (_, at) => figure('县级行政区数', at),
	'PR-16': 2,
	'PR-17': 0,
	'PR-18': 0,
	'PR-19': 0.95,
	'PR-20': 1,
	'PR-24': 0,
	'PR-25': 0.95,
	'PR-26': 1.3,
	'PR-27': (name) =>
		name.startsWith('全护理')
			? 0.333333333
			: name.startsWith('半护理')
				? 0.166666667
				: 0.1,
	'PR-28': 0.6,
	'PR-29': 1,
	'PR-30': (name) => (name.startsWith('食品') ? 6 : 3.5),
	'PR-31': (name) => (name.startsWith('食品') ? 6 : 3),
	'PR-33': 1,
	'PR-34': 1,
	'PR-35': 0.55,
	'PR-38': 0.3,
	'PR-39': (name) => (name.startsWith('社会散居') ? 600 : 1000),
	'PR-41': 10,
	'PR-44': 30,
	'PR-46': 0.02
};

/** Quarters until the end of 2025, by when these clauses are due. */
const quartersLeft = ({ period }: At) =>
	(2025 - Number(period.slice(0, 4))) * 4 + 4 - Number(period.slice(5));

/** 目标值, 与目标之差, 每期所需变动 of a clause; undefined for a name that is none of them. */
export function plainTarget(
	name: string,
	at: At,
	value: (name: string, at: At) => number | null
): number | null | undefined {
	const found = /^(.*?)(目标值|与目标之差|每期所需变动)（(PR-\d+)）$/.exec(name);
	if (!found) return undefined;
	const [, figureName, what, clause] = found;
	const target = targets[clause!];
	const aim = typeof target === 'function' ? target(figureName!, at) : (target ?? null);
	if (what === '目标值' || aim === null) return aim;
	const now = value(figureName!, at);
	if (now === null) return null;
	if (what === '每期所需变动') return (aim - now) / quartersLeft(at);
	if (clause === 'PR-46') return Math.abs(now) - aim; // either side of it is too far
	// Price rises are reported in percent, and told apart in percentage points.
	return (now - aim) / (figureName!.endsWith('价格同比涨幅') ? 100 : 1);
}
