import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedAnswerer } from '#lib/answer/open.ts';
import {
	chosen,
	makeCompletion,
	type Complete
} from '#lib/state/templates/editor/completion.ts';
import { offsetOf, paintedLines, placeAt } from '#lib/state/templates/editor/places.ts';
import { bundled } from '../../../reports/written.ts';

let demo: OpenedAnswerer;
let complete: Complete;
beforeAll(async () => {
	demo = await bundled('demo-city');
	complete = makeCompletion({
		catalog: demo.catalog,
		regions: demo.regions,
		periods: demo.periods,
		fields: ['组长', '成员'],
		examples: ['【户人：低保】【标准：特困】']
	});
});

/** What is offered at ｜ of a text. */
const at = (marked: string) => {
	const caret = marked.indexOf('＾');
	return complete(marked.replace('＾', ''), caret);
};
const labels = (marked: string) => at(marked)?.offers.map(({ label }) => label) ?? null;

/** The text after the offer of that name is taken, the caret as ＾. */
function taken(marked: string, label: string): string {
	const completion = at(marked)!;
	const text = marked.replace('＾', '');
	const change = chosen(
		completion,
		completion.offers.find((offer) => offer.label === label)!
	);
	const whole = text.slice(0, change.from) + change.text + text.slice(change.to);
	return `${whole.slice(0, change.caret)}＾${whole.slice(change.caret)}`;
}

describe('completion in a slot', () => {
	it('is none outside of slots', () => {
		expect(at('在册＾')).toBeNull();
		expect(at('【低保对象人数】＾')).toBeNull();
		expect(at('＾【低保对象人数】')).toBeNull();
		expect(at('')).toBeNull();
	});

	it('finds indicators by name, alias and initials, with the side that was typed', () => {
		expect(labels('在册【低保对象人＾')).toContain('低保对象人数');
		expect(labels('【dbdxrs＾】')).toContain('低保对象人数');
		expect(labels('【农村低保对象人＾】')).toContain('农村低保对象人数');
	});

	it('offers blocks only where the slot has its line to itself', () => {
		expect(labels('【表＾')).toContain('表：');
		expect(labels('见【表＾')).not.toContain('表：');
		expect(labels('【表：主要＾】')).toContain('主要指标');
	});

	it('offers what a phrase and a field may have behind the colon', () => {
		expect(labels('甲【户人：＾】')).toContain('低保');
		expect(labels('甲【字段：成＾】')).toEqual(['成员']);
		expect(labels('【分别：城市低保标准、农村低保标＾】')).toContain(
			'农村最低生活保障标准'
		);
	});

	it('offers modifiers that do not contradict those that are there', () => {
		expect(labels('【低保对象人数·同＾】')).toContain('同比');
		expect(labels('【低保对象人数·环比·＾】')).not.toContain('同比');
		expect(labels('【低保对象人数·1位＾】')).toContain('1位小数');
		expect(labels('【分别：城市低保标准·同＾、农村低保标准】')).toContain('同比');
	});

	it('offers regions and periods of the data', () => {
		expect(labels('【低保对象人数@云＾】')).toEqual(['云汀区']);
		expect(labels('【低保对象人数#2026Q＾】')).toEqual(['2026Q3', '2026Q2', '2026Q1']);
		expect(labels('【低保对象人数#上年＾】')).toContain('上年末');
	});

	it('closes a slot that is open, and leaves the caret where more may be written', () => {
		expect(taken('在册【低保对象人＾', '低保对象人数')).toBe('在册【低保对象人数＾】');
		expect(taken('在册【低保＾对象】人', '低保对象人数')).toBe(
			'在册【低保对象人数＾】人'
		);
		expect(taken('【表：主要＾', '主要指标')).toBe('【表：主要指标】＾');
		expect(taken('【分别：城市低保标准·同＾、农村低保标准】', '同比')).toBe(
			'【分别：城市低保标准·同比＾、农村低保标准】'
		);
	});
});

describe('places in a text', () => {
	const text = '甲\n\n乙【丙】丁';

	it('are the same as line and column, and as an offset', () => {
		for (let offset = 0; offset <= text.length; offset++) {
			const { line, column } = placeAt(text, offset);
			expect(offsetOf(text, line, column)).toBe(offset);
		}
	});

	it('are painted so that every character stands where it is', () => {
		const painted = paintedLines(text, [
			{ line: 3, column: 2, length: 1, message: '错' }
		]);
		expect(painted.map((line) => line.map((piece) => piece.text).join(''))).toEqual(
			text.split('\n')
		);
		expect(painted[2]!.filter(({ fault }) => fault).map((one) => one.text)).toEqual([
			'丙'
		]);
		expect(
			painted[2]!
				.filter(({ slot }) => slot)
				.map((one) => one.text)
				.join('')
		).toBe('【丙】');
	});
});
