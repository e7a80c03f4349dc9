import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { FindingChoices } from '#lib/findings/choice.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import { UserError } from '#lib/domain/errors.ts';
import { compose, kitOf } from './compose/compose.ts';
import type { ChosenFinding, ReportDocument } from './document.ts';
import type { Part, Profile } from './kit.ts';
import { recordedRevisions } from './revisions/recorded.ts';
import type { Revision } from './revisions/revision.ts';
import { askFaults, checkTemplate } from './template/check.ts';
import { faultTexts } from './template/fault.ts';
import { parseTemplate } from './template/parse.ts';
import { toldFindings } from './told-findings.ts';
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
	/** 取舍 of findings by the writer; absent: as they are ranked. */
	choices?: FindingChoices;
	part: Part;
	/** 上期已发布数据修订, found by reading last issue back; absent: what the data's own record says. */
	revisions?: readonly Revision[];
}

export interface WrittenReport {
	document: ReportDocument;
	findings: readonly WorldFinding[];
	/** All that could stand in it, in the rule's words; none where the template tells no findings. */
	candidates: readonly WorldFinding[];
	/** How many bound numbers it holds. */
	stats: number;
}

/**
 * The whole way from a template to a document as plain data; pages and command line use this one.
 *
 * @throws UserError with everything that is wrong with the template, each with its place.
 */
export async function writeReport(request: ReportRequest): Promise<WrittenReport> {
	try {
		return await write(request);
	} catch (error) {
		throw error instanceof UserError ? await refusalOf(request, error) : error;
	}
}

async function write(request: ReportRequest): Promise<WrittenReport> {
	const template = parseTemplate(request.template, request.templateName);
	const { findings, candidates, doubted, choiceNotes } = await toldFindings(
		template.nodes.flatMap((node) => (node.type === 'block' ? [node.slot.text] : [])),
		request.answerer,
		request.scope,
		request.naming,
		request.choices
	);
	const composed = await compose(template, request.answerer, {
		...request,
		findings,
		doubted,
		choiceNotes,
		revisions:
			request.revisions ?? (await recordedRevisions(request.answerer, request.scope))
	});
	const chosen = findings.map(
		({ rule, title, level, persons, deviation, novel, why }): ChosenFinding => ({
			...{ rule, title, level, persons, deviation, novel, why }
		})
	);
	const document: ReportDocument = { ...composed, chosen };
	return {
		document,
		findings,
		candidates,
		stats: [...everyStat(document.blocks)].length
	};
}

/** The first mistake stops the writing; only then is the whole template looked through for the others. */
async function refusalOf(request: ReportRequest, first: UserError): Promise<UserError> {
	const { template, templateName, answerer, scope } = request;
	const { faults, asked } = checkTemplate(template, kitOf(answerer, request));
	const refused = await askFaults(template, asked, (slots) => answerer.ask(slots, scope));
	const all = [...faults, ...refused];
	return all.length === 0
		? first
		: new UserError(faultTexts(templateName, all, template), { cause: first });
}
