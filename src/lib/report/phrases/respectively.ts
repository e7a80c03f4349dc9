import { areaNames } from '#lib/domain/area.ts';
import { UserError } from '#lib/domain/errors.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import type { Inlines } from '../document.ts';
import { boundAs, joinInlines, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import type { Phrase } from './phrase.ts';

/** `甲、乙｜和`: the subjects, and the joiner before the last (、 unless given). */
function readArgument(argument: string): { slots: string[]; last: string } {
	const [list = '', last = '、'] = argument.split(/[｜|]/);
	const slots = list.split('、').map((part) => part.trim());
	if (slots.length < 2 || slots.some((part) => part === ''))
		throw new UserError(`短语“分别”要写两项以上，用顿号分开：${argument}。`);
	return { slots, last };
}

/**
 * 分别: values of several subjects in the order they were named (W-20). What is common at the
 * beginning (每人每月, 同比) is said once. Missing as soon as one is missing: the lists must match.
 */
function inTurn(
	stats: readonly Stat[],
	profile: 'report' | 'speech',
	last: string
): Inlines | null {
	if (stats.some((stat) => stat.status !== 'ok')) return null;
	const words = stats.map((stat) => say(stat, { profile }));
	const prefix = commonPrefix(words);
	return joinInlines(
		stats.map((stat, index) => [
			boundAs(stat, index === 0 ? words[0]! : words[index]!.slice(prefix.length))
		]),
		'、',
		last
	);
}

function commonPrefix(words: readonly string[]): string {
	const known = ['每人每月', '每人每年'];
	return known.find((prefix) => words.every((word) => word.startsWith(prefix))) ?? '';
}

export const respectively: Phrase = {
	name: '分别',
	about:
		'【分别：城市低保标准、农村低保标准】每人每月740元、600元；末项前用“和”写【分别：…｜和】。',
	asks: (argument) => readArgument(argument).slots,
	says: (stats, argument, kit) => inTurn(stats, kit.profile, readArgument(argument).last)
};

const changeWords = /^(同比|环比|比上年末|比上年)(增长|下降|提高|降低)(.+)$/;

/** Of two years the usual word is 比上年; 同比 compares parts of years (domain 0.4). */
function worded(stat: Stat, kit: Kit): string {
	const yearly = parsePeriod(kit.scope.period).frequency === 'Y';
	const change = stat.change;
	return say(
		yearly && change?.basis === 'yoy'
			? { ...stat, change: { ...change, basis: 'year' } }
			: stat,
		{ profile: kit.profile }
	);
}

/**
 * 分别增长: 比上年分别增长5.7%和7.1%; differing directions are each said: 分别增长5.7%和下降1.2%; one change
 * for all is said once. A subject that was not reported at all is not waited for.
 */
export const changeInTurn: Phrase = {
	name: '分别增减',
	about:
		'【分别增减：城市低保标准·同比、农村低保标准·同比】同比分别增长5.7%和7.1%，年度写比上年分别增长。',
	asks: (argument) => readArgument(argument).slots,
	says(all, _, kit) {
		const stats = all.filter(({ change }) => (change?.current ?? null) !== null);
		if (stats.length === 0 || stats.some(({ status }) => status !== 'ok')) return null;
		const words = stats.map((stat) => worded(stat, kit));
		if (words.some((word) => word === '')) return null;
		const same = stats.every(
			({ change }) =>
				change!.current === stats[0]!.change!.current &&
				change!.base === stats[0]!.change!.base
		);
		if (same) return [boundAs(stats[0]!, words[0]!)];
		const parts = changesInTurn(words);
		if (parts === null)
			return joinInlines(
				stats.map((stat, index) => [
					text(areaNames[stat.area]),
					boundAs(stat, words[index]!)
				]),
				'，'
			);
		return joinInlines(
			stats.map((stat, index) => [boundAs(stat, parts[index]!)]),
			'、',
			'和'
		);
	}
};

/**
 * 同比增长3.3%, 同比增长4.7% → 同比分别增长3.3%, 4.7%; the verb again where it is another. Null where one has no
 * figure: 与上年同期持平.
 */
export function changesInTurn(words: readonly string[]): string[] | null {
	const parts = words.map((word) => changeWords.exec(word));
	if (parts.some((part) => part === null)) return null;
	const [first] = parts;
	const sameWay = parts.every((part) => part![2] === first![2]);
	return parts.map((part, index) => {
		const [, basis, verb, figure] = part!;
		if (index === 0) return `${basis}分别${verb}${figure}`;
		return sameWay ? figure! : `${verb}${figure}`;
	});
}
