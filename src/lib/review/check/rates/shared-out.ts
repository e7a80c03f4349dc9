import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, scaled, sum } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

/** Who pays: 中央, 省级, 县（区）财政, 个人. */
const payer =
	/^(?:其中)?(?:由)?(?<name>中央|省|市|区|县|乡镇|镇|村|财政|企业|单位|个人|集体|社会)/u;
const nameOf = ({ site }: Claim): string | null =>
	payer.exec(site.own)?.groups!.name ?? null;
const proportion =
	/(?<names>(?:中央|[省市县区乡镇村]|财政|企业|单位|个人|集体)(?:、(?:中央|[省市县区乡镇村]|财政|企业|单位|个人|集体))*(?:[和与、](?:中央|[省市县区乡镇村]|财政|企业|单位|个人|集体)))(?:[两二三四]级)?(?:财政)?[^，。；\d]{0,4}按(?:照)?(?<shares>\d{1,3}(?:\.\d+)?(?:[∶:：]\d{1,3}(?:\.\d+)?)+)(?:的比例)?/gu;

/** 分担比例: 省级补助60%，县级配套40%，省级180万元、县级120万元; 省、市按6∶4分担: who bears what share, and what that comes to. */
export const checkSharedOut = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims)].flatMap(([passage, own]) => {
		const listed = sharesIn(own);
		return [
			...(listed ? judged(own, listed) : []),
			...[...passage.text.matchAll(proportion)].flatMap((match) => {
				const names = match.groups!.names!.split(/[、和与]/u);
				const parts = match.groups!.shares!.split(/[∶:：]/u).map(Number);
				const all = parts.reduce((a, b) => a + b, 0);
				return names.length === parts.length && all > 0
					? judged(own, new Map(names.map((name, at) => [name, parts[at]! / all])))
					: [];
			})
		];
	});

/** Percentages by payer that make up all. */
function sharesIn(own: readonly Claim[]): Map<string, number> | null {
	const found = new Map<string, number>();
	for (const one of own) {
		const name = nameOf(one);
		if (one.quantity.unit !== '%' || name === null || one.kind === 'rate') continue;
		if (!/补助|配套|承担|负担|分担|出资|自筹|安排|级$|占?$/u.test(one.site.own)) continue;
		if (found.has(name)) return null;
		found.set(name, one.quantity.value);
	}
	const added = [...found.values()].reduce((a, b) => a + b, 0);
	return found.size >= 2 && Math.abs(added - 1) < 1e-6 ? found : null;
}

/** The amounts by the same payers, told in one sentence. */
function judged(own: readonly Claim[], shares: ReadonlyMap<string, number>): Remark[] {
	const sentences = new Set(own.map(({ site }) => site.sentenceStart));
	return [...sentences].flatMap((start) => {
		const amounts = own.filter(
			(one) =>
				one.site.sentenceStart === start &&
				one.kind === 'level' &&
				one.quantity.writtenUnit.endsWith('元') &&
				one.quantity.per === null &&
				one.quantity.qualifier === null &&
				shares.has(nameOf(one) ?? '')
		);
		const names = new Set(amounts.map(nameOf));
		if (amounts.length !== shares.size || names.size !== shares.size) return [];
		const shareOf = (one: Claim) => shares.get(nameOf(one)!)!;
		const all = sum(amounts.map(({ quantity }) => intervalOf(quantity)));
		const isRight = (one: Claim) =>
			meets(scaled(all, shareOf(one)), intervalOf(one.quantity), one.quantity.lastPlace);
		if (amounts.every(isRight)) return [];
		// The one that is wrong leaves the others in their proportion, or stands last.
		const wrong = amounts.at(-1)!;
		const [first] = amounts as [Claim];
		const exact = (first.quantity.value / shareOf(first)) * shareOf(wrong);
		const right = inWritingOf(exact, wrong.quantity);
		return [
			remarkOn(
				wrong,
				`与分担比例对不上：按${first.quantity.text}推算应为${right}，文中为${wrong.quantity.text}，两数中有一个不对。`,
				null,
				amounts.map(
					(one) => `${nameOf(one)}${one.quantity.text}，应占${shareOf(one) * 100}%`
				)
			)
		];
	});
}
