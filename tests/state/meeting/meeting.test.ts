import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '#lib/answer/answerer.ts';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { isComputed } from '#lib/state/computed.ts';
import { meetingOf } from '#lib/state/meeting/meeting.ts';
import type { FindingPage, Meeting, MeetingPage } from '#lib/state/meeting/page.ts';
import { plainText, type BoundText, type Line } from '#lib/state/view.ts';
import { openBundled } from '../pages/bundled.ts';

const sets = new Map<string, OpenedAnswerer>();
beforeAll(async () => {
	for (const id of ['demo-city', 'official-national'])
		sets.set(id, await openBundled(id));
});

const places: [set: string, region: string, period: string][] = [
	['demo-city', '990100', '2026Q3'],
	['demo-city', '990111', '2026Q3'],
	['official-national', '000000', '2021']
];

const meet = (set: string, scope: Pick<Scope, 'region' | 'period'>): Promise<Meeting> =>
	meetingOf(sets.get(set)!, { ...scope, area: 'all' });

const findings = ({ pages }: Meeting): FindingPage[] =>
	pages.filter((page) => page.kind === 'finding');

const boundIn = (line: Line): BoundText[] =>
	line.filter((part) => typeof part !== 'string');

const numbersOf = (page: MeetingPage): readonly BoundText[] => {
	const lines = [page.title, ...page.notes];
	const told = lines.flatMap(boundIn);
	switch (page.kind) {
		case 'opening':
			return [...told, ...page.sentences.flatMap(boundIn)];
		case 'finding':
			return [
				...told,
				...boundIn(page.evidence),
				...page.figures.flatMap(({ value, change }) => [value, ...boundIn(change)])
			];
		case 'figures':
			return [
				...told,
				...page.tiles.flatMap(({ value, change, companion }) => [
					value,
					...boundIn(change),
					...boundIn(companion)
				])
			];
		case 'targets':
			return [
				...told,
				...page.rows.flatMap(({ figures }) =>
					figures.flatMap(({ now, target, gap }) =>
						[now, target, gap].filter((part) => typeof part !== 'string')
					)
				)
			];
		case 'proposals':
			return told;
	}
};

const statsOf = (page: MeetingPage): Stat[] => [
	...numbersOf(page).map(({ stat }) => stat),
	...(page.kind === 'finding'
		? (page.chart?.series ?? []).flatMap(({ stats }) =>
				stats.filter((stat) => stat !== null)
			)
		: [])
];

describe.each(places)('a meeting about %s, %s in %s', (set, region, period) => {
	let meeting: Meeting;
	beforeAll(async () => {
		meeting = await meet(set, { region, period });
	});

	it('has an opening with three sentences, findings, and key figures, each page once', () => {
		const ids = meeting.pages.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const [first] = meeting.pages;
		expect(first?.kind === 'opening' && first.sentences).toHaveLength(3);
		expect(findings(meeting).length).toBeGreaterThan(0);
		expect(ids).toContain('figures');
	});

	it('shows only numbers that are the same when they are asked again', async () => {
		const stats = meeting.pages.flatMap(statsOf).filter(({ slot }) => !isComputed(slot));
		expect(stats.length).toBeGreaterThan(20);
		const slots = [...new Set(stats.map(({ slot }) => slot))];
		const again = await sets.get(set)!.ask(
			slots.map((slot) => `【${slot}】`),
			{ region, period, area: 'all' }
		);
		const bySlot = new Map(slots.map((slot, index) => [slot, again[index]!]));
		for (const { slot, status, value } of stats)
			expect([slot, bySlot.get(slot)?.status, bySlot.get(slot)?.value]).toEqual([
				slot,
				status,
				value
			]);
	});

	it('says a large number in the digits of its sentence', () => {
		for (const { evidence, figures } of findings(meeting))
			for (const { value } of figures) expect(plainText(evidence)).toContain(value.text);
	});

	it('has something to say aloud on every page, with the numbers that are on it', () => {
		for (const page of meeting.pages) {
			expect(page.notes.length).toBeGreaterThan(0);
			if (page.kind !== 'finding') continue;
			const aloud = page.notes.flatMap(boundIn).map(({ stat }) => stat.slot);
			expect(aloud).toEqual(boundIn(page.evidence).map(({ stat }) => stat.slot));
		}
	});

	it('draws no more rows than can be read from the last row of chairs', () => {
		for (const { chart } of findings(meeting))
			if (chart) expect(chart.categories.length).toBeLessThanOrEqual(14);
	});

	it('bases every suggestion on pages it has', () => {
		const ids = new Set(meeting.pages.map(({ id }) => id));
		for (const page of meeting.pages)
			if (page.kind === 'proposals')
				for (const { from } of page.proposals)
					for (const { id } of from) expect(ids).toContain(id);
	});
});

describe('a meeting about a city', () => {
	it('stresses the counties a finding is about, and marks the line they are under', async () => {
		const meeting = await meet('demo-city', { region: '990100', period: '2026Q3' });
		const tekun = findings(meeting).find(({ id }) => id === 'F-05')!;
		expect(tekun.chart).toMatchObject({
			kind: 'bar',
			focus: ['望川县', '远山县'],
			reference: { value: 1.3 }
		});
		for (const value of tekun.chart!.series[0]!.values.slice(-2))
			expect(value).toBeLessThan(1.3);
	});

	it('proposes five problems and keeps the others at hand', async () => {
		const meeting = await meet('demo-city', { region: '990100', period: '2026Q3' });
		const problems = findings(meeting).filter(({ level }) => level !== 'good');
		expect(problems.length).toBeGreaterThan(5);
		expect(problems.map(({ proposed }) => proposed)).toEqual(
			problems.map((_, index) => index < 5)
		);
	});

	it('lists of a clause that is not met the figures that fall short, and no others', async () => {
		const meeting = await meet('demo-city', { region: '990100', period: '2026Q3' });
		const targets = meeting.pages.find((page) => page.kind === 'targets')!;
		expect(targets.rows.length).toBeGreaterThan(0);
		for (const { figures } of targets.rows)
			for (const { holds } of figures) expect(holds).toBe(false);
	});
});
