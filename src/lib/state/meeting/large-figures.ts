import { areaNames } from '#lib/domain/area.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { BoundText, Line } from '../view.ts';
import type { LargeFigure } from './page.ts';

/**
 * 大字: the figures of a sentence, the same digits in the same order; a change stands beside the figure it
 * follows. Lists of regions are words and stay in the sentence.
 */
export function largeFigures(line: Line, region: RegionCode): LargeFigure[] {
	const figures: LargeFigure[] = [];
	for (const [index, part] of line.entries()) {
		if (typeof part === 'string' || part.stat.status !== 'ok' || part.stat.list) continue;
		const last = figures.at(-1);
		if (part.stat.change && last) {
			figures[figures.length - 1] = { ...last, change: [...last.change, part] };
			continue;
		}
		const before = line[index - 1];
		const said = typeof before === 'string' ? subjectOf(before) : '';
		figures.push({
			name: isName(said, part.stat) ? said : nameOf(part.stat, region),
			...parts(part),
			change: []
		});
	}
	return figures;
}

/** 613.1 and 元/人·月, 1.42∶1 and nothing, 12.7 and 个百分点. */
function parts({ text, stat }: BoundText): Pick<LargeFigure, 'value' | 'unit'> {
	const [, before, digits, after] =
		/^(\D*?)(-?\d[\d.]*(?:∶\d+)?)(\D*)$/.exec(text) ?? ([] as const);
	return digits === undefined
		? { value: { text, stat }, unit: '' }
		: {
				value: { text: digits, stat },
				unit: before === '' ? (after ?? '') : stat.unit
			};
}

/** 已设窗口, 低于序时进度: what the sentence itself calls the figure, without its verb. */
const subjectOf = (words: string): string =>
	words
		.split(/[，。；、]/)
		.at(-1)!
		.replace(/^(其中|而)/, '')
		.replace(/(仅占|为|占|的)$/, '');

/** Whether the words stand alone: a region's name does not, nor what follows on from before. */
const isName = (words: string, { regionName }: Stat): boolean =>
	words.length > 1 && words !== regionName && !/^(之|与|个人)/.test(words);

/** 望川县农村特困标准与低保标准倍数: whose and which side, where the name does not say it. */
function nameOf({ name, area, region, regionName }: Stat, here: RegionCode): string {
	const side = area === 'all' || name.includes(areaNames[area]) ? '' : areaNames[area];
	return `${region === here ? '' : regionName}${side}${name.replace(/（[^（）]*）$/, '')}`;
}
