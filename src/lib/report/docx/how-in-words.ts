import type { Stat } from '#lib/domain/stat.ts';
import type { InWords } from './said.ts';
import { plainWords, sized } from './say-again.ts';

const approximations = ['约', '近', '超过', '多'] as const;
const units = ['亿元', '万元', '元', '万'] as const;
const otherVerbs = [
	['提高', '降低'],
	['扩大', '缩小'],
	['上升', '下降'],
	['增加', '减少'],
	['增长', '下降']
] as const;

const plain: InWords = {
	way: 'say',
	profile: 'report',
	unit: null,
	approx: null,
	decimals: null,
	perYear: false,
	bare: false,
	stated: false,
	few: false,
	size: false,
	basis: null,
	up: null,
	down: null,
	lead: '',
	cut: ''
};

/**
 * The options with which `say` gives this text, the plainest first; else those that give it but for words
 * put before it or cut from its beginning (每人每月740元 said as 740元).
 */
export function howInWords(
	stat: Stat,
	text: string,
	profile: 'report' | 'speech'
): InWords | null {
	let partly: InWords | null = null;
	for (const way of ways(stat, text, profile)) {
		const words = plainWords(sized(stat, way), way);
		if (words === text) return way;
		if (partly || words === '') continue;
		if (words.endsWith(text) && isWords(words.slice(0, -text.length)))
			partly = { ...way, cut: words.slice(0, -text.length) };
		else if (text.endsWith(words) && isWords(text.slice(0, -words.length)))
			partly = { ...way, lead: text.slice(0, -words.length) };
	}
	return partly;
}

const isWords = (text: string): boolean => !/\d/.test(text);

/** What the slot and the text itself give away of the options, so that few are tried. */
function* ways(
	stat: Stat,
	text: string,
	profile: 'report' | 'speech'
): Generator<InWords> {
	const decimals = /\.(\d+)\D*$/.exec(text)?.[1]!.length ?? 0;
	const asked = askedOf(stat.slot);
	const formats: Partial<InWords>[] = [asked, {}, { decimals }];
	for (const unit of units)
		if (text.includes(unit)) formats.push({ unit }, { unit, decimals });
	for (const approx of approximations)
		if (text.includes(approx)) formats.push({ approx });
	if (text.includes('每人每年')) formats.push({ perYear: true });
	formats.push({ bare: true }, { bare: true, decimals });
	const profiles = [profile, profile === 'report' ? 'speech' : 'report'] as const;
	for (const own of profiles)
		for (const format of formats) {
			const way: InWords = { ...plain, ...format, profile: own };
			if (stat.change) yield* ofChange(stat, way);
			else {
				yield way;
				if ((stat.value ?? 0) < 0) yield { ...way, size: true };
			}
		}
}

/** Format words of the slot as it was written: 约, 万元, 1位小数. */
function askedOf(slot: string): Partial<InWords> {
	const words = slot.split('·').slice(1);
	const decimals = words.find((word) => /^\d位小数$/.test(word));
	return {
		unit: units.find((unit) => words.includes(unit)) ?? null,
		approx: approximations.find((word) => words.includes(word)) ?? null,
		decimals: decimals === undefined ? null : Number(decimals[0]),
		perYear: words.includes('按年'),
		bare: words.includes('只要数')
	};
}

function* ofChange(stat: Stat, way: InWords): Generator<InWords> {
	yield { ...way, stated: true };
	yield way;
	const bases = stat.change!.basis === 'yoy' ? ([null, 'year'] as const) : [null];
	for (const basis of bases) {
		if (basis) yield { ...way, basis };
		for (const [up, down] of otherVerbs) yield { ...way, basis, up, down, stated: true };
	}
	yield { ...way, few: true, stated: true };
}
