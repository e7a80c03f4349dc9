import type { Passage } from '../clean/passages.ts';
import { blankUnits } from '../words/blanks.ts';
import type { Table, TableCell } from './tables.ts';

const sign = '[XxXx×*＊]{1,6}|[_＿]{1,12}|[□△○〇◯]{1,6}|[［[]\\s*[］\\]]|…{1,2}';

/** 云汀区：__, 1.低保对象人数（人）：X, （1）城市：X, 其中：农村X: a name and what is to be filled in, alone in a line. */
const single = new RegExp(
	`^(?<lead>(?:\\d{1,2}[.．、]|（\\d{1,2}）|[-·•—]\\s*|其中[：:])?)(?<label>[\\u4e00-\\u9fff（）、，\\d—·/-]{2,36}?)(?<colon>[：:]?\\s*)(?<mark>${sign})(?<unit>[^，。；\\d]{0,6})[，。；]?$`,
	'u'
);

/** 2024年：城市__，农村__；: a year and both sides of what the caption names. */
const year = /^(?<year>\d{4}年)[：:](?<items>.+)$/u;
const item = new RegExp(`(?<side>城[市镇]|农村|全市|合计)(?<mark>${sign})`, 'gu');

const side = /^(?:城[市镇]|农村)$/u;

/** What stands in a caption besides its subject: brackets, 一览, 情况表. */
const aside =
	/（[^）]*(?:单位|元|[年月季])[^）]*）|单位：\S+|一览(?:表)?|情况表?|明细|如下|[：:，]|近[一二三四五六两]+年(?:来)?|同期/gu;

/** A caption's unit and quarter: （三季度末，元/人·月）. */
const captionUnit = /(?<=[（，：])(?:元\/人·?月|元\/月|万?元|万?人次?|户|%)(?=）|$)/u;
const captionQuarter = /第?[一二三四]季度末?|上半年|前三季度|[1-9]—\d{1,2}月/u;

/**
 * 清单: lines 名称：__ one below the other, under a caption that says what is listed or with names that say it themselves. Each
 * blank is a table of one cell, though nothing draws one.
 */
export function listTables(
	passages: readonly Passage[],
	isPlace: (name: string) => boolean
): Table[] {
	const runs: Table[][] = [];
	let run: Table[] = [];
	let caption: Passage | null = null;
	let thing: Thing | null = null;
	for (const passage of passages) {
		const found: Table[] = caption ? yearRows(caption, passage) : [];
		const groups =
			passage.role === 'cell' ? undefined : single.exec(passage.text)?.groups;
		if (found.length === 0 && groups && caption) {
			const { label = '' } = groups;
			const own = thingIn(label);
			if (own) thing = own;
			if (isPlace(label))
				found.push(
					tableOf(caption, passage, groups, label, caption.text.replace(aside, ''), '')
				);
			else if (own || (thing && side.test(label))) {
				const { name, time, unit } = own ?? thing!;
				const row = `${own ? '' : label}${name}${time}`;
				found.push(tableOf(caption, passage, groups, row, '', unit));
			}
		}
		if (found.length > 0) run.push(...found);
		else {
			runs.push(run);
			run = [];
			thing = null;
			caption = passage;
		}
	}
	runs.push(run);
	return runs.filter((one) => one.length > 1).flat();
}

/** 低保资金支出（1—9月累计，万元）: a name with its unit, perhaps its time, in a bracket. */
interface Thing {
	name: string;
	time: string;
	unit: string;
}

function thingIn(label: string): Thing | null {
	const groups = /^(?<name>[\u4e00-\u9fff]{2,16})（(?<aside>[^）]+)）$/u.exec(
		label
	)?.groups;
	if (!groups) return null;
	const parts = groups.aside!.split(/[，、]/u);
	const unit = parts.find((one) => blankUnits.exec(one)?.[0] === one);
	const time = parts.find((one) => one !== unit) ?? '';
	return unit === undefined ? null : { name: groups.name!, time, unit };
}

function yearRows(caption: Passage, passage: Passage): Table[] {
	const groups = passage.role === 'cell' ? undefined : year.exec(passage.text)?.groups;
	const unit = captionUnit.exec(caption.text)?.[0];
	if (!groups || unit === undefined) return [];
	const quarter = captionQuarter.exec(caption.text)?.[0] ?? '';
	const from = passage.text.length - groups.items!.length;
	return [...groups.items!.matchAll(item)].map((match) => {
		const at = from + match.index + match.groups!.side!.length;
		const of = /^城|^农/u.test(match.groups!.side!) ? match.groups!.side! : '';
		const row = `${groups.year}${quarter}${of}${caption.text.replace(aside, '')}`;
		return cellTable(caption, passage, row, '', at, match.groups!.mark!, unit);
	});
}

function tableOf(
	caption: Passage,
	passage: Passage,
	{ lead, label, colon, mark, unit: behind }: Record<string, string>,
	row: string,
	head: string,
	unit: string
): Table {
	const at = lead!.length + label!.length + colon!.length;
	return cellTable(caption, passage, row, head, at, mark!, behind! || unit);
}

function cellTable(
	caption: Passage,
	passage: Passage,
	row: string,
	head: string,
	at: number,
	mark: string,
	unit: string
): Table {
	const cell = (text: string, column: number): TableCell => ({
		passage,
		start: at,
		end: at + (column === 1 ? mark.length : 0),
		text,
		column
	});
	return {
		caption: caption.text,
		rows: [
			['', head, '单位'].map((text, column) => cell(text, column)),
			[row, mark, unit].map((text, column) => cell(text, column))
		]
	};
}
