import type { Rule } from './rule.ts';
import { formatRules } from './rules/format.ts';
import { partRules } from './rules/parts.ts';
import { plausibleRules } from './rules/plausible.ts';
import { privacyRules } from './rules/privacy.ts';
import { regionRules } from './rules/regions.ts';
import { reportRules } from './rules/reports.ts';
import { revisionRules } from './rules/revision.ts';
import { spreadRules } from './rules/spread.ts';
import { sumRules } from './rules/sums.ts';
import { textRules } from './rules/text.ts';
import { timeRules } from './rules/time.ts';

/** The rules that look at received figures, by id (domain 7.4). */
export const dataRules = {
	...formatRules,
	...sumRules,
	...partRules,
	...timeRules,
	...reportRules,
	...plausibleRules,
	...spreadRules,
	...regionRules,
	...revisionRules,
	...privacyRules
} as const satisfies Record<string, Rule>;

export type DataRuleId = keyof typeof dataRules;
export type RuleId = DataRuleId | keyof typeof textRules;
