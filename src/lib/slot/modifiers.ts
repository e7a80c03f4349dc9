import type { Area, Measure, Mode } from '#lib/domain/area.ts';
import type { Basis } from '#lib/domain/stat.ts';
import { relativePeriods, type Over, type PeriodReference, type Slot } from './slot.ts';

/** What one modifier sets. Two that set the same thing contradict one another. */
export type Change = Partial<
	Pick<
		Slot,
		| 'region'
		| 'period'
		| 'area'
		| 'mode'
		| 'measure'
		| 'over'
		| 'compare'
		| 'difference'
		| 'share'
	>
> & { format?: Partial<Slot['format']> };

/** Words and what they set; the first of several for one thing is the one that is printed. */
export const areaWords: readonly (readonly [string, Area])[] = [
	['城市', 'urban'],
	['农村', 'rural'],
	['城乡', 'all'],
	['城镇', 'urban'],
	['乡村', 'rural']
];
export const modeWords: readonly (readonly [string, Mode])[] = [
	['集中', 'central'],
	['分散', 'dispersed']
];
export const measureWords: readonly (readonly [string, Measure])[] = [
	['本期', 'single'],
	['累计', 'ytd'],
	['当期', 'single'],
	['单期', 'single']
];
export const compareWords: readonly (readonly [string, Basis])[] = [
	['同比', 'yoy'],
	['环比', 'qoq'],
	['比上月', 'mom'],
	['比上年末', 'ye'],
	['比上年', 'year'],
	['比上季度', 'qoq'],
	['比上季度末', 'qoq'],
	['比上月末', 'mom']
];
export const shareWords = [
	['占比', 'share'],
	['贡献', 'contribution'],
	['拉动', 'pull'],
	['比重', 'share'],
	['贡献率', 'contribution']
] as const;

type PlainOver = Exclude<Over['type'], 'top' | 'bottom'>;
export const overWords: readonly (readonly [string, PlainOver])[] = [
	['排名', 'rank'],
	['最高地区', 'maxRegion'],
	['最低地区', 'minRegion'],
	['最高', 'max'],
	['最低', 'min'],
	['名单', 'names'],
	['极差', 'range'],
	['极值比', 'maxMinRatio'],
	['变异系数', 'cv'],
	['加权变异系数', 'weightedCv'],
	['基尼系数', 'gini'],
	['泰尔指数', 'theil'],
	['泰尔L指数', 'theilL'],
	['城乡间差异', 'betweenAreas'],
	['城乡间贡献', 'betweenAreasShare'],
	['区域间差异', 'betweenGroups'],
	['区域间贡献', 'betweenGroupsShare'],
	['城乡内区域间差异', 'withinAreas'],
	['城乡内区域间贡献', 'withinAreasShare'],
	['提标增支', 'uplift'],
	['城乡比', 'urbanRuralRatio'],
	['位次', 'rank']
];

const units = ['元', '万元', '亿元', '万'] as const;
const approxWords = ['约', '近', '超过', '多'] as const;

/** The word printed for a setting. */
export const wordFor = <T>(words: readonly (readonly [string, T])[], value: T): string =>
	words.find(([, one]) => one === value)![0];

const lookup = <T>(
	words: readonly (readonly [string, T])[],
	text: string
): T | undefined => words.find(([word]) => word === text)?.[1];

/** Reads one modifier; null for a word nobody knows. @ and # are told apart by their sign. */
export function readModifier(written: string): Change | null {
	// ２０２４Ｑ３ and 前３, as a Chinese keyboard leaves them.
	const text = written.normalize('NFKC');
	if (text.startsWith('@')) return text.length > 1 ? { region: text.slice(1) } : null;
	if (text.startsWith('#')) {
		const period = readPeriod(text.slice(1));
		return period && { period };
	}
	const area = lookup(areaWords, text);
	if (area) return { area };
	const mode = lookup(modeWords, text);
	if (mode) return { mode };
	const measure = lookup(measureWords, text);
	if (measure) return { measure };
	const compare = lookup(compareWords, text);
	if (compare) return { compare };
	const share = lookup<'share' | 'contribution' | 'pull'>(shareWords, text);
	if (share) return { share };
	const over = lookup(overWords, text);
	if (over) return { over: { type: over } };
	const count = /^(前|后)([1-9]\d?)$/.exec(text);
	if (count)
		return {
			over: { type: count[1] === '前' ? 'top' : 'bottom', count: Number(count[2]) }
		};
	if (text === '增量') return { difference: 'amount' };
	if (text === '增速') return { difference: 'rate' };
	const unit = units.find((one) => one === text);
	if (unit) return { format: { unit } };
	const approx = approxWords.find((one) => one === text);
	if (approx) return { format: { approx } };
	const decimals = /^(\d)位小数$/.exec(text);
	if (decimals) return { format: { decimals: Number(decimals[1]) } };
	if (text === '按年') return { format: { perYear: true } };
	if (text === '只要数') return { format: { bare: true } };
	return null;
}

function readPeriod(text: string): PeriodReference | null {
	const name = relativePeriods.find((one) => one === text);
	if (name) return { type: 'relative', name };
	return /^\d{4}(?:Q\d|M\d\d)?(?:\/\d{4}M\d\d)?$/.test(text)
		? { type: 'period', period: text }
		: null;
}

/** Every modifier that can be written, for completion and for the nearest word. */
export const modifierWords: readonly string[] = [
	...[
		...areaWords,
		...modeWords,
		...measureWords,
		...compareWords,
		...shareWords,
		...overWords
	].map(([word]) => word),
	'前3',
	'后3',
	'增量',
	'增速',
	...units,
	...approxWords,
	'1位小数',
	'2位小数',
	'按年',
	'只要数',
	...relativePeriods.map((name) => `#${name}`)
];
