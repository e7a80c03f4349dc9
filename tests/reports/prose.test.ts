import { describe, expect, it } from 'vitest';
import type { Answerer } from '#lib/answer/answerer.ts';
import type { Block, Inline, Inlines } from '#lib/report/document.ts';
import { joinRunIn } from '#lib/report/run-in.ts';
import { everyStat } from '#lib/report/walk.ts';
import { lintNumberText } from '#lib/wording/lint.ts';
import { reportTypes } from '../../reports/all.ts';
import { bundled, written } from './written.ts';

/** Every bundled set, with the period that its reports are about. */
const sets: readonly [id: string, period: string][] = [
	['demo-city', '2026Q3'],
	['official-national', '2021'],
	['official-cities', '2024'],
	['baotou-2014', '2013M01/2014M09']
];

/** The whole with its regions named and not, and a few below it: what differs between more is only figures. */
function* scopes(answerer: Answerer) {
	const whole = answerer.dataset.defaultRegion;
	const below = answerer.regions.all.filter(({ code, own }) => !own && code !== whole);
	yield { region: whole, naming: false };
	yield { region: whole, naming: true };
	for (const at of [0, 0.5, 0.99]) {
		const region = below[Math.floor(below.length * at)];
		if (region) yield { region: region.code, naming: false };
	}
}

/** The lines of prose of a document, each as its pieces. */
const linesOf = (blocks: readonly Block[]): Inlines[] =>
	joinRunIn(blocks).flatMap((block): Inlines[] => {
		switch (block.type) {
			case 'title':
				return [[{ type: 'text', text: block.text }]];
			case 'annex':
				return [[{ type: 'text', text: block.title }]];
			case 'byline':
			case 'salutation':
			case 'heading':
			case 'paragraph':
				return [block.inlines];
			default:
				return [];
		}
	});

/** By rule a date, a name with a number in it, a multiple that a policy requires and how many are listed are no data. */
const notData: readonly RegExp[] = [
	/\d{4}年(?:\d{1,2}(?:—\d{1,2})?月)?/g,
	/60周岁/g,
	/不足低保标准的\d+(?:\.\d+)?倍/g,
	/等\d+个(?:区县|省份|地市)/g
];

const withoutDates = (text: string): string =>
	notData.reduce((rest, pattern) => rest.replace(pattern, ''), text);

/** What must not stand in a finished line, by name. */
const faults: readonly [name: string, pattern: RegExp][] = [
	['half-width punctuation beside Chinese', /[一-龥”）][,:;!?()]|[,:;!?()][一-龥“（]/],
	['a placeholder', /[XxＸ×*＊□_]/],
	['an empty sentence or clause', /^[，。；：、]|[：（“]\s*[。，；）”]|（）|“”/],
	['two marks in a row', /[，。；：、！？][，。；：、！？]/],
	[
		'a comparison said twice',
		/(同比|环比|比上年同期|比上年)[^，。；]*(同比|环比|比上年)/
	],
	['a comparison of nothing', /同比去年|环比上季度|同比上年/],
	['a unit said twice', /每人每月[^，。；、]*每人每月|元元|人人|个个/],
	['a value that is none', /NaN|undefined|null|Infinity|暂无数据/],
	['an unanswered slot', /【|】/]
];

const boundDigits = ({ type, text }: Inline): boolean =>
	type !== 'text' || !/\d/.test(withoutDates(text));

/** Blanks are the writer's own; what he is told may hold anything. */
const textOf = (inlines: Inlines): string =>
	inlines.map(({ type, text }) => (type === 'blank' ? '〔待填〕' : text)).join('');

function faultsOf(inlines: Inlines): string[] {
	const text = textOf(inlines);
	return [
		...inlines
			.filter((inline) => !boundDigits(inline))
			.map(() => 'a digit that is not bound'),
		...inlines
			.filter(({ type, text }) => type === 'number' && text.trim() === '')
			.map(() => 'a bound number without words'),
		...faults.filter(([, pattern]) => pattern.test(text)).map(([name]) => name),
		...lintNumberText(text)
	].map((fault) => `${fault}: ${text}`);
}

describe.each(sets)('%s', (id, period) => {
	it.each(reportTypes)('is written as $name without a fault', async (type) => {
		const answerer = await bundled(id);
		const found: string[] = [];
		let numbers = 0;
		for (const { region, naming } of scopes(answerer)) {
			const { document } = await written(type, answerer, { region, period }, { naming });
			const lines = linesOf(document.blocks);
			numbers += [...everyStat(document.blocks)].length;
			found.push(
				...lines.flatMap((line) => faultsOf(line).map((fault) => `${region} ${fault}`))
			);
		}
		expect(numbers).toBeGreaterThan(0);
		expect(found).toEqual([]);
	});
});

describe('the scan itself', () => {
	const line = (text: string): Inlines => [{ type: 'text', text }];

	it.each([
		['共有86家社会组织', 'a digit that is not bound'],
		['低保对象,特困人员', 'half-width punctuation beside Chinese'],
		['新增低保X户', 'a placeholder'],
		['其中：。', 'an empty sentence or clause'],
		['低保对象增加，，占比提高。', 'two marks in a row'],
		['临时救助同比增长同比下降。', 'a comparison said twice'],
		['补助每人每月每人每月', 'a unit said twice'],
		['覆盖率暂无数据。', 'a value that is none']
	])('finds the fault of “%s”', (text, fault) => {
		expect(faultsOf(line(text)).join()).toContain(fault);
	});

	it('lets dates pass', () => {
		expect(faultsOf(line('2026年1—9月，新增低保对象，占比提高。'))).toEqual([]);
	});
});
