import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';
import type { Inlines } from '../document.ts';
import { boundAs, joinInlines } from '../inline.ts';
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

/** 分别增长: 比上年分别增长5.7%和7.1%; differing directions are each said: 分别增长5.7%和下降1.2%. */
export const changeInTurn: Phrase = {
	name: '分别增减',
	about:
		'【分别增减：城市低保标准·比上年、农村低保标准·比上年】比上年分别增长5.7%和7.1%。',
	asks: (argument) => readArgument(argument).slots,
	says(stats, _, kit) {
		if (stats.some((stat) => stat.status !== 'ok')) return null;
		const words = stats.map((stat) => say(stat, { profile: kit.profile }));
		const parts = words.map((word) => changeWords.exec(word));
		if (parts.some((part) => part === null))
			return joinInlines(
				stats.map((stat, index) => [boundAs(stat, words[index]!)]),
				'、'
			);
		const [first] = parts;
		const sameWay = parts.every((part) => part![2] === first![2]);
		return joinInlines(
			stats.map((stat, index) => {
				const [, basis, verb, figure] = parts[index]!;
				const said =
					index === 0
						? `${basis}分别${verb}${figure}`
						: sameWay
							? figure!
							: `${verb}${figure}`;
				return [boundAs(stat, said)];
			}),
			'、',
			'和'
		);
	}
};
