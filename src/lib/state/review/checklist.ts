import type { ChecklistTable } from '#lib/review/write/checklist-docx.ts';
import type { SheetTable } from '#lib/ingest/table-xlsx.ts';
import { decisionOn, type Decision, type Decisions } from './decisions.ts';
import { groupNames, type Item } from './item.ts';

const columns = [
	{ name: '序号', width: 5 },
	{ name: '位置', width: 7 },
	{ name: '级别', width: 7 },
	{ name: '类别', width: 9 },
	{ name: '文中', width: 12 },
	{ name: '说明与依据', width: 40 },
	{ name: '建议', width: 12 },
	{ name: '处理', width: 15 }
] as const;

/** 核查清单: what was found, in the order of the document, with what was decided and why. */
export function checklistOf(
	items: readonly Item[],
	decisions: Decisions,
	name: string | null,
	today: string
): ChecklistTable {
	return {
		title: '核查清单',
		note: [
			`稿件：${name ?? '粘贴的文字'}`,
			`核查日期：${today}`,
			`共${items.length}条`
		].join('\u3000'),
		columns,
		rows: items.map((item) => [
			String(item.number),
			`第${item.paragraph + 1}段`,
			groupNames[item.group],
			item.kind,
			item.text === '' ? '（空缺）' : item.text,
			[item.message, ...item.evidence].join('\n'),
			item.proposal === '' ? '删去' : (item.proposal ?? ''),
			outcomeOf(decisionOn(decisions, item.key))
		])
	};
}

/** The same for a workbook. Numbers of entries stay numbers; figures of the text stay as they were written. */
export const checklistSheet = ({
	title,
	note,
	columns: heads,
	rows
}: ChecklistTable): SheetTable => ({
	name: title,
	title: note,
	head: heads.map(({ name }) => name),
	rows: rows.map(([number, ...rest]) => [
		{ value: Number(number), decimals: 0 },
		...rest
	]),
	widths: heads.map(({ width }) => width + 2)
});

/** 已改为“9”; 已忽略：口径不同; '' while nothing is decided. */
export function outcomeOf(decision: Decision | undefined): string {
	if (!decision) return '';
	if (decision.text !== null) return `已改为“${decision.text}”`;
	return decision.reason ? `已忽略：${decision.reason}` : '已忽略';
}
