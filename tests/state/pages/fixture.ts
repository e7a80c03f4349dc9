import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Direction, IndicatorId } from '#lib/domain/indicator.ts';
import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { PageContext, Question } from '#lib/state/question.ts';

const region = (code: string, name: string, parent: string | null): Region => ({
	code,
	name,
	level: parent === null ? 'city' : 'county',
	parent,
	group: '',
	aliases: [],
	own: name === '市本级',
	tile: null
});

const all = [
	region('990100', '甲市', null),
	region('990101', '乙区', '990100'),
	region('990102', '丙县', '990100'),
	region('990103', '丁县', '990100'),
	region('990199', '市本级', '990100')
];

const directions: Record<string, Direction> = {
	standard: 'higher',
	ratio: 'lower',
	persons: 'neutral'
};

const id = (text: string) => text as IndicatorId;

/** A city of three counties; one programme with people and money, one with neither reported. */
export const context: PageContext = {
	scope: { region: '990100', period: '2026Q3', area: 'all' },
	catalog: {
		programmes: [
			{
				id: 'aid',
				name: '救助',
				short: '救助',
				persons: id('persons'),
				households: null,
				visits: null,
				spending: id('spending'),
				standard: null,
				inTotal: true
			},
			{
				id: 'other',
				name: '其他',
				short: '其他',
				persons: null,
				households: null,
				visits: id('visits'),
				spending: null,
				standard: null,
				inTotal: false
			}
		],
		indicator: (name: string) =>
			directions[name] || name === 'spending' || name === 'visits'
				? {
						id: name,
						name,
						tier: 1,
						frequency: 'quarter',
						direction: directions[name] ?? 'neutral'
					}
				: undefined,
		derivedMetric: () => undefined
	} as unknown as Catalog,
	regions: {
		all,
		get: (code) => all.find((known) => known.code === code),
		children: (code) => all.filter(({ parent }) => parent === code),
		find: (name) => all.find((known) => known.code === name || known.name === name),
		nearest: () => []
	},
	dataset: {
		id: 'a',
		name: '甲市季报',
		kind: 'simulated',
		description: '',
		defaultRegion: '990100',
		defaultPeriod: '2026Q3',
		totals: []
	},
	periods: ['2025Q3', '2025Q4', '2026Q1', '2026Q2', '2026Q3']
};

/** A value is a Stat that is ok; null is one that nobody reported. */
export type Answers = Record<string, number | null | Partial<Stat>>;

function statOf(slot: string, answer: Answers[string] | undefined): Stat {
	const code = /@(\d{6})/.exec(slot)?.[1] ?? context.scope.region;
	const more = typeof answer === 'object' && answer !== null ? answer : {};
	const value = typeof answer === 'number' ? answer : (more.value ?? null);
	return {
		slot,
		name: slot,
		value,
		unit: '人',
		shown: 'number',
		decimals: 0,
		status: value === null ? 'missing' : 'ok',
		reason: '',
		region: code,
		regionName: context.regions.get(code)?.name ?? '',
		period: /#(\w+)/.exec(slot)?.[1] ?? context.scope.period,
		area: 'all',
		measure: null,
		change: null,
		list: null,
		notes: [],
		coverage: null,
		trace: { definition: '', formula: '', operands: [], sql: '' },
		...more
	};
}

/** The view of a question, every slot that is not among `answers` (without 【】) being missing. */
export const view = <View>(question: Question<View>, answers: Answers): View =>
	question.view(question.slots.map((slot) => statOf(slot, answers[slot.slice(1, -1)])));
