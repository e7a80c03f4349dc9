import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Inlines } from '../document.ts';
import { bound, joinInlines, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import type { Phrase } from './phrase.ts';

/** Households and persons that are named in one breath, by the word people use. */
const pairs: Readonly<Record<string, readonly [string, string]>> = {
	低保: ['低保户数', '低保对象人数'],
	城市低保: ['城市低保户数', '城市低保对象人数'],
	农村低保: ['农村低保户数', '农村低保对象人数'],
	低保边缘: ['低保边缘家庭户数', '低保边缘家庭人数'],
	新增低保: ['新增低保户数', '新增低保人数'],
	退出低保: ['退出低保户数', '退出低保人数'],
	清退低保: ['清退不符合条件低保户数', '清退不符合条件低保人数']
};

const pairOf = (argument: string): readonly [string, string] => {
	const pair = Object.hasOwn(pairs, argument) ? pairs[argument] : undefined;
	if (!pair)
		throw new UserError(
			`短语“户人”不认识“${argument}”，可用：${Object.keys(pairs).join('、')}。`
		);
	return pair;
};

/** 户在前、人在后，顿号相连; one of the two alone where the other was not reported. */
function pairWords(stats: readonly Stat[], kit: Kit): Inlines | null {
	const there = stats.filter((stat) => stat.status === 'ok');
	if (there.length === 0) return null;
	return joinInlines(
		there.map((stat) => [bound(stat, kit)]),
		'、'
	);
}

/** 户人: 32887户、49215人. */
export const householdsAndPersons: Phrase = {
	name: '户人',
	about: `【户人：低保】32887户、49215人。可用：${Object.keys(pairs).join('、')}。`,
	asks: pairOf,
	says: (stats, _, kit) => pairWords(stats, kit)
};

const isZero = (stats: readonly Stat[]) =>
	stats.some((stat) => stat.status === 'ok') &&
	stats.every((stat) => stat.status !== 'ok' || stat.value === 0);

/** 进出: 新增低保312户、586人，清退不符合条件的145户、263人; zero is said in words. */
export const entriesAndRemovals: Phrase = {
	name: '进出',
	about:
		'【进出：低保】新增低保312户、586人，清退不符合条件的145户、263人；为零时写“无新增低保对象”。',
	asks: () => [...pairs['新增低保']!, ...pairs['清退低保']!],
	says(stats, _, kit) {
		const added = stats.slice(0, 2);
		const removed = stats.slice(2);
		const part = (some: readonly Stat[], none: string, verb: string): Inlines | null => {
			if (isZero(some))
				return [
					{ type: 'number', text: none, stat: some.find((s) => s.status === 'ok')! }
				];
			const words = pairWords(some, kit);
			return words && [text(verb), ...words];
		};
		const parts = [
			part(added, '无新增低保对象', '新增低保'),
			part(removed, '无清退低保对象', '清退不符合条件的')
		].filter((one) => one !== null);
		return parts.length === 0 ? null : joinInlines(parts, '，');
	}
};
