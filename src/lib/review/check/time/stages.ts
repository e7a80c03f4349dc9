import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const stage =
	/第?(?<order>[一二三四五六])(?:阶段|步)|(?<name>动员部署|宣传发动|自查自纠|集中整治|全面实施|督查检查|检查验收|总结提升|总结验收|巩固提升)阶段?/gu;
const date = String.raw`(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|([上中下])旬|([初底末]))?`;
const span = new RegExp(
	`^[^。；\\n]{0,16}?[（(：:，]?${date}(?:起)?(?:至|—|－|-|～|到)(?:(\\d{4})年)?(?:(\\d{1,2})月)?(?:(\\d{1,2})日|([上中下])旬|([初底末]))?`,
	'u'
);

interface Stage {
	passage: Passage;
	start: number;
	end: number;
	text: string;
	from: number;
	to: number;
	/** Both ends say their day. */
	isToTheDay: boolean;
}

/** 阶段先后: 第一阶段（3月1日至4月30日）, 第二阶段（4月1日至…）: a stage that begins before the one above it began, or ends before that ended. */
export function checkStages({ passages }: Understanding): Remark[] {
	const remarks: Remark[] = [];
	let last: Stage | null = null;
	for (const passage of passages) {
		if (passage.role === 'cell') continue;
		for (const match of passage.text.matchAll(stage)) {
			const isFirst = match.groups!.order === '一';
			const own = stageAt(passage, match.index + match[0].length, last?.from ?? null);
			if (!own) continue;
			const isOverlap =
				last !== null && own.isToTheDay && last.isToTheDay && own.from < last.to;
			if (last && !isFirst && (own.from < last.from || isOverlap))
				remarks.push({
					kind: 'date',
					severity: 'warn',
					passage,
					start: own.start,
					end: own.end,
					message:
						own.from < last.from
							? `“${own.text}”早于上一阶段“${last.text}”，阶段先后颠倒。`
							: `“${own.text}”开始时，上一阶段“${last.text}”还没有结束，请核对起止。`,
					expected: null,
					evidence: [last.text, own.text]
				});
			last = own;
		}
	}
	return remarks;
}

const thirds: Readonly<Record<string, number>> = {
	上: 1,
	中: 11,
	下: 21,
	初: 1,
	底: 28,
	末: 28
};

function stageAt(passage: Passage, at: number, before: number | null): Stage | null {
	const match = span.exec(passage.text.slice(at));
	if (!match) return null;
	const [whole, year, month, day, third, edge, toYear, toMonth, toDay, toThird, toEdge] =
		match;
	// Where no year is written, the year of the stage before goes on.
	const y = year === undefined ? Math.floor((before ?? 0) / 372) : Number(year);
	const dayOf = (d: string | undefined, t: string | undefined, other: number) =>
		d !== undefined ? Number(d) : t !== undefined ? thirds[t]! : other;
	const from = y * 372 + Number(month) * 31 + dayOf(day, third ?? edge, 1);
	const to =
		(toYear === undefined ? y : Number(toYear)) * 372 +
		Number(toMonth ?? month) * 31 +
		dayOf(toDay, toThird ?? toEdge, 31);
	const lead = whole.search(/\d/u);
	const start = at + lead;
	return {
		passage,
		start,
		end: at + whole.length,
		text: whole.slice(lead),
		from,
		to,
		isToTheDay: day !== undefined && toDay !== undefined
	};
}
