import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { documentYear } from './document-year.ts';
import { changingOrders, lawDates, lawOrders, laws } from '../../words/law-dates.ts';
import { misnamedLaws } from '../../words/law-names.ts';

const names = [...lawDates.keys()].sort((a, b) => b.length - a.length).join('|');
const law = `《(?:中华人民共和国)?(?<name>${names})》`;
/** A mark may have been lost, or none was written. */
const barely = `《?(?:中华人民共和国)?(?<name>${names})》?`;
const date = '(?<year>(?:19|20)\\d\\d)年(?:(?<month>\\d{1,2})月)?(?:\\d{1,2}日)?';
const force = '(?:正式)?(?:施行|实施|生效)';
/** 《某法》（2020年6月1日起施行）, 自2020年6月1日起施行的新修订《某法》. */
const dated: readonly RegExp[] = [
	new RegExp(`${law}（(?:已?(?:自|于|从))?${date}(?:起|开始)?${force}）`, 'gu'),
	new RegExp(`${law}(?:已|将)?(?:自|于|从)${date}(?:起|开始)?${force}`, 'gu'),
	new RegExp(
		`(?:自|于|从)?${date}(?:起|开始)?${force}的(?:新?修[订改正]后?的?|新的?|这部)?${barely}`,
		'gu'
	),
	new RegExp(
		`(?:自|从)${date}(?:起)?(?:新?修[订改正]后?的?|新版?的?)${barely}(?:在[^，。；《》\\d]{2,8})?${force}`,
		'gu'
	)
];

/** 法规的名称与施行日: 《残疾人权益保障法》, 新修订《未成年人保护法》（2020年6月1日起施行）. */
export function checkLawTexts(understanding: Understanding): Remark[] {
	const year = documentYear(understanding);
	return understanding.passages.flatMap((passage) => [
		...misnamedIn(passage),
		...misdatedIn(passage),
		...misnumberedIn(passage),
		...(year === null ? [] : [...notYetIn(passage, year), ...notYetLaws(passage, year)])
	]);
}

const groundedOn = new RegExp(
	`(?:依据|按照|根据|依照)(?:自|于|从)?(?<year>20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:起|开始)?${force}的[^。，；《]{0,10}《[^》]+》|(?:依据|按照|根据|依照)[^。，；《]{0,8}《[^》]+》（(?:自|于|从)?(?<inside>20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:起|开始)?${force}）`,
	'gu'
);

/** 2022年度情况: 依据2024年9月起施行的《慈善法》. What was done in a year by a law that came later. */
const notYetIn = (passage: Passage, written: number): Remark[] =>
	[...passage.text.matchAll(groundedOn)].flatMap((match): Remark[] => {
		const { year, inside } = match.groups as Record<string, string | undefined>;
		const force = Number(year ?? inside);
		if (force <= written) return [];
		return [
			remarkAt(passage, match, `${force}年才施行，文稿写的是${written}年，不能依据。`, {
				kind: 'chronology'
			})
		];
	});

/** What was being drafted for years; only a text that asks for it names it then. */
const drafted =
	/(?<!制定|加快|推进|起草|出台|研究|推动|论证)《(?:中华人民共和国)?社会救助法》(?![^。；]{0,8}(?:草案|立法|制定|起草|征求|审议|出台))/gu;
const draftedUntil = 2025;

/** 按《社会救助法》第二十条, in 2017. */
const notYetLaws = (passage: Passage, written: number): Remark[] =>
	written > draftedUntil
		? []
		: [...passage.text.matchAll(drafted)].map((match) =>
				remarkAt(
					passage,
					match,
					`${written}年还没有${match[0]}，当时依据的是《社会救助暂行办法》。`,
					{ kind: 'chronology' }
				)
			);

const misnamedIn = (passage: Passage): Remark[] =>
	misnamedLaws(passage.text).map(({ start, text, right }) => ({
		kind: 'wording',
		severity: 'warn',
		passage,
		start,
		end: start + text.length,
		message: `没有${text}，应为${right}。`,
		expected: right
	}));

const misdatedIn = (passage: Passage): Remark[] =>
	dated.flatMap((pattern, index) =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const { name, year, month } = match.groups as Record<string, string | undefined>;
			// The day behind these is told of by the chronology.
			if (index < 2 && laws.some(({ label }) => label === name)) return [];
			const days = lawDates.get(name!)!;
			const isRight = days.some((one) =>
				month === undefined
					? Math.floor((one - 1) / 12) === Number(year)
					: one === Number(year) * 12 + Number(month)
			);
			if (isRight) return [];
			const said = days
				.map((one) => `${Math.floor((one - 1) / 12)}年${((one - 1) % 12) + 1}月`)
				.join('、');
			return [
				remarkAt(
					passage,
					match,
					`《${name}》及其修订的施行时间为${said}，文中为${year}年${month === undefined ? '' : `${month}月`}。`,
					{ kind: 'chronology' }
				)
			];
		})
	);

const ordered = new RegExp(
	`《(?:中华人民共和国)?(?<name>${Object.keys(lawOrders).join('|')})》（[^（）]{0,12}国务院令?(?:[〔(][^〕)]*[〕)])?(?<told>第?(?<order>\\d{3})号)`,
	'gu'
);

/** 《社会救助暂行办法》（国务院令第694号）. */
const misnumberedIn = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(ordered)].flatMap((match): Remark[] => {
		const { name, order, told } = match.groups as Record<
			'name' | 'order' | 'told',
			string
		>;
		const orders = lawOrders[name]!;
		if (orders.includes(Number(order)) || changingOrders.includes(Number(order)))
			return [];
		return [
			remarkAt(
				passage,
				match,
				`《${name}》是国务院令第${orders.join('、')}号，文中为第${order}号。`,
				{ kind: 'chronology', part: told }
			)
		];
	});
