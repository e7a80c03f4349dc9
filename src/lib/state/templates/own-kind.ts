import type { KeptTemplate } from '#lib/ingest/store/template-shelf.ts';
import { askedFields } from '#lib/report/template/fields.ts';
import type { ReportField, ReportKind } from '../reports/kind.ts';
import { parseTemplateFile } from './template-file.ts';

const mark = 'own-';

/** own-3f2a91bc: the 文种 of an address that names a template of one's own. */
export const ownKindId = (id: string): string => mark + id;
export const isOwnKindId = (id: string | null): boolean => id?.startsWith(mark) ?? false;

/** 自己的模板 as a kind like any other: what it was made from gives the manner and the fields. */
export function ownKind(kept: KeptTemplate, builtIn: readonly ReportKind[]): ReportKind {
	const { name, kindName, text } = parseTemplateFile(kept.text, '未命名模板');
	const base = builtIn.find((kind) => kind.name === kindName) ?? builtIn[0]!;
	return {
		id: ownKindId(kept.id),
		name,
		about: `自己的模板，由${base.name}改成。`,
		profile: base.profile,
		fields: fieldsOf(text, base),
		template: text,
		own: { base: base.id, place: { id: kept.id, revision: kept.revision } }
	};
}

/** Those of the base that it asks for, in their order; then its own. */
function fieldsOf(text: string, base: ReportKind): ReportField[] {
	const asked = askedFields(text);
	const known = new Set(base.fields.map(({ name }) => name));
	return [
		...base.fields.filter(({ name }) => asked.includes(name)),
		...asked
			.filter((name) => !known.has(name))
			.map((name): ReportField => ({
				name,
				label: name,
				hint: '模板里的字段',
				required: false,
				kind: 'line'
			}))
	];
}
