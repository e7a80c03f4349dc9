import { describe, expect, it } from 'vitest';
import { collocations } from '#lib/review/words/collocations.ts';
import { confusables } from '#lib/review/words/confusables.ts';
import { functionWords } from '#lib/review/words/function-words.ts';
import { misuses } from '#lib/review/words/misuses.ts';
import { matchesIn, needlesOf } from '#lib/review/words/needle.ts';
import { pleonasms } from '#lib/review/words/pleonasms.ts';
import { readCorpus } from '../corpus/read.ts';

describe('characters that every match of a pattern has', () => {
	it('are its longest run of plain characters', () => {
		expect(needlesOf(/(?<=干部|群众)做风/gu)).toEqual(['做风']);
		expect(needlesOf(/按[照着]?规定办/gu)).toEqual(['规定办']);
		expect(needlesOf(/切(?=实)实做到/gu)).toEqual(['切实做到']);
	});

	it('are one of each alternative', () => {
		expect(needlesOf(/截止(?:到|至)?(?=\d)|环比上月/gu)).toEqual(['截止', '环比上月']);
	});

	it('leave out what may be missing', () => {
		expect(needlesOf(/不得?不准/gu)).toEqual(['不准']);
		expect(needlesOf(/可{0,2}[（(]以/gu)).toEqual(['以']);
		expect(needlesOf(/好+做/gu)).toEqual(['好']);
	});

	it('are unknown where a pattern may match by classes and groups alone', () => {
		expect(needlesOf(/\d+(?:\.\d+)?%/gu)).toBeNull();
		expect(needlesOf(/甲乙|[丙丁]/gu)).toBeNull();
		expect(needlesOf(/(?:严禁|杜绝)(?:不得|不准)/gu)).toBeNull();
	});

	it('are not looked for inside brackets, classes or behind a backslash', () => {
		expect(needlesOf(/(?:甲(?:乙|丙))[）\]]丁/gu)).toEqual(['丁']);
	});

	it('hide no match of any pattern of the tables in any text of the corpus', () => {
		const patterns = [
			...[...confusables, ...functionWords, ...collocations].map(
				({ pattern }) => pattern
			),
			...misuses.map(([pattern]) => pattern),
			...pleonasms
		];
		const texts = [...readCorpus('marked'), ...readCorpus('strangers')].map(
			({ text }) => text
		);
		for (const pattern of patterns)
			for (const text of texts)
				expect(matchesIn(text, pattern), String(pattern)).toEqual([
					...text.matchAll(pattern)
				]);
	});
});
