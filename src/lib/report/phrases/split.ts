import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { isCountUnit } from '#lib/domain/unit.ts';
import { writtenInWan } from '#lib/wording/count.ts';
import { shares as shareTexts } from '#lib/wording/parts.ts';
import type { SayFormat } from '#lib/wording/say.ts';
import type { Inlines } from '../document.ts';
import { bound, boundAs, joinInlines, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import type { Phrase } from './phrase.ts';

/** 占比 of parts that are all there: they add up to 100.0 % (largest remainder, W-17). */
export function shareInlines(stats: readonly Stat[]): Inlines {
	const texts = shareTexts(stats.map((stat) => stat.value ?? 0));
	return stats.map((stat, index) => boundAs(stat, texts?.[index] ?? ''));
}

/** 城乡: 其中：城市55101人，占61.6%；农村34278人，占38.4%. */
export const urbanAndRural: Phrase = {
	name: '城乡',
	about: '【城乡：低保对象人数】城市55101人、占61.6%，农村34278人、占38.4%。',
	asks(argument) {
		if (argument === '')
			throw new UserError('短语“城乡”要写指标：【城乡：低保对象人数】。');
		return [
			`城市${argument}`,
			`农村${argument}`,
			`城市${argument}·占比`,
			`农村${argument}·占比`
		];
	},
	says(stats, _, kit) {
		const values = stats.slice(0, 2);
		if (values.some((stat) => stat.status !== 'ok')) return null;
		return splitWords(['城市', '农村'], values, stats.slice(2), kit);
	}
};

function splitWords(
	names: readonly string[],
	values: readonly Stat[],
	shares: readonly Stat[],
	kit: Kit
): Inlines {
	const withShares = shares.every((stat) => stat.status === 'ok');
	const shown = withShares ? shareInlines(shares) : [];
	const format = oneUnit(values, kit);
	return joinInlines(
		values.map((stat, index) => [
			text(names[index]!),
			bound(stat, kit, format),
			...(withShares ? [text('，占'), shown[index]!] : [])
		]),
		'；'
	);
}

/** 0.1万, the least that is told apart well enough in 万. */
const leastInWan = 1000;

/** Parts beside their total are written as it is: with 万 as soon as the whole needs it (W-01, W-09). */
function oneUnit(values: readonly Stat[], { profile }: Kit): SayFormat {
	const whole = values.reduce((sum, stat) => sum + stat.value!, 0);
	const fits = values.every(
		({ unit, value }) => isCountUnit(unit) && value! >= leastInWan
	);
	return fits && writtenInWan(whole, profile) ? { unit: '万' } : {};
}
