import type { Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain } from '../derive/nouns.ts';
import { isMean, sameUnit } from '../structure.ts';

const ratio =
	/(?:比例|之比|比|配比)(?:大?约?为|是|约|达|大致)*(?<a>\d{1,3}(?:\.\d+)?)[∶:：](?<b>\d{1,3}(?:\.\d+)?)(?![\d∶:：])/gu;
/** What a ratio between two kinds of people is called in one word, and who they are. */
const named: readonly (readonly [RegExp, RegExp, RegExp])[] = [
	[/生师比/u, /在校生|学生|幼儿|入托|在园/u, /教师|保育员|教职工/u],
	[/师生比/u, /教师|教职工/u, /在校生|学生|幼儿/u],
	[/床护比/u, /床位/u, /护理员|护士|护理人员/u],
	[/医护比/u, /医师|医生/u, /护士/u],
	[/男女(?:性别)?(?:比例?|之比)/u, /男/u, /女/u],
	[/城乡(?:人口|居民|人数)?(?:比例?|之比)/u, /城[市镇]/u, /农村|乡村/u]
];

/** How far a rounded ratio may be from the true one. */
const room = 0.04;

/** 两数之比: 城镇780户、农村420户，比例为13∶7; 在校生528人，专任教师176人，生师比3∶1. */
export const checkToldRatios = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims)].flatMap(([passage, own]) =>
		[...passage.text.matchAll(ratio)].flatMap((match): Remark[] => {
			const { a, b } = match.groups!;
			const end = match.index + match[0].length;
			const levels = own.filter(
				(one) =>
					one.kind === 'level' &&
					one.quantity.unit !== '%' &&
					one.quantity.end <= match.index &&
					!isMean(one)
			);
			const pair =
				byName(passage, match.index, levels) ?? lastTwo(passage, match.index, levels);
			if (!pair) return [];
			const [one, other] = pair;
			const [stated, real] = [
				Number(a) / Number(b),
				one.quantity.value / other.quantity.value
			];
			// 3.0∶1 to one decimal, 13∶7 to its own.
			const slack = Math.max(
				room,
				(0.6 * 10 ** -(a!.split('.')[1]?.length ?? 0)) / Number(a)
			);
			if (Math.abs(stated / real - 1) <= slack) return [];
			return [
				{
					kind: 'arithmetic',
					severity: 'error',
					passage,
					start: end - a!.length - b!.length - 1,
					end,
					message: `${one.quantity.text}与${other.quantity.text}之比约为${simplest(one, other, b!)}，文中为${a}∶${b}。`,
					expected: null,
					evidence: [`${one.quantity.text}÷${other.quantity.text}＝${real.toFixed(2)}`]
				}
			];
		})
	);

function simplest(one: Claim, other: Claim, b: string): string {
	const value = (one.quantity.value / other.quantity.value) * Number(b);
	return `${Number(value.toFixed(1))}∶${b}`;
}

/** 生师比: of whom the text told last, each by its name. */
function byName(
	passage: Passage,
	at: number,
	levels: readonly Claim[]
): [Claim, Claim] | null {
	const clause = passage.text.slice(0, at + 2);
	const kind = named.find(
		([word]) =>
			new RegExp(`${word.source}$`, 'u').test(clause) || word.test(clause.slice(-8))
	);
	if (!kind) return null;
	const [one, other] = [kind[1], kind[2]].map((who) => {
		const all = levels.filter(({ site }) => who.test(plain(site.own)));
		return all.length === 1 ? all[0]! : null;
	});
	return one && other && one !== other ? [one, other] : null;
}

/** Two of one kind in the sentence right before 比例为. */
function lastTwo(
	passage: Passage,
	at: number,
	levels: readonly Claim[]
): [Claim, Claim] | null {
	const [one, other] = levels.slice(-2);
	if (!one || !other || !sameUnit(one, other)) return null;
	const isNext = /^[，、（]?(?:二者|两者|男女|城乡)?$/u.test(
		passage.text.slice(other.quantity.end, at)
	);
	const isList = /^[、，；][^，。；\d]{1,8}$/u.test(
		passage.text.slice(one.quantity.end, other.quantity.start)
	);
	return isNext && isList ? [one, other] : null;
}
