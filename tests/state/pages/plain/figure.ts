import { ratios } from './ratios.ts';
import {
	areas,
	changesByPoints,
	figure,
	quarterBefore,
	weights,
	yearAgo,
	type At,
	type Cell
} from './rows.ts';
import { isSpread, spread } from './spread.ts';
import { plainTarget } from './targets.ts';

const shares = ['占比', '贡献', '拉动'];
const compares = ['同比', '环比'];
const total = '社会救助资金支出总额';

/**
 * A slot that was written out in full, worked out a second time from the rows of demo-city's files: the
 * figure itself, its change, its part of the total, its spread over the counties, its distance from a target, or
 * a ratio by the formula of domain 2.1. Shares nothing with the answers of the app. Undefined for a slot that a
 * test has to say itself: places in a ranking.
 */
export function plainFigure(slot: string, cell: Cell): number | null | undefined {
	const [head, ...words] = slot.split('·');
	const side = /^(城市|农村|城乡(?!低保标准之比))/.exec(head!)?.[1];
	const name = side ? head!.slice(2) : head!;
	const find = (mark: string) => words.find((word) => word.startsWith(mark))?.slice(1);
	const [region, period] = [find('@'), find('#')];
	if (!region || !period) return undefined;
	const said = words.filter((word) => !/^[@#]/.test(word));
	const known = ['累计', '本期', ...Object.keys(areas), ...shares, ...compares];
	if (said.some((word) => !known.includes(word) && !isSpread(word))) return undefined;
	const at: At = {
		cell,
		region,
		period,
		area: areas[side ?? said.find((word) => word in areas) ?? '城乡']!,
		cumulative: said.includes('累计'),
		also: null
	};
	const share = said.find((word) => shares.includes(word));
	if (share) return shareOf(share, name, at);
	const over = said.find(isSpread);
	const value = (when: At) =>
		over
			? spread(over, sidesOf(over, name, when), level(name), (at) =>
					figure(weightOf(name), at)
				)
			: level(name)(when);
	const compare = said.find((word) => compares.includes(word));
	if (!compare) return value(at);
	const past = compare === '同比' ? yearAgo(period) : quarterBefore(period);
	const now = value({ ...at, also: past });
	const before = value({ ...at, period: past, also: period });
	if (now === null || before === null) return null;
	if (before === 0) return null; // a change from nothing has no rate
	return changesByPoints(name) || changesByPoints(over ?? '')
		? now - before
		: now / before - 1;
}

const level =
	(name: string) =>
	(at: At): number | null => {
		const target = plainTarget(name, at, (name, at) => level(name)(at));
		if (target !== undefined) return target;
		const side = /^(城市|农村)/.exec(name)?.[1];
		if (side) return level(name.slice(2))({ ...at, area: areas[side]! });
		return ratios[name]?.(at) ?? (name in ratios ? null : figure(name, at));
	};

/** A standard that is told for town and country is compared as both, side by side; ends are of their mean. */
const sidesOf = (over: string, name: string, at: At): readonly At[] =>
	at.area === 'all' &&
	!/^最[低高]/.test(over) &&
	/^(最低生活保障|特困人员基本生活)标准$/.test(name)
		? [
				{ ...at, area: 'urban' },
				{ ...at, area: 'rural' }
			]
		: [at];

/** 标准、人均补助→在册人数；人均支出、收入→常住人口. */
const weightOf = (name: string): string =>
	weights[name] ?? (name === '低保月人均补助水平' ? '低保对象人数' : '常住人口');

/** Its part of the total, of the total's growth, and what it added to that growth. */
function shareOf(share: string, name: string, at: At): number | null {
	const whole = { ...at, area: 'all' };
	const [part, all] = [
		{ ...at, along: [total] },
		{ ...whole, along: [name] }
	];
	if (share === '占比') return quotient(figure(name, part), figure(total, all));
	const past = yearAgo(at.period);
	const delta = (name: string, at: At) =>
		difference(
			figure(name, { ...at, also: past }),
			figure(name, { ...at, period: past, also: at.period })
		);
	const [grown, wholly] = [delta(name, part), delta(total, all)];
	if (share === '拉动')
		return quotient(grown, figure(total, { ...all, period: past, also: at.period }));
	// A part that fell while the whole grew has no share in that growth.
	return grown !== null && wholly !== null && grown * wholly < 0
		? null
		: quotient(grown, wholly);
}

const quotient = (over: number | null, under: number | null) =>
	over === null || under === null ? null : over / under;
const difference = (one: number | null, other: number | null) =>
	one === null || other === null ? null : one - other;
