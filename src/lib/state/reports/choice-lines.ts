import {
	noChoice,
	type FindingChoice,
	type FindingChoices
} from '#lib/findings/choice.ts';
import { levelNames, type WorldFinding } from '#lib/findings/finding.ts';

/** One finding as the writer chooses it. */
export interface ChoiceLine {
	finding: WorldFinding;
	/** 突出, 关注 … */
	level: string;
	/** Whether it stands in the text. */
	told: boolean;
	choice: FindingChoice;
}

export const choiceLines = (
	candidates: readonly WorldFinding[],
	told: readonly WorldFinding[],
	choices: FindingChoices
): ChoiceLine[] =>
	candidates.map((finding) => ({
		finding,
		level: levelNames[finding.level],
		told: told.some(({ rule }) => rule === finding.rule),
		choice: choices[finding.rule] ?? noChoice
	}));
