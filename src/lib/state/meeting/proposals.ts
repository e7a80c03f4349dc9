import type { WorldFinding } from '#lib/findings/finding.ts';
import { suggestionText } from '#lib/findings/suggestions.ts';
import type { Proposal, ProposalsPage } from './page.ts';

/** 议题建议: what the problems point to, one suggestion once, in the order of their weight; null without any. */
export function proposalsPage(
	problems: readonly WorldFinding[],
	source: string
): ProposalsPage | null {
	const groups = new Map<string, WorldFinding[]>();
	for (const problem of problems) {
		if (problem.suggestion === null) continue;
		const same = groups.get(problem.suggestion);
		if (same) same.push(problem);
		else groups.set(problem.suggestion, [problem]);
	}
	if (groups.size === 0) return null;
	const proposals = [...groups].map(([id, group]): Proposal => ({
		text: suggestionText(id),
		from: group.map(({ rule, title }) => ({ id: rule, title }))
	}));
	return {
		kind: 'proposals',
		id: 'proposals',
		title: ['议题建议'],
		proposals,
		notes: proposals.map(({ text, from }) => [
			`针对${from.map(({ title }) => `“${title}”`).join('、')}，建议${text}。`
		]),
		source,
		proposed: true
	};
}

/** Only what follows from pages that are shown. */
export function proposalsShown(
	page: ProposalsPage,
	ids: ReadonlySet<string>
): ProposalsPage {
	const kept = page.proposals
		.map(({ text, from }, index) => ({
			note: page.notes[index]!,
			proposal: { text, from: from.filter(({ id }) => ids.has(id)) }
		}))
		.filter(({ proposal }) => proposal.from.length > 0);
	return {
		...page,
		proposals: kept.map(({ proposal }) => proposal),
		notes: kept.map(({ note }) => note)
	};
}
