import { noChoice, type FindingChoices } from '#lib/findings/choice.ts';
import { findingRules } from '#lib/findings/find.ts';
import { progressRules } from '#lib/findings/rules-progress.ts';
import { UserError } from '#lib/domain/errors.ts';

/** `--pin` and `--drop`. @throws UserError for a rule nobody has, or one that is to stand and not to stand. */
export function choicesOf({
	pin = [],
	drop = []
}: {
	pin?: readonly string[];
	drop?: readonly string[];
}): FindingChoices {
	const problems = findingRules.map(({ id }) => id);
	const progress = progressRules.map(({ id }) => id);
	const rules = [...problems, ...progress];
	for (const rule of [...pin, ...drop])
		if (!rules.includes(rule))
			throw new UserError(
				`没有“${rule}”这条判定规则。规则号为 ${problems[0]} 至 ${problems.at(-1)}、${progress[0]} 至 ${progress.at(-1)}，触发了哪些见 --json 的 findings。`
			);
	const both = pin.find((rule) => drop.includes(rule));
	if (both !== undefined)
		throw new UserError(`${both}不能既必写又不写，请在 --pin 和 --drop 中留一个。`);
	return Object.fromEntries([
		...pin.map((rule) => [rule, { ...noChoice, stand: 'pinned' as const }]),
		...drop.map((rule) => [rule, { ...noChoice, stand: 'dropped' as const }])
	]);
}
