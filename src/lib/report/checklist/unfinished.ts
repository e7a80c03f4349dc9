import type { Block, ChecklistEntry } from '../document.ts';
import { everyInline } from '../walk.ts';

/** 〔待填〕: what only the writer knows and has not written. Nobody can sign for it. */
export function unfinished(
	blocks: readonly Block[],
	required: readonly string[],
	fields: Readonly<Record<string, string>>
): ChecklistEntry[] {
	const empty = required.filter((field) => (fields[field]?.trim() ?? '') === '');
	const open = new Set(
		[...everyInline(blocks)].flatMap((inline) =>
			inline.type === 'blank' && !required.includes(inline.field) ? [inline.field] : []
		)
	);
	return [
		...empty.map((field): ChecklistEntry => ({
			severity: 'error',
			text: `“${field}”未填`
		})),
		...(open.size === 0
			? []
			: [{ severity: 'error', text: `正文尚有${open.size}处〔待填〕` } as const])
	];
}
