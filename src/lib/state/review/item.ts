import type { Stat } from '#lib/domain/stat.ts';
import type { Span } from '#lib/review/document.ts';
import type { Fill, TurnedVerb } from '#lib/review/fill/fill.ts';
import { kindNames, type ReviewFinding } from '#lib/review/finding.ts';
import type { CheckedManuscript } from './desk.ts';

/** How an item is listed and marked. The first four are findings, the others blanks. */
export const groupNames = {
	error: '错误',
	warn: '提醒',
	info: '提示',
	unbound: '未绑定',
	filled: '可填',
	unavailable: '缺数',
	unrecognised: '未识别'
} as const;
export type Group = keyof typeof groupNames;

/** 条目: a finding or a blank, as it is listed, marked and decided upon. */
export interface Item extends Span {
	/** The same for the same thing found again. */
	key: string;
	/** Of the numeral that links list and text, from 1 in the order of the text. */
	number: number;
	group: Group;
	kind: string;
	/** The original at that place; '' for an invisible blank. */
	text: string;
	message: string;
	/** What would stand there if it were accepted; null where nothing is proposed. */
	proposal: string | null;
	evidence: readonly string[];
	/** The figure of the data set that speaks for the proposal; null without one. */
	stat: Stat | null;
	/** Slot to open, without 【】; null where none was read. */
	slot: string | null;
	/** 0–1, of blanks; null of findings. */
	confidence: number | null;
	/** What changes beside it: a verb that follows the sign. */
	beside: readonly TurnedVerb[];
}

const keyOf = (kind: string, { paragraph, start, end }: Span) =>
	[kind, paragraph, start, end].join('|');

const grades = { certain: '可证明', likely: '很可能', unproved: '未能证明' } as const;

/** 发现 of a checked document, numbered in its order. */
export function findingItems({ findings, compared }: CheckedManuscript): Item[] {
	const statAt = new Map(
		compared
			.filter(({ agrees }) => !agrees)
			.map((one) => [keyOf('', one), one.stat] as const)
	);
	return findings.map((finding, index) => {
		const { paragraph, start, end, text, message, expected } = finding;
		const stat =
			finding.kind === 'mismatch' ? (statAt.get(keyOf('', finding)) ?? null) : null;
		return {
			paragraph,
			start,
			end,
			key: keyOf(finding.kind, finding),
			number: index + 1,
			group: finding.kind === 'unbound' ? 'unbound' : finding.severity,
			kind: kindNames[finding.kind] + (finding.grade ? `·${grades[finding.grade]}` : ''),
			text,
			message,
			proposal: expected === text ? null : expected,
			evidence: shownEvidence(finding, stat !== null),
			stat,
			slot: stat?.slot ?? null,
			confidence: null,
			beside: []
		};
	});
}

/** What the trace shows in full is not said again beside its number. */
const shownEvidence = (
	{ evidence }: ReviewFinding,
	traced: boolean
): readonly string[] =>
	traced ? [] : evidence.filter((line) => !line.startsWith('查询：'));

/** 空缺 of a document, numbered in its order; a verb that must turn goes with the blank that turns it. */
export function blankItems({ blanks, verbs }: Fill): Item[] {
	return blanks.map((blank, index) => ({
		paragraph: blank.paragraph,
		start: blank.start,
		end: blank.end,
		key: keyOf('blank', blank),
		number: index + 1,
		group: blank.status,
		kind: groupNames[blank.status],
		text: blank.mark,
		message: blank.reason,
		proposal: blank.status === 'filled' ? blank.text : null,
		evidence: [],
		stat: null,
		slot: blank.slot === '' ? null : blank.slot.replace(/^【|】$/gu, ''),
		confidence: blank.status === 'filled' ? blank.confidence : null,
		beside: verbs.filter((verb) => verb.blank === index)
	}));
}
