import { Utf8, vectorFromArray } from 'apache-arrow';
import {
	assert,
	constantFrom,
	array,
	oneof,
	property,
	string,
	constant
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textsOf } from '#lib/engine/utf8-column.ts';

const words = oneof(
	constantFrom('', 'ytd', '990101', '季报', '城市低保对象人数', '𠀀𠀁', 'é', '￿'),
	string({ unit: 'grapheme', maxLength: 60 }),
	string({ unit: 'binary', maxLength: 12 }).filter((text) => text.isWellFormed()),
	constant(null)
);

describe('a column of texts', () => {
	it('reads as Arrow reads it value by value: Chinese, beyond the first plane, long, empty and missing', () => {
		assert(
			property(
				array(words, { maxLength: 40 }),
				array(words, { maxLength: 9 }),
				(a, b) => {
					const vector = vectorFromArray(a, new Utf8()).concat(
						vectorFromArray(b, new Utf8())
					);
					expect(textsOf(vector)).toEqual([...vector]);
				}
			)
		);
	});

	it('reads a slice of it, whose offsets do not start at nothing', () => {
		const vector = vectorFromArray(['甲', 'b', null, '丙丁', ''], new Utf8());
		expect(textsOf(vector.slice(1, 4))).toEqual(['b', null, '丙丁']);
	});
});
