import { yearOf } from '#lib/domain/period.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { documentYear } from '../time/document-year.ts';

const apart =
	/最(?:年)?[大长]的?(?:[\u4e00-\u9fff]{0,4})(?<old>\d{1,3})岁[，、；][^，。；\d]{0,6}最(?:年)?[小轻幼]的?(?:[\u4e00-\u9fff]{0,4}?)(?:仅|只有|才)?(?<young>\d{1,3})岁(?:[，、；](?:[^，。；\d]{0,4})相差(?<gap>\d{1,3})岁)?/gu;
/** 最小9岁，最大8岁: the other way round. */
const apartBackwards =
	/最(?:年)?[小轻幼]的?(?:[\u4e00-\u9fff]{0,4}?)(?:仅|只有|才)?(?<young>\d{1,3})岁[，、；][^，。；\d]{0,6}最(?:年)?[大长]的?(?:[\u4e00-\u9fff]{0,4}?)(?<old>\d{1,3})岁(?:[，、；](?:[^，。；\d]{0,4})相差(?<gap>\d{1,3})岁)?/gu;
const born =
	/(?<year>(?:18|19|20)\d{2})年(?:\d{1,2}月)?(?:出生|生)(?!产|活|态|效)[^。；\d]{0,6}(?<now>今年|现年|现在|如今)?(?:已经?|满|有)*(?<age>\d{1,3})(?:周?岁)(?![^，。；]{0,4}(?:时|那年|起|参军|入伍|结婚))/gu;

/** 年龄: 年龄最大的58岁，最小的21岁，相差39岁; 1913年出生，今年119岁. */
export function checkAges(understanding: Understanding): Remark[] {
	const now = yearOf(understanding.now);
	const year = documentYear(understanding) ?? now;
	return understanding.passages.flatMap((passage) => [
		...gapsIn(passage),
		...agesInYear(passage),
		...agesThen(passage, year),
		// Where the only year named is that of the birth, the text is of the day.
		...birthsIn(passage, passage.text.includes(`${year}年出生`) ? now : year)
	]);
}

const gapsIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(apart), ...passage.text.matchAll(apartBackwards)].flatMap(
		(match): Remark[] => {
			const { old, young, gap } = match.groups!;
			const should = Number(old) - Number(young);
			if (should >= 0 && (gap === undefined || Number(gap) === should)) return [];
			const written = should < 0 ? young! : gap!;
			const start = match.index + match[0].lastIndexOf(`${written}岁`);
			return [
				{
					kind: 'arithmetic',
					severity: 'error',
					passage,
					start,
					end: start + written.length + 1,
					message:
						should < 0
							? `最大${old}岁，最小${young}岁，大小颠倒。`
							: `${old}岁与${young}岁相差${should}岁，文中为${gap}岁。`,
					expected: should < 0 ? null : `${should}岁`,
					evidence: [`${old}－${young}＝${should}`]
				}
			];
		}
	);

/** 1931年出生，…，2021年社区为她庆生时刚满90周岁. */
const inYear =
	/(?<birth>(?:18|19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生)(?!产|活|态|效)[^。；]*?[，、](?<year>(?:19|20)\d{2})年[^，。；\d]{0,12}[，]?[^，。；\d]{0,8}?(?:刚满|年满|已满|满|已经?|正好)(?<age>\d{1,3})周?岁/gu;

const agesInYear = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(inYear)].flatMap((match): Remark[] => {
		const { birth, year, age } = match.groups!;
		const should = Number(year) - Number(birth);
		if (Math.abs(should - Number(age)) <= slack) return [];
		const end = match.index + match[0].length;
		return [
			{
				kind: 'arithmetic',
				severity: 'error',
				passage,
				start: end - age!.length - (match[0].endsWith('周岁') ? 2 : 1),
				end,
				message: `${birth}年出生，${year}年是${should}岁，文中为${age}岁。`,
				expected: null,
				evidence: [`${year}－${birth}＝${should}`]
			}
		];
	});

/** 78岁的刘大爷…1957年入伍，那年17岁: how old one was then says in which year one is so old. */
const then =
	/(?<age>\d{2,3})岁的?[\u4e00-\u9fff]{1,8}[^\d]{0,24}(?<told>(?<year>19\d\d)年(?:\d{1,2}月)?(?:入伍|参军|入党|参加|出嫁|结婚|来到|当上|开始)[^，。；\d]{0,8})，(?:那年|当年|当时|那时)(?:他|她)?(?:只有|才|刚|刚满|已经)*(?<young>\d{1,2})岁/gu;

const agesThen = (passage: Passage, now: number): Remark[] =>
	[...passage.text.matchAll(then)].flatMap((match): Remark[] => {
		const { age, told, year, young } = match.groups!;
		const should = now - Number(year) + Number(young);
		if (Math.abs(should - Number(age)) <= slack + 1 || now <= Number(year)) return [];
		return [
			remarkAt(
				passage,
				match,
				`${year}年${young}岁，${now}年是${should}岁，文中为${age}岁。`,
				{ part: told, kind: 'arithmetic' }
			)
		];
	});

/** Whose birthday is to come is a year younger. */
const slack = 1;

const birthsIn = (passage: Passage, year: number): Remark[] =>
	[...passage.text.matchAll(born)].flatMap((match): Remark[] => {
		const { year: birth, now, age } = match.groups!;
		const at = Number(birth) + Number(age);
		// 1948年出生，62岁那年…: of a year that is not told.
		const isNow = now !== undefined && year !== Number(birth);
		const isWrong = isNow ? Math.abs(at - year) > slack : at > year + slack;
		if (!isWrong) return [];
		const end = match.index + match[0].length;
		return [
			{
				kind: 'arithmetic',
				severity: 'error',
				passage,
				start: end - age!.length - 1,
				end,
				message: `${birth}年出生，${year}年是${year - Number(birth)}岁，文中为${age}岁。`,
				expected: null,
				evidence: [`${year}－${birth}＝${year - Number(birth)}`]
			}
		];
	});
