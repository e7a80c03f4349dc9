import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { referencesOf, parseExpression } from '#lib/catalog/expression.ts';
import { findingRules } from '#lib/findings/find.ts';
import type { RuleKit } from '#lib/findings/rule.ts';
import { planNodes } from '#lib/report/compose/plan.ts';
import type { Kit } from '#lib/report/kit.ts';
import { parseTemplate } from '#lib/report/template/parse.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import { openCity, type City } from '../answer/city.ts';

/** 数据槽位 of the three kinds of text that the reports are built on, one a row. */
interface Place {
	id: string;
	section: string;
	indicators: string;
	label: string;
	period: string;
}

const places = Papa.parse<Place>(
	readFileSync(new URL('../report/slots.csv', import.meta.url), 'utf8'),
	{ header: true, skipEmptyLines: true }
).data;

const types = [
	{ id: 'promotion-speech', prefix: 'S0', judged: /^二\(二\)/ },
	{ id: 'survey', prefix: 'S1', judged: /^[三四]/ },
	{ id: 'quarterly-speech', prefix: 'S4', judged: /^[二三四]\(/ }
] as const;

/** An indicator that is asked for, and whether 累计 is. */
interface Asked {
	indicator: string;
	cumulative: boolean;
}

let city: City;
beforeAll(async () => {
	city = await openCity('甲市 2026Q3 低保对象人数=1');
});

function asked(slots: readonly string[]): Asked[] {
	const { catalog } = city.answerer;
	const indicatorsOf = (expression: string): string[] =>
		[...referencesOf(parseExpression(expression))].flatMap(({ id }) => {
			const derived = catalog.derivedMetric(id);
			return derived ? indicatorsOf(derived.expression) : [id];
		});
	return slots.flatMap((slot) => {
		const { subject, measure } = parseSlot(slot, catalog);
		if (subject.type !== 'indicator' && subject.type !== 'derived') return [];
		const indicators =
			subject.type === 'indicator'
				? [subject.spec.id as string]
				: indicatorsOf(subject.spec.expression);
		return indicators.map((indicator) => ({ indicator, cumulative: measure === 'ytd' }));
	});
}

function kitOf(): Kit {
	const { catalog, dataset, regions } = city.answerer;
	const scope = { region: '990100', period: '2026Q3', area: 'all' } as const;
	return {
		...{ catalog, dataset, regions, scope },
		...{ profile: 'report', part: 'all', naming: false, fields: {} }
	};
}

const ofTemplate = (id: string): Asked[] => {
	const text = readFileSync(`reports/${id}/template.md`, 'utf8');
	const plan = planNodes(parseTemplate(text, id).nodes, kitOf());
	return asked(plan.flatMap(({ slots }) => slots));
};

const ofRules = (): Asked[] => {
	const { regions, catalog } = city.answerer;
	const region = regions.get('990100')!;
	const kit: RuleKit = {
		...{ regions, region, whole: region, limits: catalog.thresholds },
		units: regions.children(region.code).filter(({ own }) => !own),
		scope: kitOf().scope,
		mayName: () => false,
		hasMetric: (id) => catalog.derivedMetric(id) !== undefined,
		unresolved: null
	};
	return asked(findingRules.flatMap((rule) => rule.asks(kit)));
};

describe.each(types)('$id', ({ id, prefix, judged }) => {
	const own = places.filter((place) => place.id.startsWith(`${prefix}-`));

	it('has a place for every number of its kind', () => {
		expect(own.length).toBeGreaterThan(25);
		const said = new Set(ofTemplate(id).map(({ indicator }) => indicator));
		// What is judged may stand in the evidence of a rule instead.
		const evidence = new Set(ofRules().map(({ indicator }) => indicator));
		const missing = own.flatMap((place) =>
			place.indicators
				.split(';')
				.filter(
					(indicator) =>
						!said.has(indicator) &&
						!(judged.test(place.section) && evidence.has(indicator))
				)
				.map((indicator) => `${place.id} ${place.label}：${indicator}`)
		);
		expect(missing).toEqual([]);
	});

	it('asks for the quarter where the quarter is meant, and for 累计 where 累计 is', () => {
		const said = ofTemplate(id);
		const wrong = own
			.filter(({ section }) => !judged.test(section))
			.flatMap(({ id: place, indicators, period }) => {
				const cumulative = /^累计|全年/.test(period);
				if (!cumulative && !period.startsWith('时期（季')) return [];
				return indicators
					.split(';')
					.filter(
						(indicator) =>
							!said.some(
								(one) => one.indicator === indicator && one.cumulative === cumulative
							)
					)
					.map((indicator) => `${place} ${indicator}`);
			});
		expect(wrong).toEqual([]);
	});
});
