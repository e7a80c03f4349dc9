import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { areaNames, type Area } from '#lib/domain/area.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { parsePeriod, shiftPeriod, yearBefore, yearOf } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { agrees } from './agree.ts';
import { askAll } from './ask.ts';
import type { Binding } from './bind.ts';
import { periodName } from './period-name.ts';
import { hasMeasure } from './measure.ts';
import { slotText, type Ask } from './slot-text.ts';

/** Another reading under which the written figure would be right. */
export interface Elsewhere {
	readonly stat: Stat;
	/** 与2026年二季度一致，疑似用错期间. */
	readonly words: string;
}

interface Other {
	ask: Ask;
	words: string;
}

/**
 * For each disagreement, whether another period, measure, side, region, basis or subject would agree: the
 * first that does, the nearest mistake first. A figure of one or two digits agrees with too much to tell.
 */
export async function elsewhere(
	bindings: readonly Binding[],
	answerer: Answerer,
	scope: Scope
): Promise<Map<Binding, Elsewhere>> {
	const tried = bindings
		.filter(({ claim, ask }) => ask !== null && isTelling(claim.quantity.figure))
		.map((binding) => ({ binding, others: othersFor(binding.ask!, answerer) }));
	const stats = await askAll(
		answerer,
		tried.flatMap(({ others }) => others.map(({ ask }) => slotText(ask))),
		scope
	);
	const found = new Map<Binding, Elsewhere>();
	for (const { binding, others } of tried)
		for (const { ask, words } of others) {
			const stat = stats.get(slotText(ask));
			if (!stat || !agrees(binding.claim, stat)) continue;
			found.set(binding, { stat, words });
			break;
		}
	return found;
}

const isTelling = (figure: string): boolean =>
	figure.replace(/^0\.?0*|[.,]/gu, '').replace(/0+$/u, '').length >= 2;

function othersFor(ask: Ask, answerer: Answerer): Other[] {
	return [
		...otherTimes(ask, answerer.catalog),
		...otherAreas(ask),
		...otherBases(ask),
		...otherRegions(ask, answerer),
		...otherSubjects(ask, answerer.catalog)
	];
}

function otherTimes(ask: Ask, catalog: Catalog): Other[] {
	const { period, measure } = ask;
	const flows = hasMeasure(ask.spec, catalog);
	const { frequency } = parsePeriod(period);
	const others: Other[] = [];
	const at = (one: string, m = measure) => {
		const of = flows && frequency !== 'Y' ? (m === 'ytd' ? '累计' : '本期') : '';
		others.push({
			ask: { ...ask, period: one, measure: m },
			words: `与${periodName(one)}${of}一致，疑似用错期间`
		});
	};
	if (flows && frequency !== 'Y' && frequency !== 'S')
		others.push({
			ask: { ...ask, measure: measure === 'ytd' ? 'single' : 'ytd' },
			words:
				measure === 'ytd'
					? '与本期数一致，疑似把本期当作累计'
					: '与累计数一致，疑似把累计当作本期'
		});
	if (frequency === 'S') return others;
	for (const step of [-1, 1, -2, -3]) at(shiftPeriod(period, step));
	if (frequency !== 'Y') {
		at(yearBefore(period));
		const year = String(yearOf(period) - 1);
		others.push({
			ask: { ...ask, period: year, measure: null },
			words: `与${year}年全年一致，疑似用错期间`
		});
	}
	return others;
}

function otherAreas(ask: Ask): Other[] {
	const split = 'split' in ask.spec ? ask.spec.split : 'opt';
	if (split !== 'split' && split !== 'opt') return [];
	return (['all', 'urban', 'rural'] as const)
		.filter((area: Area) => area !== (ask.area ?? 'all'))
		.map((area) => ({
			ask: { ...ask, area },
			words: `与${areaNames[area]}的数一致，疑似用错城乡口径`
		}));
}

function otherBases(ask: Ask): Other[] {
	if (ask.kind === 'level' || ask.kind === 'share') return [];
	const names = { yoy: '同比', qoq: '环比', ye: '比上年末' } as const;
	return (['yoy', 'qoq', 'ye'] as const)
		.filter((basis) => basis !== ask.basis)
		.map((basis) => ({
			ask: { ...ask, basis },
			words: `与${names[basis]}一致，疑似用错比较基期`
		}));
}

function otherRegions(ask: Ask, { regions }: Answerer): Other[] {
	const own = regions.get(ask.region);
	return [
		...(own?.parent ? [regions.get(own.parent)!] : []),
		...regions.children(ask.region).filter(({ own: isOwn }) => !isOwn),
		...(own?.parent
			? regions.children(own.parent).filter(({ code }) => code !== ask.region)
			: [])
	].map(({ code, name }) => ({
		ask: { ...ask, region: code },
		words: `与${name}的数一致，疑似用错地区`
	}));
}

/** 口径: a neighbour of the same group and unit, such as 退出 for 清退. */
function otherSubjects(ask: Ask, catalog: Catalog): Other[] {
	const { spec } = ask;
	if (!('group' in spec)) return [];
	return catalog.indicators
		.filter(
			(one) => one.group === spec.group && one.unit === spec.unit && one.id !== spec.id
		)
		.map((one) => ({
			ask: { ...ask, spec: one },
			words: `与“${one.name}”一致，疑似用错指标`
		}));
}
