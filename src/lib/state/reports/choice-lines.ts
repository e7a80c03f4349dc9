import {
	noChoice,
	type FindingChoice,
	type FindingChoices
} from '#lib/findings/choice.ts';
import type { FindingLevel, WorldFinding } from '#lib/findings/finding.ts';

const levels: Readonly<Record<FindingLevel, string>> = {
	high: '突出',
	medium: '关注',
	low: '提示',
	good: '向好'
};

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
		level: levels[finding.level],
		told: told.some(({ rule }) => rule === finding.rule),
		choice: choices[finding.rule] ?? noChoice
	}));
