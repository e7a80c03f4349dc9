import { looseDigits, wordsFault, type FindingChoices } from '#lib/findings/choice.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import type { ChecklistEntry } from '../document.ts';

/** What the writer decided about the findings, as far as whoever signs must know it. */
export function choiceNotes(
	found: readonly WorldFinding[],
	choices: FindingChoices
): ChecklistEntry[] {
	return found.flatMap(({ rule, title, evidence, level }): ChecklistEntry[] => {
		const { stand, words } = choices[rule] ?? { stand: null, words: null };
		if (stand === 'dropped')
			return level === 'good' ? [] : [warning(`撰稿人未写“${title}”（${rule}）`)];
		if (words === null) return [];
		const fault = wordsFault(words, evidence);
		if (fault !== null)
			return [warning(`“${title}”的改写没有采用，仍用自动的文字：${fault}`)];
		const loose = looseDigits(words);
		return loose.length === 0
			? []
			: [
					warning(
						`“${title}”的改写里有手写的数${loose.join('、')}，没有绑定数据，请自行核对`
					)
				];
	});
}

const warning = (text: string): ChecklistEntry => ({ severity: 'warn', text });
