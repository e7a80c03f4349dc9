import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { chosenOf, type FindingChoices } from '#lib/findings/choice.ts';
import { findAll } from '#lib/findings/find.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import { pressing } from '#lib/findings/pressing.ts';
import { choiceNotes } from './checklist/choices.ts';
import type { ChecklistEntry } from './document.ts';
import { unresolvedErrors } from './unresolved.ts';

/** What was found in the data, as far as it stands in one report. */
export interface ToldFindings {
	/** Weightiest first. */
	findings: readonly WorldFinding[];
	/** All there were to choose from, in the rule's words, weightiest first; none where the template tells no findings. */
	candidates: readonly WorldFinding[];
	/** What the writer decided about them, for the checklist. */
	choiceNotes: readonly ChecklistEntry[];
	/** 数据质量: what screening left and accounts that do not close; told or not. Absent where there is none. */
	doubted: WorldFinding | undefined;
}

const dataInDoubt = 'F-24';

/** Blocks of a template that findings stand in. */
const tells = /^(问题|特点)(?:[：:]|$)/;

/** More problems than these do not stand in a report (domain 4.6), unless its template says how many. */
const usualProblems = 5;

/**
 * The problems that lead to the most pressing suggestions, and everything that leads to none. `blocks` are those of
 * the template as written: 【问题：3】, 【问题：8｜只列证据】 say how many, the most of them counts; what the writer pinned
 * stands in any case.
 */
export async function toldFindings(
	blocks: readonly string[],
	answerer: Answerer,
	scope: Scope,
	naming: boolean,
	choices: FindingChoices = {}
): Promise<ToldFindings> {
	const unresolved = unresolvedErrors(answerer, scope);
	const found = await findAll(answerer, scope, {
		naming,
		novelty: true,
		...(unresolved ? { unresolved } : {})
	});
	const asked = blocks.flatMap((block) => {
		const count = /^问题[：:]\s*(\d+)/.exec(block)?.[1];
		return count === undefined ? [] : [Number(count)];
	});
	const most = asked.length === 0 ? usualProblems : Math.max(...asked);
	const chosen = chosenOf(found, choices);
	const pinned = chosen.filter(({ rule }) => choices[rule]?.stand === 'pinned');
	const pressed = new Set(
		pressing(chosen, Math.max(most, pressing(pinned, Infinity).length)).map(
			({ suggestion }) => suggestion
		)
	);
	const candidates = blocks.some((block) => tells.test(block)) ? found : [];
	return {
		findings: chosen.filter(
			({ suggestion }) => suggestion === null || pressed.has(suggestion)
		),
		candidates,
		choiceNotes: choiceNotes(candidates, choices),
		doubted: found.find(({ rule }) => rule === dataInDoubt)
	};
}
