import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

const numeral = '[两二三四五六七八九十]';
const kinds =
	'(?:个|件|项|条|点|类|种|大|方面|步)(?:方面|环节|层面|部分|类)?的?(?:事项?|工作|任务|措施|问题|要求|意见|建议|举措|体会|做法|特点|原因|困难|短板|不足|变化|成效|经验|内容|议题|重点|关系|情况|要点|整改|突出问题|主要问题)?';

/** 提出三点意见：, 议定四件事：, 以下五项工作：. */
const ahead = new RegExp(
	`(?<![第前后其\\d])(?<said>${numeral})(?<what>${kinds})[：:。]?(?=[^。：]{0,12}(?:一是|第一[，、]|一、|（一）|1[.．、]))`,
	'gu'
);
/** 以上五项工作, 上述四方面问题. */
const behind = new RegExp(`(?:以上|上述)(?<said>${numeral})(?<what>${kinds})`, 'gu');

const styles: readonly RegExp[] = [
	/(?<=^|[。；：，])(?<n>[一二三四五六七八九十])是(?!一是一)/gu,
	/(?<=^|[。；：，])第(?<n>[一二三四五六七八九十])[，、]/gu,
	/(?<=^|[。；：])(?<n>[一二三四五六七八九十])、/gu,
	/(?<=^|[。；：、])（(?<n>[一二三四五六七八九十])）/gu,
	/(?<=^|[。；：])(?<n>[1-9])[.．、](?!\d)/gu
];

/** 说好的项数: how many points are announced, or summed up, against how many are numbered in the paragraph. */
export const checkAnnounced = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage, index) => {
		if (passage.role === 'cell') return [];
		const below = listBelow(passage, passages.slice(index + 1));
		if (below) return below;
		const lists = styles.flatMap((style) => runsOf(passage.text, style));
		return [
			...[...passage.text.matchAll(ahead)].flatMap((match) => {
				const from = match.index + match[0].length;
				const list = lists.find(
					({ start }) => start >= from - 1 && start <= from + farthest
				);
				return list ? told(passage, match, list.count) : [];
			}),
			...[...passage.text.matchAll(behind)].flatMap((match) => {
				const before = lists.filter(({ end }) => end < match.index);
				const [list, ...more] = before;
				return list && more.length === 0 ? told(passage, match, list.count) : [];
			})
		];
	});

const atEnd = new RegExp(
	`(?:以下|下列|如下|议定|提出|抓好|做好|存在|主要有|主要是|强调|明确|要求)[^，。；：\\d]{0,8}?(?<said>${numeral})(?<what>${kinds})[：:。]?$`,
	'u'
);
/** What a numbered paragraph begins with. */
const numbered: readonly RegExp[] = [
	/^(?<n>[一二三四五六七八九十]{1,2})、/u,
	/^（(?<n>[一二三四五六七八九十]{1,2})）/u,
	/^(?<n>[1-9])[.．、](?!\d)/u,
	/^(?<n>[一二三四五六七八九十])是/u
];

/** 议定以下四项： with a numbered paragraph for each below it; null where none is there. */
function listBelow(passage: Passage, below: readonly Passage[]): Remark[] | null {
	const match = atEnd.exec(passage.text);
	const style = numbered.find((one) => one.exec(below[0]?.text ?? ''));
	if (!match || !style) return null;
	let count = 0;
	for (const { text } of below) {
		const said = style.exec(text)?.groups!.n;
		// What has no number goes on with the point above it.
		if (said === undefined) continue;
		if (numeralValue(said) !== count + 1) break;
		count++;
	}
	return count >= 2 ? told(passage, match, count) : null;
}

/** How far behind its announcement a list begins. */
const farthest = 14;

interface Run {
	start: number;
	end: number;
	count: number;
}

/** Lists of one style that count from one upwards; one alone is none. */
function runsOf(text: string, style: RegExp): Run[] {
	const runs: Run[] = [];
	for (const match of text.matchAll(style)) {
		const said = match.groups!.n!;
		const number = numeralValue(said);
		const last = runs.at(-1);
		if (number === 1) runs.push({ start: match.index, end: match.index, count: 1 });
		else if (last && number === last.count + 1) {
			last.count = number;
			last.end = match.index;
		}
	}
	return runs.filter(({ count }) => count > 1);
}

function told(passage: Passage, match: RegExpExecArray, count: number): Remark[] {
	const { said = '', what = '' } = match.groups!;
	const stated = numeralValue(said);
	if (stated === count) return [];
	return [
		remarkAt(passage, match, `文中说“${said}${what}”，逐条列出的是${count}条。`, {
			part: said + what,
			kind: 'arithmetic',
			severity: 'warn',
			evidence: []
		})
	];
}
