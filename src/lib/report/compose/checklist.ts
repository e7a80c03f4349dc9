import type { Block, ChecklistEntry, MissingEntry } from '../document.ts';
import type { Kit } from '../kit.ts';
import { isPartial } from '../partial.ts';
import { everyInline } from '../walk.ts';

/** 定稿检查 as a statistics office releases: what must be settled before it is final. */
export function checklistOf(
	blocks: readonly Block[],
	missing: readonly MissingEntry[],
	required: readonly string[],
	kit: Kit
): ChecklistEntry[] {
	const inlines = [...everyInline(blocks)];
	const blanks = new Set(
		inlines.filter((inline) => inline.type === 'blank').map((inline) => inline.field)
	);
	const numbers = inlines.filter((inline) => inline.type === 'number');
	const entries: ChecklistEntry[] = [];
	for (const field of required)
		if ((kit.fields[field]?.trim() ?? '') === '')
			entries.push({ severity: 'error', text: `“${field}”未填` });
	const open = [...blanks].filter((field) => !required.includes(field));
	if (open.length > 0)
		entries.push({ severity: 'error', text: `正文尚有${open.length}处〔待填〕` });
	const left = missing.filter(({ sentence }) => sentence !== '');
	if (left.length > 0)
		entries.push({ severity: 'warn', text: `因缺数省略${left.length}处，见缺数清单` });
	const marked = numbers.filter(({ stat }) =>
		stat.trace.operands.some(({ status }) =>
			['restored', 'estimated', 'approximate'].includes(status)
		)
	);
	if (marked.length > 0)
		entries.push({
			severity: 'warn',
			text: `${marked.length}个数字用到复原、推算或概数，已在数据出处注明`
		});
	const partial = new Set(
		numbers.filter(({ stat }) => isPartial(stat)).map(({ stat }) => stat.name)
	);
	if (partial.size > 0)
		entries.push({
			severity: 'warn',
			text: `${[...partial].join('、')}有地区未报，合计不含未报地区`
		});
	if (kit.dataset.kind === 'simulated')
		entries.push({ severity: 'warn', text: '本稿数据为模拟数据，不得对外使用' });
	entries.push({ severity: 'ok', text: `${numbers.length}个数字均可溯源` });
	return entries;
}
