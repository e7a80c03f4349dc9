import { UserError } from '#lib/domain/errors.ts';
import { tablesXlsx } from '#lib/ingest/table-xlsx.ts';
import type { Review } from '#lib/review/review.ts';
import { checklistDocx } from '#lib/review/write/checklist-docx.ts';
import { checklistOf, checklistSheet } from '#lib/state/review/checklist.ts';
import { findingItems } from '#lib/state/review/item.ts';

/**
 * 核查清单 as the page hands it out: every finding with its evidence, and room for what was done about it.
 *
 * @param path its ending says whether it is for Word or for Excel.
 * @throws UserError where it is neither.
 */
export async function reviewChecklist(
	path: string,
	name: string,
	{ numbers, findings }: Review,
	today: string
): Promise<Uint8Array> {
	const items = findingItems({ numbers, findings, compared: [] });
	const table = checklistOf(items, [], name, today);
	if (/\.docx$/iu.test(path)) return checklistDocx(table);
	return tablesXlsx([checklistSheet(table)]);
}

/** @throws UserError for a name that is neither of .docx nor of .xlsx. */
export function refuseChecklistName(path: string | undefined): void {
	if (path !== undefined && !/\.(?:docx|xlsx)$/iu.test(path))
		throw new UserError(`核查清单写成 .docx 或 .xlsx，不认识“${path}”。请改文件名。`);
}
