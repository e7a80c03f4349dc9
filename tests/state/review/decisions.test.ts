import { describe, expect, it } from 'vitest';
import { listText } from '#lib/state/review/comments.ts';
import {
	decided,
	decisionOn,
	inTheWay,
	replacementsOf,
	undone,
	type Decisions
} from '#lib/state/review/decisions.ts';
import { outcomeName } from '#lib/state/review/file-name.ts';
import { item } from './item.ts';

const one = item({ number: 1, start: 0, end: 4 });
const two = item({ number: 2, start: 2, end: 6, proposal: null });

describe('decisions', () => {
	it('are undone in reverse, a changed one as the last', () => {
		let decisions: Decisions = [];
		decisions = decided(decisions, 'k1', '9');
		decisions = decided(decisions, 'k2', null);
		decisions = decided(decisions, 'k1', '10');
		const first = undone(decisions);
		expect(first.key).toBe('k1');
		expect(decisionOn(first.decisions, 'k2')?.text).toBeNull();
		expect(undone(undone(first.decisions).decisions).key).toBeNull();
	});

	it('put only what was accepted into the document', () => {
		const decisions = decided(decided([], 'k1', '9'), 'k2', null);
		expect(replacementsOf([one, two], decisions)).toEqual([
			{ paragraph: 0, start: 0, end: 4, text: '9' }
		]);
	});

	it('do not let two texts into one place', () => {
		expect(inTheWay([one, two], decided([], 'k1', '9'), two)).toBe(one);
		expect(inTheWay([one, two], decided([], 'k1', null), two)).toBeUndefined();
		const elsewhere = item({ number: 3, paragraph: 1, start: 2, end: 6 });
		expect(inTheWay([one, elsewhere], decided([], 'k1', '9'), elsewhere)).toBeUndefined();
	});

	it('stand in the list that is copied', () => {
		const text = listText([one, two], decided(decided([], 'k1', '9'), 'k2', null));
		const lines = text.split('\n');
		expect(lines[0]).toMatch(/^1．第1段.*建议：9（已改为“9”）$/);
		expect(lines[1]).toMatch(/（已忽略）$/);
	});
});

describe('a file that is taken away', () => {
	it.each([
		['讲话稿.docx', 'docx', 'comments', '讲话稿（核稿批注）.docx'],
		['汇报.v2.md', 'text', 'corrected', '汇报.v2（更正）.md'],
		[null, 'text', 'filled', '粘贴的文字（已填）.txt']
	] as const)('of %s as %s with %s is %s', (name, kind, outcome, expected) => {
		expect(outcomeName(name, kind, outcome)).toBe(expected);
	});
});
