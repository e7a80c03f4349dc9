import type { Claim } from './claim.ts';

/**
 * 其中之后的变化: 94115人，其中城市32795人、农村61320人，同比下降0.3%. A change behind a list may be of the last part or of
 * the whole. The whole that stands before 其中; null where the change is behind no list.
 */
export function listWhole(change: Claim, claims: readonly Claim[]): Claim | null {
	const { of } = change;
	if (of === null || change.kind === 'level' || change.kind === 'share') return null;
	const { text } = change.passage;
	const at = text.lastIndexOf('其中', of.quantity.start);
	// 城市…人，增长…；农村…人，增长…: each part has its own.
	if (at < of.site.sentenceStart || change.site.taken !== null) return null;
	if (/[；。（]/u.test(text.slice(at, change.quantity.start))) return null;
	const before = claims.filter(
		(one) =>
			one.passage === change.passage &&
			one.kind === 'level' &&
			!one.isBase &&
			one.quantity.end <= at &&
			one.site.sentenceStart === of.site.sentenceStart &&
			one.quantity.unit === of.quantity.unit
	);
	const parts = claims.filter(
		(one) =>
			one.passage === change.passage &&
			one.quantity.start > at &&
			one.quantity.start < change.quantity.start
	);
	// …、公务接待费6.2万元，比上年减少2.3万元，下降11.0%: the changes stand behind all the parts.
	const first = parts.findIndex(({ kind }) => kind !== 'level');
	const isList =
		first < 0 || parts.slice(first).every(({ kind }) => kind === 'difference');
	return isList ? (before.at(-1) ?? null) : null;
}
