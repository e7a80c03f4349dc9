import { isBatch, type Entry } from '#lib/ingest/store/entry.ts';
import type { HistoryLine, Store } from '#lib/ingest/store/store.ts';

/** 批次表的一行. */
export interface EntryLine {
	number: number;
	time: string;
	who: string;
	why: string;
	/** 季报.xlsx等3个文件; what was done where there was none. */
	what: string;
	state: '已入库' | '更正' | '撤销' | '区划变更' | '已撤销';
	/** Null for what is no batch. */
	rows: number | null;
	added: number | null;
	changed: number | null;
	/** Each figure that it changed, in words. */
	changes: readonly string[];
	/** 具名放行的, in words. */
	accepted: readonly string[];
	/** Whether it can be undone. */
	open: boolean;
}

/** Nobody reads more differences at a sitting; the count is told. */
const mostChanges = 200;

export function entryLine(
	entry: Entry,
	{ undone }: Pick<Store, 'undone'>,
	history: readonly HistoryLine[]
): EntryLine {
	const { number, time, who, why } = entry;
	const gone = undone.has(number);
	const lines = history.filter((line) => line.entry.number === number);
	const common = {
		number,
		time,
		who,
		why,
		changes: lines.slice(0, mostChanges).map(({ text }) => text),
		open: !gone
	};
	if (!isBatch(entry))
		return {
			...common,
			what:
				entry.type === 'undo'
					? `撤销第${entry.undoes}批`
					: `${entry.change.from.join('、')}${entry.change.kind}为${entry.change.to.name}`,
			state: gone ? '已撤销' : entry.type === 'undo' ? '撤销' : '区划变更',
			rows: null,
			added: null,
			changed: lines.length > 0 ? lines.length : null,
			accepted: []
		};
	const [first, ...more] = entry.files.map(({ name }) => name);
	return {
		...common,
		what: `${first ?? ''}${more.length > 0 ? `等${entry.files.length}个文件` : ''}`,
		state: gone ? '已撤销' : entry.type === 'revision' ? '更正' : '已入库',
		rows: entry.rows,
		added: entry.added,
		changed: entry.changed,
		accepted: entry.accepted.map(
			({ rule, place, message, why: reason, who: name }) =>
				`${rule} ${place.file}${place.cell === null ? '' : ` ${place.cell}`}：${message}（${[name, reason].filter(Boolean).join('：')}）`
		)
	};
}
