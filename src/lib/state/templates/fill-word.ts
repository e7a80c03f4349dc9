import type { Catalog } from '#lib/catalog/catalog.ts';
import type { ChecklistEntry, MissingEntry } from '#lib/report/document.ts';
import type { DocxOptions } from '#lib/report/docx/options.ts';
import { fillTemplate, type FillRequest } from '#lib/review/template/fill.ts';
import { openWordTemplate } from '#lib/review/template/open.ts';
import type { WordTemplate } from '#lib/review/template/template.ts';
import { writeTemplate } from '#lib/review/template/write.ts';
import { answererOver, type Answers, type SetOutline } from '../set-outline.ts';

/** What is asked of a template besides the data. */
export type WordAsked = Omit<FillRequest, 'answerer' | 'fingerprint'> & {
	options: DocxOptions;
};

/** Somebody's own Word file filled, and what is to be known of it. */
export interface WordFilled {
	bytes: Uint8Array;
	/** How many bound numbers it holds. */
	stats: number;
	missing: readonly MissingEntry[];
	checklist: readonly ChecklistEntry[];
	/** 字段 that the template asks for, in its order. */
	fields: readonly string[];
}

/** One Word template over the data that is open. @throws UserError saying why it is refused. */
export async function fillWord(
	name: string,
	bytes: Uint8Array,
	catalog: Catalog,
	data: SetOutline,
	answers: Answers,
	{ options, ...asked }: WordAsked
): Promise<WordFilled> {
	const template = openWordTemplate(name, bytes);
	const filled = await fillTemplate(template, {
		...asked,
		fingerprint: data.fingerprint,
		answerer: answererOver(data, catalog, answers)
	});
	const { missing, checklist } = filled.document;
	return {
		bytes: await writeTemplate(template, filled, options),
		stats: filled.stats,
		missing,
		checklist,
		fields: fieldsOf(template)
	};
}

/** 落款 asks for two without naming them. */
function fieldsOf({ spots }: WordTemplate): string[] {
	const names = spots.flatMap(({ block, parts }) =>
		block === '落款'
			? ['落款单位', '成文日期']
			: parts.flatMap(({ slot, text }) => {
					const name = slot
						? /^字段[：:]\s*(.*?)\s*[?？]?$/.exec(text.trim())?.[1]
						: undefined;
					return name === undefined ? [] : [name];
				})
	);
	return [...new Set(names)];
}
