import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { isCountUnit } from '#lib/domain/unit.ts';
import { difference } from '#lib/wording/change.ts';
import { composeFact } from '#lib/wording/fact.ts';
import { say } from '#lib/wording/say.ts';
import { bound, boundAs, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { isPartial } from '../partial.ts';
import type { Phrase } from './phrase.ts';

/** `发放临时救助金｜临时救助金支出`: what was done, and the slot that says how much. */
function readArgument(argument: string): { label: string; slot: string } {
	const [label = '', slot = ''] = argument.split(/[｜|]/).map((part) => part.trim());
	if (label === '' || slot === '')
		throw new UserError(`短语“事项”要写做法和指标，用竖线分开：${argument}。`);
	return { label, slot };
}

/** A few more or less are said as they are: 2处 after 3处 is no 33.3%. */
const few = 20;

function comparison(stat: Stat, { profile }: Kit): string {
	const { current, base, basis, unit } = stat.change!;
	const small =
		isCountUnit(unit) && base !== null && base > 0 && Math.max(current ?? 0, base) < few;
	return small
		? difference({ cur: current, base, basis, unit })
		: say(stat, { profile, valueStated: true });
}

/**
 * 事项: 发放临时救助金579.04万元，同比增长5.3%. Nothing done is said in words: 未发放临时救助金，上年同期为550万元
 * (domain 5: zero is not a figure of prose).
 */
export const fact: Phrase = {
	name: '事项',
	about:
		'【事项：发放临时救助金｜临时救助金支出】发放临时救助金579.04万元，同比增长5.3%；为零时写“未发放临时救助金”。',
	asks(argument) {
		const { slot } = readArgument(argument);
		return [slot, `${slot}·同比`];
	},
	says([now, change], argument, kit) {
		const { label } = readArgument(argument);
		if (now?.status !== 'ok' || now.value === null) return null;
		if (now.value === 0)
			return [
				boundAs(
					now,
					composeFact({
						label,
						value: 0,
						unit: now.unit,
						base: change?.change?.base ?? null,
						basis: 'yoy'
					})
				)
			];
		const compared = change?.status === 'ok' ? comparison(change, kit) : '';
		return [
			text(label),
			bound(now, kit),
			...(isPartial(now) ? [text('（部分地区未报）')] : []),
			...(compared === '' ? [] : [text('，'), boundAs(change!, compared)])
		];
	},
	// A comparison that cannot be made takes nothing from the sentence.
	lists: ([now]) => (now ? [now] : [])
};
