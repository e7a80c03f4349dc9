import type { Answerer } from '#lib/answer/answerer.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import { printSlot } from '#lib/slot/print.ts';
import type { Suspicion } from './contradiction.ts';
import type { Sentence } from './sentence.ts';

const most =
	/最高(?!法|检|人民)|最多|居首|居(?:全[国省市州盟县区旗])?(?:首位|第一|榜首)|排(?:名)?第一/u;
const least = /最低(?!生活保障|工资|限度)|最少|居末|末位|倒数第一|排(?:名)?最后/u;

/** 望川县最低: a region that people named as the first or the last, which now is another. */
export function extremes(
	{ words, numbers }: Sentence,
	whole: RegionCode,
	{ catalog, regions }: Pick<Answerer, 'catalog' | 'regions'>
): Suspicion[] {
	const children = regions.children(whole);
	return clausesOf(words).flatMap(({ text, start, end }): Suspicion[] => {
		const over = most.test(text) ? 'maxRegion' : least.test(text) ? 'minRegion' : null;
		const region = over && named(text, children);
		if (!over || !region) return [];
		const [word] = (over === 'maxRegion' ? most : least).exec(text)!;
		const number =
			numbers.find((one) => one.start >= start && one.start <= end) ??
			numbers.find((one) => one.start >= end) ??
			numbers.at(-1);
		if (!number) return [];
		const slot = parseSlot(number.newer.number.slot, catalog);
		if (slot.over && !['max', 'min', 'maxRegion', 'minRegion'].includes(slot.over.type))
			return [];
		const own = number.newer.number.region;
		// A figure of some other region is not the one that is said to be first.
		if (own !== whole && own !== region.code) return [];
		return [
			{
				number,
				words: text.trim(),
				asks: printSlot({ ...slot, region: whole, over: { type: over } }),
				judge: (answer) => otherThan(region, answer, word)
			}
		];
	});
}

function otherThan(region: Region, answer: Stat | null, word: string): string | null {
	const now = answer?.status === 'ok' ? (answer.list ?? []) : [];
	if (now.length === 0 || now.some((one) => one.region === region.code)) return null;
	return `写的是${region.name}${word}，现在是${now.map(({ name }) => name).join('、')}。`;
}

/** The one region a clause names; none where it names several. */
function named(text: string, children: readonly Region[]): Region | null {
	const found = children.filter(({ name }) => text.includes(name));
	return found.length === 1 ? found[0]! : null;
}

function* clauses(words: string) {
	let start = 0;
	for (const part of words.split(/(?<=[，；：。（）])/u)) {
		yield { text: part, start, end: start + part.length };
		start += part.length;
	}
}

const clausesOf = (words: string) => [...clauses(words)];
