import { yearOf } from '#lib/domain/period.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { epochs } from '../../words/epochs.ts';
import type { Named } from '../../words/named.ts';
import { organisations } from '../../words/organisations.ts';
import { remarkAt } from '../remark.ts';
import { documentYear, isFirmYear, latestYear } from './document-year.ts';
import { yearBehind, yearSaid } from './year-said.ts';

/** 年代矛盾 (V-61): offices, programmes and meetings against the year that the text speaks of. */
export function checkChronology(understanding: Understanding): Remark[] {
	// A text without any year speaks of the present.
	const year = documentYear(understanding) ?? yearOf(understanding.now);
	const latest = latestYear(understanding) ?? year;
	const named = understanding.passages.flatMap((passage) =>
		namedIn(passage, [...organisations, ...epochs], { year, latest }, understanding.now)
	);
	const ownYear = new Set(named.flatMap(({ label, isOwn }) => (isOwn ? [label] : [])));
	const isFirm = isFirmYear(understanding, latest);
	// Where a sentence says its year itself, the rest of the text is not measured by that year.
	return named
		.filter(
			({ label, isOwn, isEarly }) =>
				isOwn || ((isFirm || !isEarly) && !ownYear.has(label))
		)
		.map(({ remark }) => remark);
}

/** The month of a year that was last named before a place in its sentence. */
function monthSaid({ text }: Passage, at: number, year: number): number | null {
	const before = text.slice(0, at);
	const lead = before.slice(
		Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1
	);
	const last = [...lead.matchAll(/(\d{4})年(\d{1,2})月/gu)].at(-1);
	return last && Number(last[1]) === year ? Number(last[2]) : null;
}

interface Misdated {
	label: string;
	/** Whether its own sentence says the year. */
	isOwn: boolean;
	/** Whether what it names was not there yet. */
	isEarly: boolean;
	remark: Remark;
}

function namedIn(
	passage: Passage,
	names: readonly Named[],
	{ year, latest }: { year: number; latest: number },
	now: string
): Misdated[] {
	return names.flatMap(({ name, label, from, to, toMonth, note }) => {
		const match = name.exec(passage.text);
		if (!match) return [];
		const before = passage.text.slice(Math.max(0, match.index - 2), match.index);
		if (/原|老|时任|前身/u.test(before)) return [];
		const behind = passage.text.slice(match.index + match[0].length);
		// 《婚姻法》同时废止: named because it is no more.
		if (
			to !== null &&
			/^[^。；]{0,16}(?:废止|失效|更名|改为|撤销|并入|合并|整合|划转|不再保留|的?前身|并轨)/u.test(
				behind
			)
		)
			return [];
		// 党的二十大（2021年）: the year in brackets is its own.
		const beside = /^[”》]?（(\d{4})年[^）]{0,6}）/u.exec(
			passage.text.slice(match.index + match[0].length)
		)?.[1];
		// 监察委员会于2015年挂牌: the year stands behind the name.
		const founded =
			/^[^，。；\d]{0,6}(?:于|在)(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式)?(?:挂牌|成立|组建|设立|揭牌)/u.exec(
				passage.text.slice(match.index + match[0].length)
			)?.[1];
		// 自2016年国家医疗保障局部署: the year right before it is when it did so.
		const acted = doneThen.test(behind)
			? /(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:国家|我?[省市县区])?$/u.exec(
					passage.text.slice(0, match.index)
				)?.[1]
			: undefined;
		const said = beside ?? founded ?? acted;
		const own =
			said === undefined
				? (yearSaid(passage, match.index, now) ??
					yearBehind(passage.text, match.index, match.index + match[0].length))
				: Number(said);
		const isEarly = from !== null && (own ?? latest) < from;
		const isLate =
			to !== null &&
			((own ?? year) > to ||
				(own === to &&
					toMonth !== undefined &&
					(monthSaid(passage, match.index, own) ?? 0) > toMonth));
		const spoken = own ?? (isEarly ? latest : year);
		if (!isEarly && !isLate) return [];
		return [
			{
				label,
				isOwn: own !== null,
				isEarly,
				remark: remarkAt(passage, match, `${label}与${spoken}年矛盾：${note}。`, {
					kind: 'chronology',
					evidence: [`文中年份：${spoken}年`]
				})
			}
		];
	});
}

/** What an office does itself. */
const doneThen =
	/^(?:等[^，。；]{0,6})?(?:首次|正式|联合|统一)?(?:部署|组建|成立|挂牌|印发|出台|启动|开展|下发|发布|会同|制定)/u;
