import type { Profile } from '#lib/report/kit.ts';
import type { TemplatePlace } from '#lib/ingest/store/template-shelf.ts';
import type { WayOut } from '../place.ts';

/** A fact that only the writer of a report knows. */
export interface ReportField {
	/** As in 【字段：组长】. */
	name: string;
	label: string;
	/** What to write, shown while it is empty. */
	hint: string;
	required: boolean;
	kind: 'line' | 'text' | 'number' | 'date';
}

/** 文种 as the page offers it, with the words it is made from. */
export interface ReportKind {
	id: string;
	name: string;
	/** One line: what it is for. */
	about: string;
	profile: Profile;
	fields: readonly ReportField[];
	template: string;
	/** 自己的模板: the kind it was made from, and where it is kept; absent for ours. */
	own?: { base: string; place: TemplatePlace };
}

/** What a document made of it is, however its words were changed: it stands in the trace. */
export const typeOf = ({ id, own }: ReportKind): string => own?.base ?? id;

/** The kind an address names, the first where it names none; else why not, and which there are. */
export function findKind(
	kinds: readonly ReportKind[],
	id: string | null
): { kind: ReportKind } | { message: string; ways: readonly WayOut[] } {
	const kind = id === null ? kinds[0] : kinds.find((one) => one.id === id);
	if (kind) return { kind };
	return {
		message: `没有“${id}”这种文稿。`,
		ways: kinds.map(({ id, name }) => ({ label: name, change: { type: id } }))
	};
}
