import type { DocxDocument } from '../../read/docx.ts';
import type { Compared } from '../compare.ts';
import type { Contradiction } from './contradiction.ts';
import { blank } from './sentence.ts';

/** So many digits stand for themselves; a shorter figure is known by the words before it. */
const ownDigits = 4;
const context = 6;

/**
 * Old figures that stand elsewhere without a bookmark: Word leaves it behind when a paragraph is copied, and
 * people type a figure a second time.
 */
export function oldFigures(
	{ paragraphs }: DocxDocument,
	compared: readonly Compared[]
): Contradiction[] {
	const spans = new Map<number, { start: number; end: number }[]>();
	for (const { span } of compared)
		if (span) spans.set(span.paragraph, [...(spans.get(span.paragraph) ?? []), span]);
	const unbound = paragraphs.map(({ text, index }) =>
		(spans.get(index) ?? []).reduce(
			(words, { start, end }) =>
				words.slice(0, start) + blank.repeat(end - start) + words.slice(end),
			text
		)
	);
	const found = new Map<string, Contradiction>();
	for (const { newer, fate, span, now } of compared) {
		if (fate !== 'renew' || !span || !/\d/.test(now)) continue;
		const digits = now.replace(/\D/g, '').length;
		const lead = paragraphs[span.paragraph]!.text.slice(
			Math.max(0, span.start - context),
			span.start
		);
		const wanted = digits >= ownDigits ? now : lead + now;
		if (wanted.length < context) continue;
		unbound.forEach((words, paragraph) => {
			const at = words.indexOf(wanted);
			if (at < 0 || continues(words, at, wanted.length)) return;
			const key = `${paragraph} ${at + wanted.indexOf(now)}`;
			if (found.has(key)) return;
			found.set(key, {
				slot: `【${newer.number.slot}】`,
				paragraph,
				text: sentenceAt(paragraphs[paragraph]!.text, at),
				words: now,
				message: `这里的“${now}”没有绑定，还是旧数；现在是“${newer.text}”。`
			});
		});
	}
	return [...found.values()];
}

/** Part of a longer figure. */
const continues = (words: string, at: number, length: number): boolean =>
	/[\d.]$/.test(words.slice(0, at)) ||
	(/\d$/.test(words.slice(0, at + length)) && /^[\d.]/.test(words.slice(at + length)));

function sentenceAt(text: string, at: number): string {
	const start =
		Math.max(...['。', '！', '？', '\n'].map((end) => text.lastIndexOf(end, at))) + 1;
	const rest = text.slice(at).search(/[。！？\n]/u);
	return text.slice(start, rest < 0 ? text.length : at + rest + 1).trim();
}
