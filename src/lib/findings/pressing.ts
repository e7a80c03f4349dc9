import type { WorldFinding } from './finding.ts';
import { problemTitle } from './suggestions.ts';

/**
 * 同一建议的问题合并 (domain 4.6): of problems with the same suggestion the weightiest stands for all, with
 * the evidence of each; the `most` weightiest of these. Expects the order of `findAll`.
 */
export function pressing(
	findings: readonly WorldFinding[],
	most: number
): WorldFinding[] {
	const groups = new Map<string, WorldFinding[]>();
	for (const finding of findings) {
		if (finding.suggestion === null) continue;
		const same = groups.get(finding.suggestion);
		if (same) same.push(finding);
		else groups.set(finding.suggestion, [finding]);
	}
	return [...groups.values()].map(merged).slice(0, most);
}

function merged(group: readonly WorldFinding[]): WorldFinding {
	const [first, ...rest] = group as [WorldFinding, ...WorldFinding[]];
	if (rest.length === 0) return first;
	return {
		...first,
		title: problemTitle(first.suggestion!),
		merged: rest.map(({ rule }) => rule),
		evidence: group.flatMap(({ evidence }) => evidence),
		why: group.map(({ why }) => why).join('；'),
		regions: [...new Set(group.flatMap(({ regions }) => regions))],
		slots: [...new Set(group.flatMap(({ slots }) => slots))]
	};
}
