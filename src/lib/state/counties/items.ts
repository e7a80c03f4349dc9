import type { Programme } from '#lib/catalog/catalog.ts';
import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import { areaNames } from '#lib/domain/area.ts';
import type { PageContext } from '../question.ts';
import { ofBothAreas } from '../pages/split.ts';
import type { Asking } from '../pages/slot-text.ts';

/** 一项: what is asked of a county, of the whole and of its neighbours alike. */
export interface Item {
	name: string;
	asking: Asking;
	/** 标准、比率、人均水平: may be set against another region's; a total may not. */
	level: boolean;
	/** 其中: stands under the item before it. */
	under?: boolean;
}

const cumulative = { measure: '累计' } as const;

/** 人口、财力、经办力量. */
export const profileItems: readonly Item[] = [
	{ name: '常住人口', asking: { subject: 'pop_resident', area: 'all' }, level: false },
	{
		name: '其中：农村',
		asking: { subject: 'pop_resident', area: 'rural' },
		level: false,
		under: true
	},
	{ name: '60周岁及以上人口', asking: { subject: 'pop_elderly60' }, level: false },
	{
		name: '居民人均可支配收入',
		asking: { subject: 'percapita_income', area: 'all' },
		level: true
	},
	{
		name: '一般公共预算支出',
		asking: { subject: 'fiscal_expenditure', ...cumulative },
		level: false
	},
	{
		name: '救助支出占财政支出',
		asking: { subject: 'm_fiscal_share', area: 'all', ...cumulative },
		level: true
	},
	{ name: '乡镇（街道）', asking: { subject: 'townships' }, level: false },
	{ name: '经办人员', asking: { subject: 'staff_total' }, level: false },
	{ name: '每万名对象经办人员', asking: { subject: 'm_staff10k' }, level: true }
];

/** 资金总额 before the programmes that make it up. */
const moneyItems: readonly Item[] = [
	{
		name: '社会救助支出',
		asking: { subject: 'sa_spending_total', area: 'all', ...cumulative },
		level: false
	},
	{
		name: '人均社会救助支出',
		asking: { subject: 'm_per_capita_spending', area: 'all', ...cumulative },
		level: true,
		under: true
	},
	{
		name: '预算执行率',
		asking: { subject: 'm_exec', area: 'all', ...cumulative },
		level: true,
		under: true
	}
];

/** What the money of a programme comes to for each of those it reached: the catalogue's own formula. */
const perHead = ({ catalog }: PageContext, { spending }: Programme) =>
	spending === null
		? undefined
		: catalog.derived.find(
				({ unit, expression }) =>
					/^元\/(?:人·月|人次|户)$/.test(unit) && expression.startsWith(`${spending} *`)
			);

function standardItems({ scope }: PageContext, spec: IndicatorSpec): Item[] {
	const name = (side: string) => `${side}${spec.label}`;
	const asking = { subject: spec.id as string };
	if (spec.split !== 'split')
		return [{ name: name(''), asking, level: true, under: true }];
	const sides = scope.area === 'all' ? (['rural', 'urban'] as const) : [scope.area];
	return sides.map((area) => ({
		name: name(areaNames[area]),
		asking: { ...asking, area },
		level: true,
		under: true
	}));
}

/** 规模、标准、资金、人均 of one programme: who is reached first, the rest under it. */
function programmeItems(context: PageContext, programme: Programme): Item[] {
	const { catalog } = context;
	const reached = programme.persons ?? programme.households ?? programme.visits;
	const spec = (id: string | null) => (id === null ? undefined : catalog.indicator(id));
	const [people, standard, money] = [
		spec(reached),
		spec(programme.standard),
		spec(programme.spending)
	];
	const head = perHead(context, programme);
	const flow = people?.kind === 'flow' ? cumulative : {};
	return [
		...(people
			? [{ name: people.name, asking: { subject: people.id, ...flow }, level: false }]
			: []),
		...(standard ? standardItems(context, standard) : []),
		...(money
			? [
					{
						name: money.name,
						asking: {
							subject: money.id,
							...ofBothAreas(catalog, money.id),
							...cumulative
						},
						level: false,
						under: people !== undefined
					}
				]
			: []),
		...(head
			? [
					{
						name: head.name,
						asking: { subject: head.id as string, area: 'all' as const, ...cumulative },
						level: true,
						under: true
					}
				]
			: [])
	];
}

/** Every programme of the catalogue, in the official order, after the money as a whole. */
export const programmeItemsOf = (context: PageContext): readonly Item[] => [
	...moneyItems,
	...context.catalog.programmes.flatMap((programme) => programmeItems(context, programme))
];

/** 可排位次的: standards, rates and ratios with a good direction; totals and neutral ones are not among them. */
export const rankedItems: readonly Item[] = (
	[
		['农村低保标准', { subject: 'dibao_standard', area: 'rural' }],
		['城市低保标准', { subject: 'dibao_standard', area: 'urban' }],
		['城乡低保标准之比', { subject: 'b_ur_ratio' }],
		['农村特困标准', { subject: 'tekun_standard', area: 'rural' }],
		['城市特困标准', { subject: 'tekun_standard', area: 'urban' }],
		['低保月人均补助', { subject: 'm_avg_benefit', area: 'all', ...cumulative }],
		['特困集中供养率', { subject: 'm_central', area: 'all' }],
		['不能自理集中供养率', { subject: 'm_unable_central', area: 'all' }],
		['医疗救助实际报销比例', { subject: 'medical_actual_reimb_rate', area: 'all' }],
		['按时办结率', { subject: 'm_ontime' }],
		['残疾人生活补贴覆盖率', { subject: 'm_disab_living_cov' }],
		['残疾人护理补贴覆盖率', { subject: 'm_disab_care_cov' }],
		['预警线索处置率', { subject: 'm_alert_handle' }],
		['窗口覆盖率', { subject: 'm_window' }],
		['每万名对象经办人员', { subject: 'm_staff10k' }],
		['预算执行率', { subject: 'm_exec', area: 'all', ...cumulative }],
		['救助支出占财政支出', { subject: 'm_fiscal_share', area: 'all', ...cumulative }]
	] as const satisfies readonly (readonly [string, Asking])[]
).map(([name, asking]) => ({ name, asking, level: true }));
