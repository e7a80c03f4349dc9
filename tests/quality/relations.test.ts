import { describe, expect, it } from 'vitest';
import {
	doneOfDue,
	householdsOfPersons,
	inspectedOfHomes,
	partsOfWholes,
	removedOfExits,
	residentsOfBeds,
	spentOfGiven
} from '#lib/quality/rules/parts.ts';
import { catalog } from './fixture.ts';

const all = [
	partsOfWholes,
	householdsOfPersons,
	removedOfExits,
	spentOfGiven,
	doneOfDue,
	inspectedOfHomes,
	residentsOfBeds
].flat();

describe('parts and wholes', () => {
	it('are indicators of the catalogue, of one unit where it is money', () => {
		for (const relation of all) {
			const specs = relation.map((id) => catalog.indicator(id));
			expect(specs, relation.join(' ≤ ')).not.toContain(undefined);
			const money = specs.map((spec) => spec?.unit === '万元');
			expect(new Set(money).size, relation.join(' ≤ ')).toBe(1);
		}
	});

	it('are checked wherever a definition says 不大于', () => {
		const checked = new Set(all.map(([part]) => part));
		const said = catalog.indicators.filter(({ definition }) =>
			definition.includes('不大于')
		);
		expect(said.length).toBeGreaterThan(30);
		expect(said.map(({ id }) => id as string).filter((id) => !checked.has(id))).toEqual(
			[]
		);
	});
});
