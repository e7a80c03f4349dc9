import type { MeetingPage } from './page.ts';
import { proposalsShown } from './proposals.ts';

/**
 * 选页: `pages` of the address as pages, in the order of the meeting. Where it names none that there is
 * (another region has other findings), those that are proposed.
 */
export function chosenPages(
	all: readonly MeetingPage[],
	pages: string | null
): MeetingPage[] {
	const wanted = new Set(pages?.split(','));
	const named = all.filter(({ id }) => wanted.has(id));
	const kept = named.length > 0 ? named : all.filter(({ proposed }) => proposed);
	const ids = new Set(kept.map(({ id }) => id));
	return kept.map((page) =>
		page.kind === 'proposals' ? proposalsShown(page, ids) : page
	);
}

/** The address with one page put in or left out; null where that is what is proposed. */
export function toggled(
	all: readonly MeetingPage[],
	pages: string | null,
	id: string
): string | null {
	const shown = new Set(chosenPages(all, pages).map((page) => page.id));
	const next = all.filter((page) => shown.has(page.id) !== (page.id === id));
	if (next.every(({ proposed }) => proposed) && next.length === proposals(all))
		return null;
	return next.length === 0 ? pages : next.map((page) => page.id).join(',');
}

const proposals = (all: readonly MeetingPage[]): number =>
	all.filter(({ proposed }) => proposed).length;

/** The place of the page that the address asks for, from 0; the nearest where there is none. */
export function placeOfPage(page: string | null, count: number): number {
	const number = page !== null && /^\d{1,3}$/.test(page) ? Number(page) : 1;
	return Math.max(0, Math.min(count - 1, number - 1));
}

/** What `page` says of a place; nothing for the first. */
export const pageAt = (place: number): string | null =>
	place <= 0 ? null : String(place + 1);
