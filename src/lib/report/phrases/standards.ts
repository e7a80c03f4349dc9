import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { shares } from '#lib/wording/parts.ts';
import { say, type SayFormat } from '#lib/wording/say.ts';
import type { Inline, Inlines } from '../document.ts';
import { boundAs, joinInlines, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import type { Phrase } from './phrase.ts';
import { childrenName } from './place.ts';

/** Standards that town and country have apart: what they are called, and as an average. */
const subjects: Readonly<
	Record<string, { slot: string; name: string; average: string }>
> = {
	低保: { slot: '低保标准', name: '低保标准', average: '低保平均标准' },
	特困: {
		slot: '特困人员基本生活标准',
		name: '特困人员基本生活标准',
		average: '特困人员基本生活平均标准'
	}
};

/** 标准：低保｜达到｜和: the subject, the verb (为 unless given) and the joiner (、 unless given). */
function readArgument(argument: string) {
	const [name = '', verb = '为', joiner = '、'] = argument
		.split(/[｜|]/)
		.map((part) => part.trim());
	const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
	if (!subject)
		throw new UserError(
			`短语“标准”不认识“${name}”，可用：${Object.keys(subjects).join('、')}。`
		);
	return { ...subject, verb, joiner };
}

/** A mean of the standards below it, not a standard that anybody is paid by. */
const isAverage = ({ notes, region }: Stat): boolean =>
	region === '000000' || notes.some((note) => /^按.+加权$/.test(note));

/** 各地一致: the whole region has one standard (domain 1.4). */
const isUniform = ({ notes }: Stat): boolean => notes.includes('各地一致');

const perHead = '每人每月';

/** Averages to one decimal, as yearbooks have them; a standard itself as it was fixed. */
const words = (stat: Stat, { profile }: Kit): string => {
	const format: SayFormat = isAverage(stat) ? { decimals: 1 } : {};
	return say(stat, { profile, format });
};

/**
 * 标准: 城市、农村低保标准分别为每人每月740元、600元. What is common is said once; one standard for town and
 * country, or for all counties, says so; a mean over counties is called 平均标准; where only one of the two was
 * reported it is said alone.
 */
export const standards: Phrase = {
	name: '标准',
	about: `【标准：低保】城市、农村低保标准分别为每人每月740元、600元；【标准：低保｜达到】换动词，【标准：低保｜为｜和】换连接。可用：${Object.keys(subjects).join('、')}。`,
	asks(argument) {
		const { slot } = readArgument(argument);
		return ['城市', '农村'].map((side) => side + slot);
	},
	says(stats, argument, kit) {
		const { name, average, verb, joiner } = readArgument(argument);
		const sides = ['城市', '农村']
			.map((side, index) => ({ side, stat: stats[index]! }))
			.filter(({ stat }) => stat.status === 'ok');
		const [first, second] = sides;
		if (!first) return null;
		const called = sides.some(({ stat }) => isAverage(stat)) ? average : name;
		const uniform = sides.every(({ stat }) => isUniform(stat)) ? '统一' : '';
		if (!second)
			return [
				text(`${first.side}${called}${uniform}${verb}`),
				boundAs(first.stat, words(first.stat, kit))
			];
		if (first.stat.value === second.stat.value)
			return [
				text(`城乡${called}统一${verb}`),
				boundAs(first.stat, words(first.stat, kit))
			];
		return [
			text(`城市、农村${called}分别${uniform}${verb}`),
			boundAs(first.stat, words(first.stat, kit)),
			text(joiner),
			boundAs(second.stat, words(second.stat, kit).replace(perHead, ''))
		];
	}
};

/** 差距: how far apart the regions below stand; the two ends are named only when names are wanted. */
export const standardGap: Phrase = {
	name: '差距',
	about:
		'【差距：农村低保标准】最高的A区与最低的D县相差190元，极值比为1.36∶1；不点名时写“最高与最低的区县”。',
	asks: (argument) =>
		['最高地区', '最低地区', '极差', '极值比'].map((over) => `${argument}·${over}`),
	says(stats, _, kit) {
		const [highest, lowest, range, ratio] = stats as [Stat, Stat, Stat, Stat];
		if (range.status !== 'ok' || ratio.status !== 'ok') return null;
		const ends: Inlines =
			kit.naming && highest.status === 'ok' && lowest.status === 'ok'
				? joinInlines(
						[highest, lowest].map((stat, index): Inline[] => [
							text(index === 0 ? '最高的' : '最低的'),
							boundAs(stat, say(stat, { profile: kit.profile }))
						]),
						'与'
					)
				: [text(`最高与最低的${childrenName(kit.regions.get(kit.scope.region)!)}`)];
		return [
			...ends,
			text('相差'),
			boundAs(range, words(range, kit).replace(perHead, '')),
			text('，极值比为'),
			boundAs(ratio, say(ratio, { profile: kit.profile }))
		];
	}
};

/** 分解: how much of the difference lies between town and country; the two parts add up to all of it. */
export const standardParts: Phrase = {
	name: '分解',
	about: '【分解：低保标准】74.8%来自城乡之间，25.2%来自城乡内部的区域差异（泰尔指数）。',
	asks: (argument) => [`${argument}·城乡间贡献`],
	says([between]) {
		if (between?.status !== 'ok' || between.value === null) return null;
		const texts = shares([between.value, 1 - between.value]);
		if (!texts) return null;
		return [
			boundAs(between, texts[0]!),
			text('来自城乡之间，'),
			boundAs(between, texts[1]!),
			text('来自城乡内部的区域差异')
		];
	}
};
