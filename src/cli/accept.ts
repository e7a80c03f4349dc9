import { CommanderError } from 'commander';
import { nearestNames } from '#lib/catalog/nearest.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { ScreeningFinding } from '#lib/domain/finding.ts';
import type { ScreeningSettings } from '#lib/quality/settings.ts';
import { didYouMean } from './nearest.ts';

/** 具名放行: rules whose errors somebody answers for, and the reason. */
export interface Acceptance {
	accept?: readonly string[];
	why?: string;
}

/** what was not understood. It is no rule of the table, for it is about reading. */
const doubt = 'R-01';

/** @throws CommanderError without a reason. @throws UserError for a rule that there is not. */
export function checkAcceptance(
	{ accept = [], why = '' }: Acceptance,
	{ rules }: ScreeningSettings
): void {
	if (accept.length === 0) return;
	if (why.trim() === '')
		throw new CommanderError(
			2,
			'aidbrief.usage',
			'--accept 放行错误要用 --why 写明原因。'
		);
	const known = [doubt, ...rules.map(({ id }) => id)];
	for (const id of accept)
		if (!known.includes(id))
			throw new UserError(
				`没有“${id}”这条审核规则。${didYouMean(nearestNames(id, known, 3))}`
			);
}

/** Errors that stand in the way, and errors that were accepted by name. */
export function sortErrors(
	findings: readonly ScreeningFinding[],
	{ accept = [] }: Acceptance
): { standing: ScreeningFinding[]; accepted: ScreeningFinding[] } {
	const errors = findings.filter(({ severity }) => severity === 'error');
	return {
		standing: errors.filter(({ rule }) => !accept.includes(rule)),
		accepted: errors.filter(({ rule }) => accept.includes(rule))
	};
}
