import { readCatalog } from '#cli/catalogue.ts';
import { subjectReader } from '#lib/review/understand/subject.ts';

export const catalog = await readCatalog();
export const reader = subjectReader(catalog);
