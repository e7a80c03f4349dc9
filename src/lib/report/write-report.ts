import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { findAll } from '#lib/findings/find.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import { pressing } from '#lib/findings/pressing.ts';
import { compose } from './compose/compose.ts';
import type { ChosenFinding, ReportDocument } from './document.ts';
import type { Part, Profile } from './kit.ts';
import { parseTemplate } from './template/parse.ts';
import type { Template } from './template/template.ts';
import { everyStat } from './walk.ts';

export interface ReportRequest {
	type: string;
	profile: Profile;
	/** Text of the template, and what it is called in messages. */
	template: string;
	templateName: string;
	required: readonly string[];
	answerer: Answerer;
	fingerprint: string;
	scope: Scope;
	fields: Readonly<Record<string, string>>;
	naming: boolean;
	part: Part;
}

export interface WrittenReport {
	document: ReportDocument;
	findings: readonly WorldFinding[];
	/** How many bound numbers it holds. */
	stats: number;
}

/** 数据质量: what screening left, and accounts that do not close. */
const dataInDoubt = 'F-24';

/** More problems than these do not stand in a report (domain 4.6), unless its template says how many. */
const usualProblems = 5;

/** 【问题：3】, 【问题：8｜只列证据】: the most that any place of the template asks for. */
function mostProblems({ nodes }: Template): number {
	const asked = nodes.flatMap((node) => {
		const count =
			node.type === 'block' ? /^问题[：:]\s*(\d+)/.exec(node.slot.text)?.[1] : undefined;
		return count === undefined ? [] : [Number(count)];
	});
	return asked.length === 0 ? usualProblems : Math.max(...asked);
}

/** The whole way from a template to a document as plain data; pages and command line use this one. */
export async function writeReport(request: ReportRequest): Promise<WrittenReport> {
	const template = parseTemplate(request.template, request.templateName);
	const found = await findAll(request.answerer, request.scope, {
		naming: request.naming,
		novelty: true
	});
	// The problems that lead to the most pressing suggestions, and no others, stand in a report.
	const pressed = new Set(
		pressing(found, mostProblems(template)).map(({ suggestion }) => suggestion)
	);
	const findings = found.filter(
		({ suggestion }) => suggestion === null || pressed.has(suggestion)
	);
	const composed = await compose(template, request.answerer, {
		...request,
		findings,
		doubted: found.find(({ rule }) => rule === dataInDoubt)
	});
	const chosen = findings.map(
		({ rule, title, level, persons, deviation, novel, why }): ChosenFinding => ({
			...{ rule, title, level, persons, deviation, novel, why }
		})
	);
	const document: ReportDocument = { ...composed, chosen };
	return { document, findings, stats: [...everyStat(document.blocks)].length };
}
