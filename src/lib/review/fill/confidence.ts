import { yearOf } from '#lib/domain/period.ts';
import { measureIsSaid } from '../data/slot-text.ts';
import type { Claim } from '../understand/claim.ts';
import { isExtreme } from '../understand/over.ts';
import type { Understanding } from '../understand/understanding.ts';
import { unexplained } from './explained.ts';

/** From how well the words fit, how far ahead of the next best, and whether time and measure are said. */
export function confidenceOf(claim: Claim, understanding: Understanding): number {
	const { score, lead } = claim.subject!;
	const words = Math.min(1, Math.max(0, (score - 2.5) / 5.5));
	const doubt =
		(lead < 0.4 ? 0.3 : lead < 0.9 ? 0.12 : 0) +
		(measureIsSaid(claim, understanding) ? 0 : 0.25) +
		(unexplained(claim) === '' ? 0 : 0.25) +
		// X名孤儿、困境儿童和…: all of them may be meant.
		(/^、[^，。；、\dX]{2,10}(?:[、和及]|等)/u.test(claim.site.rest) &&
		claim.site.after.length > 2
			? 0.3
			: 0) +
		// 12月纳入低保X户: who is in, or who came in. 从最初的X元: of what year is not said.
		(isEntry(claim) ? 0.25 : 0) +
		(claim.isBase && /最初|起初|当初|初期/u.test(claim.site.own) ? 0.3 : 0) +
		// 五年前…；同一时段，由X元: from which year on. 2021年末…，现有X张: of then or of now.
		(claim.isBase && /同一?时[段期]|[三五十]年/u.test(claim.site.sentence) ? 0.3 : 0) +
		(isOfNow(claim, understanding) ? 0.3 : 0) +
		(sideIsOpen(claim, understanding) ? 0.3 : 0) +
		// Of town and country together, or of one of them: an extreme may be meant of either.
		(isExtreme(claim.subject!.over) && claim.subject!.area === null ? 0.3 : 0) +
		(isOfAnotherPlace(claim, understanding) ? 0.3 : 0) +
		(claim.kind !== 'level' && claim.basis === null ? 0.15 : 0);
	return Math.round(Math.max(0.05, Math.min(0.98, words - doubt)) * 100) / 100;
}

/** 云汀区有低保对象X人。…纳入救助X人: a paragraph that spoke of one district first may still do so. */
const isOfAnotherPlace = (
	{ passage, place, site, quantity }: Claim,
	{ claims, blanks }: Understanding
): boolean => {
	if (place !== null || /[全我本各][省市县区]/u.test(site.sentence + site.own))
		return false;
	const last = [...claims, ...blanks]
		.filter((one) => one.passage === passage && one.quantity.end <= quantity.start)
		.filter((one) => one.place !== null)
		.sort((a, b) => a.quantity.start - b.quantity.start)
		.at(-1);
	return (
		last !== undefined &&
		!/^全/u.test(last.place!) &&
		!/[全各]/u.test(passage.text.slice(last.quantity.end, quantity.start))
	);
};

const isOfNow = ({ site, time }: Claim, { now }: Understanding): boolean =>
	/^(?:现有|目前|现)/u.test(site.own) &&
	time.mention?.hasYear === true &&
	time.period !== null &&
	yearOf(time.period) !== yearOf(now);

/** 12月纳入低保X户; 新增低保X户，特困人员X人; 将X人纳入特困供养: who came in, or who is in. */
function isEntry({ subject, site }: Claim): boolean {
	const { id } = subject!.spec;
	if (!/^dibao_new_|^tekun_persons|^orphan_persons/u.test(id)) return false;
	if (/截至|目前|[末底]，/u.test(site.sentence)) return false;
	const words = site.sentence + site.own;
	if (/(?<![新动态主])纳入[^，；。]*$/u.test(words)) return true;
	return (
		!id.startsWith('dibao') &&
		(/^.?(?:被|新)?纳入/u.test(site.after) ||
			(/^(?:特困|孤儿)/u.test(site.own) && /(?:新增|纳入)[^；。]*$/u.test(site.sentence)))
	);
}

/** 其中城市低保3万人，发放低保金X万元: of that side, or of all. */
function sideIsOpen(
	{ subject, site, passage, quantity }: Claim,
	{ claims, blanks }: Understanding
): boolean {
	if (subject!.area !== null || !/^(?:dibao|medical|m_avg)_/u.test(subject!.spec.id))
		return false;
	if (/城乡|全[市县区]|合计|总/u.test(site.own)) return false;
	return [...claims, ...blanks].some(
		(one) =>
			one.passage === passage &&
			one.site.sentenceStart === site.sentenceStart &&
			one.quantity.end <= quantity.start &&
			(one.subject?.area === 'urban' || one.subject?.area === 'rural')
	);
}
