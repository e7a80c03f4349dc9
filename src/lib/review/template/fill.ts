import type { FindingChoices } from '#lib/findings/choice.ts';
import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { checklistOf } from '#lib/report/checklist/checklist.ts';
import { closed } from '#lib/report/compose/closing.ts';
import { numberHeadings, numberLeads } from '#lib/report/compose/headings.ts';
import { slotsOf } from '#lib/report/compose/pieces.ts';
import type { Answers } from '#lib/report/compose/sentence.ts';
import type { Block, MissingEntry, ReportDocument } from '#lib/report/document.ts';
import type { Kit, Profile } from '#lib/report/kit.ts';
import { periodName } from '#lib/report/phrases/time.ts';
import { toldFindings, type ToldFindings } from '#lib/report/told-findings.ts';
import { everyStat } from '#lib/report/walk.ts';
import { faultOf, refusal, type Fault } from './faults.ts';
import { readSlots, type ReadSlots } from './read-slots.ts';
import { saySpot, type Filling } from './say-spot.ts';
import type { Spot, WordTemplate } from './template.ts';

export interface FillRequest {
	/** Of the kind that was chosen: it stands in the trace. */
	type: string;
	profile: Profile;
	/** Fields that must be filled, where the template asks for them. */
	required: readonly string[];
	answerer: Answerer;
	fingerprint: string;
	scope: Scope;
	fields: Readonly<Record<string, string>>;
	naming: boolean;
	/** 取舍 of findings by the writer; absent: as they are ranked. */
	choices?: FindingChoices;
}

/** What a template says over the data, before it is put into the file. */
export interface FilledTemplate {
	/** What comes in the place of the slots of a paragraph. */
	prose: readonly { spot: Spot; fillings: readonly Filling[] }[];
	/** What comes in the place of a whole paragraph; nothing where there was nothing to show. */
	grown: readonly { spot: Spot; blocks: readonly Block[] }[];
	/** The same as a document: what is missing, what is to be settled, how many numbers are bound. */
	document: ReportDocument;
	findings: ToldFindings['findings'];
	candidates: ToldFindings['candidates'];
	stats: number;
}

/**
 * 填 Word 模板: asks everything at once and says it.
 * @throws UserError that lists every slot which is wrong, with its place.
 */
export async function fillTemplate(
	template: WordTemplate,
	request: FillRequest
): Promise<FilledTemplate> {
	const { answerer, scope } = request;
	const kit: Kit = {
		catalog: answerer.catalog,
		dataset: answerer.dataset,
		regions: answerer.regions,
		scope,
		profile: request.profile,
		part: 'all',
		naming: request.naming,
		fields: request.fields
	};
	const faults: Fault[] = [];
	const read = readSlots(template, kit, faults);
	const answers = await answersOf(read, template, answerer, scope, faults);
	if (faults.length > 0) throw refusal(template.name, faults);
	const told = await toldFindings(
		template.spots.flatMap(({ block }) => block ?? []),
		answerer,
		scope,
		request.naming,
		request.choices
	);
	const { findings, candidates } = told;

	const missing: MissingEntry[] = [];
	const prose: { spot: Spot; fillings: readonly Filling[] }[] = [];
	const pending: { spot: Spot; blocks: readonly Block[] }[] = [];
	const whole: Block[] = [];
	for (const spot of template.spots) {
		if (spot.block !== null) {
			const drawn = read.blocks.get(spot)?.draw(answers, findings);
			const blocks = drawn ? numberLeads(numberHeadings(drawn.blocks)) : [];
			missing.push(...(drawn?.missing ?? []));
			whole.push(...blocks);
			pending.push({ spot, blocks });
			continue;
		}
		const said = saySpot(spot, read, answers, kit);
		prose.push({ spot, fillings: said.fillings });
		if (spot.shadow) continue;
		missing.push(...said.missing);
		whole.push({ type: 'paragraph', inlines: said.inlines });
	}
	const listed = withoutRepeats(missing);
	const finished = (blocks: readonly Block[]) =>
		blocks.flatMap((block) => closed(block, whole, listed, kit) ?? [block]);
	const grown = pending.map(({ spot, blocks }) => ({ spot, blocks: finished(blocks) }));
	const blocks = finished(whole);
	const document = documentOf(template, blocks, listed, told, kit, request);
	const stats = [...everyStat(blocks)].length;
	return { prose, grown, document, findings, candidates, stats };
}

/** One ask for the whole template; where a slot is refused, each is asked alone to tell of all of them. */
async function answersOf(
	{ pieces, blocks }: ReadSlots,
	{ spots }: WordTemplate,
	answerer: Answerer,
	scope: Scope,
	faults: Fault[]
): Promise<Answers> {
	const slots = [
		...[...pieces.values()].flatMap(slotsOf),
		...[...blocks.values()].flatMap((block) => block?.slots ?? [])
	];
	const distinct = [...new Set(slots)];
	try {
		const stats: Stat[] =
			distinct.length === 0 ? [] : await answerer.ask(distinct, scope);
		return new Map(distinct.map((slot, index) => [slot, stats[index]!]));
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		for (const spot of spots.filter(({ shadow }) => !shadow))
			for (const part of spot.parts)
				for (const slot of slotsOfPart(pieces.get(part)))
					await answerer.ask([slot], scope).catch((cause: unknown) => {
						faults.push(faultOf(spot, part.start, cause));
					});
		if (faults.length === 0) throw error;
		return new Map();
	}
}

const slotsOfPart = (piece: Parameters<typeof slotsOf>[0] | undefined) =>
	piece ? slotsOf(piece) : [];

function withoutRepeats(entries: readonly MissingEntry[]): MissingEntry[] {
	const by = new Map(entries.map((entry) => [`${entry.name}|${entry.sentence}`, entry]));
	return [...by.values()];
}

function documentOf(
	{ name, spots }: WordTemplate,
	blocks: readonly Block[],
	missing: readonly MissingEntry[],
	{ doubted, choiceNotes }: ToldFindings,
	kit: Kit,
	{ type, profile, required, fingerprint, scope }: FillRequest
): ReportDocument {
	const asked = new Set(
		spots.flatMap(({ parts }) =>
			parts.flatMap(({ text, slot }) =>
				slot ? [/^字段[：:]\s*(.*?)\s*[?？]?$/.exec(text.trim())?.[1]] : []
			)
		)
	);
	const checklist = checklistOf({
		blocks,
		missing,
		required: required.filter((field) => asked.has(field)),
		doubted,
		choiceNotes,
		kit
	});
	return {
		type,
		title: name.replace(/\.docx$/i, ''),
		draft: checklist.some(({ severity }) => severity === 'error'),
		scope: {
			region: scope.region,
			regionName: kit.regions.get(scope.region)!.name,
			period: scope.period,
			periodText: periodName(scope.period),
			dataset: kit.dataset.id,
			datasetName: kit.dataset.name,
			datasetKind: kit.dataset.kind,
			fingerprint
		},
		profile,
		blocks,
		missing,
		checklist
	};
}
