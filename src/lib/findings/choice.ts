import type { Evidence, WorldFinding } from './finding.ts';

/** 取舍: what the writer of a report decided about one finding. The data decide whether there is a finding at all. */
export interface FindingChoice {
	/** 必写 before all others, 不写, or as it is ranked. */
	stand: 'pinned' | 'dropped' | null;
	/** 改写: the evidence in the writer's words, its numbers as 【1】, 【2】; null as the rule words it. */
	words: string | null;
}

/** By rule: F-05, P-03. */
export type FindingChoices = Readonly<Record<string, FindingChoice>>;

export const noChoice: FindingChoice = { stand: null, words: null };

/** The evidence as a text to be edited: its numbers are 【1】, 【2】 in their order and cannot be changed. */
export function editable(evidence: Evidence): string {
	let number = 0;
	return evidence
		.map((part) => (typeof part === 'string' ? part : `【${++number}】`))
		.join('');
}

/** The bound numbers of the evidence, in their order: what 【1】, 【2】 stand for. */
export const numbersOf = (evidence: Evidence): Exclude<Evidence[number], string>[] =>
	evidence.filter((part) => typeof part !== 'string');

/** Why these words cannot stand for the evidence; null where they can. */
export function wordsFault(words: string, evidence: Evidence): string | null {
	const numbers = numbersOf(evidence);
	const { places, rest } = readWords(words);
	if (/[【】]/.test(rest)) return '数写成【1】这样，括号要成对。';
	if (places.length === 0) return '至少用一个数，如【1】：判断不能没有依据。';
	const beyond = places.find((place) => place < 1 || place > numbers.length);
	return beyond === undefined
		? null
		: `没有第${beyond}个数，这一条只有${numbers.length}个。`;
}

/** Digits the writer put in by hand: nothing binds them. */
export const looseDigits = (words: string): string[] =>
	readWords(words).rest.match(/\d+(?:\.\d+)?%?/g) ?? [];

const mark = /【(\d{1,3})】/g;

function readWords(words: string): { places: number[]; rest: string } {
	return {
		places: [...words.matchAll(mark)].map(([, place]) => Number(place)),
		rest: words.replace(mark, '')
	};
}

/** The evidence in the writer's words; as the rule words it where they do not fit any more. */
function reworded(finding: WorldFinding, { words }: FindingChoice): WorldFinding {
	if (words === null || wordsFault(words, finding.evidence) !== null) return finding;
	const numbers = numbersOf(finding.evidence);
	const evidence = words
		.split(mark)
		.map((part, index) => (index % 2 === 0 ? part : numbers[Number(part) - 1]!))
		.filter((part) => part !== '');
	return { ...finding, evidence };
}

/** What stands in the report: what was pinned before the rest, in the order of weight; nothing of what was dropped. */
export function chosenOf(
	found: readonly WorldFinding[],
	choices: FindingChoices
): WorldFinding[] {
	const of = ({ rule }: WorldFinding) => choices[rule] ?? noChoice;
	const left = found.filter((one) => of(one).stand !== 'dropped');
	const pinned = left.filter((one) => of(one).stand === 'pinned');
	return [...pinned, ...left.filter((one) => !pinned.includes(one))].map((one) =>
		reworded(one, of(one))
	);
}
