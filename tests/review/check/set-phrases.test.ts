import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('phrases of four characters', () => {
	it.each([
		['对病人照顾得无徽不至。', '无徽不至', '无微不至'],
		['他们奋不顾声跳进洪水。', '奋不顾声', '奋不顾身'],
		['用人要不拘一阁。', '不拘一阁', '不拘一格'],
		['夜校里座无虚习。', '座无虚习', '座无虚席'],
		['好消息不径而走。', '不径而走', '不胫而走']
	])('are told with one character of another: %s', (text, written, phrase) => {
		expect(found(text)).toContain(`wording “${written}” → ${phrase}`);
	});

	it.each([
		'各队奋楫争先，势不可当。',
		'各地因势制宜，山青水秀。',
		'要做到老有所医、宁缺勿滥。',
		'用好一户一册，建立台账。'
	])('are left alone in %s', (text) => {
		expect(found(text)).toEqual([]);
	});
});
