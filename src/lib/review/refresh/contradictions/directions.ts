import type { Basis } from '#lib/domain/stat.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import { printSlot } from '#lib/slot/print.ts';
import type { Catalog } from '#lib/catalog/catalog.ts';
import { basisWords } from '../../words/changes.ts';
import type { Suspicion } from './contradiction.ts';
import type { BoundNumber, Sentence } from './sentence.ts';

const up = '增长|增加|上升|提高|提升|上涨|攀升|回升|走高|扩大|拉大|增多';
const down = '下降|减少|降低|下滑|回落|缩减|压减|缩小|收窄|下跌|走低';
const verbs = new RegExp(`(${up})|(${down})|(持平|不变)`, 'gu');

/** 进一步提高标准 is a wish, 没有提高 a denial, 增长点 a thing: none tells how a figure moved. */
const noStatement =
	/(?:要|应|须|建议|着力|进一步|推动|促进|争取|力争|确保|避免|防止|努力|未|没有|不再|不)[^，。；]{0,8}$/u;
const noVerb = /^(?:率|点|极|空间|幅度|要求)/u;

interface Told {
	words: string;
	at: number;
	sign: -1 | 0 | 1;
}

/** Verbs of change among the words of people, with what they say of the sign. */
function toldIn(words: string): Told[] {
	return [...words.matchAll(verbs)].flatMap((match): Told[] => {
		if (noStatement.test(words.slice(0, match.index))) return [];
		if (noVerb.test(words.slice(match.index + match[0].length))) return [];
		const sign = match[1] !== undefined ? 1 : match[2] !== undefined ? -1 : 0;
		return [{ words: match[0], at: match.index, sign }];
	});
}

/** A change of less than half a thousandth is written as 基本持平. */
const signOf = (rate: number | null): -1 | 0 | 1 | null =>
	rate === null ? null : Math.abs(rate) < 0.0005 ? 0 : rate > 0 ? 1 : -1;

/** Comparisons that turned, with words beside them that still say which way they went. */
export function directions({ words, topic, numbers }: Sentence): Suspicion[] {
	const changes = numbers.filter(({ newer }) => newer.stat?.change);
	const turned = changes.filter(
		({ before, after }) => signOf(before) !== signOf(after) && signOf(after) !== null
	);
	const own = turned.flatMap((number) =>
		toldIn(words)
			.filter(({ sign }) => sign === signOf(number.before))
			.slice(0, 1)
			.map((told) => suspicion(number, told.words))
	);
	// What a heading says of all that follows no longer holds once nothing below it goes that way.
	const above = toldIn(topic).flatMap((told) => {
		const borne = changes.filter(({ before }) => signOf(before) === told.sign);
		const still = borne.filter(({ after }) => signOf(after) === told.sign);
		const [first] = borne;
		return first && still.length === 0 ? [suspicion(first, told.words)] : [];
	});
	return [...own, ...above];
}

const suspicion = (number: BoundNumber, words: string): Suspicion => ({
	number,
	words,
	asks: null,
	judge: () =>
		`写的是“${words}”，而${number.newer.number.name}由“${number.textBefore}”变为“${number.textAfter}”。`
});

/** 比上年提高: a verb with its base beside a value, whose comparison is asked for. */
export function comparisons({ words, numbers }: Sentence, catalog: Catalog): Suspicion[] {
	return toldIn(words).flatMap(({ words: verb, at, sign }): Suspicion[] => {
		const clause = startOfClause(words, at);
		const end = endOfClause(words, at);
		const basis = basisIn(words.slice(clause, at));
		// A figure right behind the verb is its own, and no other's.
		if (
			basis === null ||
			sign === 0 ||
			/^[^，。；]{0,3}\d/u.test(words.slice(at + verb.length))
		)
			return [];
		const inClause = numbers.filter(({ start }) => start >= clause && start < end);
		const number = inClause.at(-1) ?? numbers.findLast(({ end: stop }) => stop <= clause);
		if (!number || number.newer.stat?.change || number.before === number.after) return [];
		const slot = parseSlot(number.newer.number.slot, catalog);
		if (slot.compare !== null || slot.over?.type.endsWith('Region')) return [];
		return [
			{
				number,
				words: words
					.slice(clause, at + verb.length)
					.replace(/^.*(?=比|较|同比|环比)/u, ''),
				asks: printSlot({ ...slot, compare: basis }),
				judge(answer) {
					const now = answer?.status === 'ok' ? signOf(answer.value) : null;
					return now === null || now === sign
						? null
						: `写的是“${verb}”，而${number.newer.number.name}现为${number.textAfter}，实际${now === 0 ? '持平' : now > 0 ? '上升' : '下降'}。`;
				}
			}
		];
	});
}

const startOfClause = (words: string, at: number): number =>
	Math.max(...['，', '；', '：', '。'].map((mark) => words.lastIndexOf(mark, at))) + 1;

function endOfClause(words: string, at: number): number {
	const rest = words.slice(at).search(/[，；：。]/u);
	return rest < 0 ? words.length : at + rest;
}

const basisIn = (words: string): Basis | null =>
	basisWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
