import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import type { Block, ChecklistEntry, MissingEntry, ReportDocument } from '../document.ts';
import { checklistOf } from '../checklist/checklist.ts';
import { inlineText } from '../inline.ts';
import type { Kit, Part, Profile } from '../kit.ts';
import { periodName } from '../phrases/time.ts';
import type { Revision } from '../revisions/revision.ts';
import type { Template } from '../template/template.ts';
import { closing } from './closing.ts';
import { numberHeadings, numberLeads } from './headings.ts';
import { planLine, planNodes } from './plan.ts';
import { dataNodes, settleSections } from './sections.ts';
import type { Answers } from './sentence.ts';

export interface ComposeOptions {
	/** `survey`, `promotion-speech` … */
	type: string;
	profile: Profile;
	scope: Scope;
	fields: Readonly<Record<string, string>>;
	naming: boolean;
	/** Only the sections marked {数据}. */
	part: Part;
	fingerprint: string;
	findings: readonly WorldFinding[];
	/** F-24 of these data, whether it stands in the text or not; absent where they close. */
	doubted?: WorldFinding | undefined;
	/** What the writer decided about them, for the checklist. */
	choiceNotes?: readonly ChecklistEntry[];
	/** Fields that must be filled before the report is final. */
	required: readonly string[];
	/** What was published last time and is another figure now. */
	revisions?: readonly Revision[];
}

/** Template and data to a document: one ask for the whole report. */
export async function compose(
	template: Template,
	answerer: Answerer,
	options: ComposeOptions
): Promise<ReportDocument> {
	const { scope } = options;
	const kit = kitOf(answerer, options);
	const nodes = options.part === 'data' ? dataNodes(template.nodes) : template.nodes;
	const plan = planNodes(nodes, kit);
	const title = planLine(template.title, kit);
	const answers = await askAll(
		[...plan.flatMap((one) => one.slots), ...title.slots],
		answerer,
		scope
	);

	const missing: MissingEntry[] = [];
	const drawn = plan.map((one) => {
		const result = one.draw(answers, options.findings);
		missing.push(...result.missing);
		return { node: one.node, ...result };
	});
	const body = numberLeads(numberHeadings(settleSections(drawn)));
	const name = inlineText(title.say(answers).inlines);
	const region = answerer.regions.get(scope.region)!;
	const blocks: Block[] = [...(options.part === 'data' ? body : withTitle(body, name))];
	const listed = uniqueMissing(missing);
	const complete = closing(blocks, listed, kit);
	const checklist = checklistOf({
		blocks: complete,
		missing: listed,
		required: options.required,
		doubted: options.doubted,
		choiceNotes: options.choiceNotes,
		kit
	});
	return {
		type: options.type,
		title: name,
		draft: checklist.some(({ severity }) => severity === 'error'),
		scope: {
			region: scope.region,
			regionName: region.name,
			period: scope.period,
			periodText: periodName(scope.period),
			dataset: kit.dataset.id,
			datasetName: kit.dataset.name,
			datasetKind: kit.dataset.kind,
			fingerprint: options.fingerprint
		},
		profile: options.profile,
		blocks: complete,
		missing: listed,
		checklist
	};
}

/** What the phrases and blocks of a template may know. */
export const kitOf = (
	{ catalog, dataset, regions }: Pick<Answerer, 'catalog' | 'dataset' | 'regions'>,
	{
		scope,
		profile,
		part,
		naming,
		fields,
		revisions = []
	}: Pick<
		ComposeOptions,
		'scope' | 'profile' | 'part' | 'naming' | 'fields' | 'revisions'
	>
): Kit => ({
	...{ catalog, dataset, regions, scope, profile, part, naming, fields, revisions }
});

/** The title comes first; only the head of a bulletin and the turn of the page stand above it. */
function withTitle(body: readonly Block[], text: string): Block[] {
	const above = ({ type }: Block) => type === 'masthead' || type === 'landscape';
	return [
		...body.filter(above),
		{ type: 'title', text },
		...body.filter((block) => !above(block))
	];
}

async function askAll(
	slots: readonly string[],
	answerer: Answerer,
	scope: Scope
): Promise<Answers> {
	const distinct = [...new Set(slots)];
	const stats: Stat[] = distinct.length === 0 ? [] : await answerer.ask(distinct, scope);
	return new Map(distinct.map((slot, index) => [slot, stats[index]!]));
}

function uniqueMissing(entries: readonly MissingEntry[]): MissingEntry[] {
	const seen = new Set<string>();
	return entries.filter(({ name, sentence }) => {
		const key = `${name}|${sentence}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
