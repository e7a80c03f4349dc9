import { describe, expect, it } from 'vitest';
import { betaConvergence, sigmaLn } from '#lib/stats/convergence.ts';
import { cv, gini, maxMinRatio, range, weightedCv } from '#lib/stats/dispersion.ts';
import { exactSum } from '#lib/stats/exact.ts';
import { mean, weightedMean } from '#lib/stats/mean.ts';
import { ratio } from '#lib/stats/ratio.ts';
import { theilTDecomposition, theilTNested } from '#lib/stats/theil.ts';
import {
	persons,
	population,
	ruralBefore,
	standard,
	townspeople,
	units
} from './example-city.ts';

const { urban, rural } = standard;

describe('the worked example of the domain chapter', () => {
	it('covers 2.3106 % of the people, which no mean over counties gives', () => {
		const all = persons.urban.map((people, index) => people + persons.rural[index]!);
		expect(exactSum(all)).toBe(49_215);
		expect(ratio(exactSum(all), exactSum(population))).toBeCloseTo(0.023106, 6);
		const each = all.map((people, index) => people / population[index]!);
		expect(mean(each)).toBeCloseTo(0.026098, 6);
	});

	it('covers 4.1149 % of the country people', () => {
		const country = population.map((people, index) => people - townspeople[index]!);
		expect(ratio(exactSum(persons.rural), exactSum(country))).toBeCloseTo(0.041149, 6);
	});

	it('weighs standards by people: 757.29, 580.24 and 1.31 to 1', () => {
		const town = weightedMean(urban, persons.urban);
		const country = weightedMean(rural, persons.rural);
		expect(town).toBeCloseTo(757.29, 2);
		expect(country).toBeCloseTo(580.24, 2);
		expect(ratio(town, country)).toBeCloseTo(1.3051, 4);
	});

	it('measures the spread of rural standards', () => {
		expect(range(rural)).toBe(190);
		expect(maxMinRatio(rural)).toBeCloseTo(1.3585, 4);
		expect(cv(rural)).toBeCloseTo(0.1213, 4);
		expect(weightedCv(rural, persons.rural)).toBeCloseTo(0.0983, 4);
		expect(gini(rural, persons.rural)).toBeCloseTo(0.0494, 4);
	});

	it('finds 74.8 % of the difference between town and country', () => {
		const { x, w, area, zone } = units;
		const byArea = theilTDecomposition(x, w, area)!;
		expect(byArea.total).toBeCloseTo(0.01157, 5);
		expect(byArea.between).toBeCloseTo(0.00865, 5);
		expect(byArea.within).toBeCloseTo(0.00292, 5);
		expect(byArea.betweenShare).toBeCloseTo(0.748, 3);
		const byZone = theilTDecomposition(x, w, zone)!;
		expect(byZone.between).toBeCloseTo(0.00672, 5);
		expect(byZone.betweenShare).toBeCloseTo(0.581, 3);
		const nested = theilTNested(x, w, area, zone)!;
		expect(nested.outer).toBe(byArea.between);
		expect(nested.inner + nested.rest).toBeCloseTo(byArea.within, 12);
	});

	it('converges slowly, by 1.93 % a year', () => {
		expect(sigmaLn(ruralBefore)).toBeCloseTo(0.1276, 4);
		expect(sigmaLn(rural)).toBeCloseTo(0.1209, 4);
		const beta = betaConvergence(ruralBefore, rural, 3)!;
		expect(beta.slope).toBeCloseTo(-0.0187, 4);
		expect(beta.speed).toBeCloseTo(0.0193, 4);
		expect(beta.halfLife).toBeCloseTo(36, 1);
	});
});
