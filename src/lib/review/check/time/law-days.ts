import { yearOf } from '#lib/domain/period.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { lawDates, laws } from '../../words/law-dates.ts';
import { remarkAt } from '../remark.ts';
import { documentYear } from './document-year.ts';
import { yearSaid } from './year-said.ts';

/** 2020年，已依据新修订《地名管理条例》（2022年5月1日起施行）: what was done by a law that its own brackets put later. */
const notYetInForce = (passage: Passage): Remark[] =>
	[
		...passage.text.matchAll(
			/(?<year>\d{4})年[^。；\d《]{0,24}(?:依据|根据|依照|按照|贯彻|执行|落实)[^。；\d《]{0,8}《[^》]+》（(?:自)?(?<force>\d{4})年[^）]{0,12}(?:施行|实施|生效)[^）]{0,6}）/gu
		)
	].flatMap((match): Remark[] => {
		const { year, force } = match.groups as { year: string; force: string };
		if (Number(force) <= Number(year)) return [];
		return [
			remarkAt(passage, match, `${force}年才施行，${year}年还不能依据。`, {
				kind: 'chronology'
			})
		];
	});

/** A law before its day; or “今年5月起施行” in another year than its own. */
function lawsIn(passage: Passage, year: number, now: string): Remark[] {
	return laws.flatMap((law) => {
		const match = law.name.exec(passage.text);
		if (!match) return [];
		const { text } = passage;
		const end = match.index + match[0].length;
		const spoken = yearSaid(passage, match.index, now) ?? year;
		const remark = (message: string, to = end): Remark => ({
			...remarkAt(passage, match, message, {
				kind: 'chronology',
				evidence: [`${law.label}${law.year}年${law.month}月施行`]
			}),
			end: to
		});
		// 自2014年9月1日《慈善法》施行以来: the day stands before the name.
		const since = /(\d{4})年(?:(\d{1,2})月)?(?:\d{1,2}日)?《?(?:中华人民共和国)?$/u.exec(
			text.slice(0, match.index)
		);
		if (
			since &&
			/^[^。，]{0,6}》?(?:正式)?(?:施行|实施|生效)/u.test(text.slice(end)) &&
			(Number(since[1]) !== law.year ||
				(since[2] !== undefined && Number(since[2]) !== law.month))
		)
			return [
				remark(
					`${law.label}于${law.year}年${law.month}月施行，文中写作${since[1]}年${since[2] ? `${since[2]}月` : ''}。`
				)
			];
		const effect =
			/^[^。]{0,24}?(今年|去年|(\d{4})年)(?:(\d{1,2})月)?[^。，]{0,8}(?:起|开始)?(?:正式)?(?:施行|实施|生效)/u.exec(
				text.slice(end)
			);
		if (effect) {
			const stated =
				effect[1] === '今年' ? year : effect[1] === '去年' ? year - 1 : Number(effect[2]);
			const month = effect[3] === undefined ? law.month : Number(effect[3]);
			// 2024年9月5日起施行: the day of a revision.
			const isRevision = lawDates
				.get(law.label)
				?.some((one) =>
					effect[3] === undefined
						? Math.floor((one - 1) / 12) === stated
						: one === stated * 12 + month
				);
			if ((stated !== law.year || month !== law.month) && !isRevision)
				return [
					remark(
						`${law.label}于${law.year}年${law.month}月施行，文中写作${effect[1]}${effect[3] ? `${effect[3]}月` : ''}${effect[1] === '今年' || effect[1] === '去年' ? `（按文中年份为${stated}年）` : ''}。`,
						end + effect[0].length
					)
				];
			return [];
		}
		if (spoken < law.issued && !/草案|征求意见|拟/u.test(text.slice(end, end + 8)))
			return [remark(`${law.label}${law.year}年才施行，与文中${spoken}年矛盾。`)];
		return [];
	});
}

/** 法规施行日: a law named, followed or dated before or beside the day on which it came into force. */
export function checkLawDays(understanding: Understanding): Remark[] {
	const { passages, now } = understanding;
	const year = documentYear(understanding) ?? yearOf(now);
	return [
		...passages.flatMap(notYetInForce),
		...passages.flatMap((passage) => lawsIn(passage, year, now))
	];
}
