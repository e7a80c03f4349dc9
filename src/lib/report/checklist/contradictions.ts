import type { Stat } from '#lib/domain/stat.ts';
import { readNumber } from '#lib/wording/read-number.ts';
import type { ChecklistEntry, Inline } from '../document.ts';
import { clausesOf, excerpt, type Sentence } from './sentences.ts';

const up = /增长|增加|上升|提高|提升|上涨|扩大|攀升|回升/gu;
const down = /下降|减少|降低|下滑|回落|缩小|下跌|收窄|缩减/gu;

/** 文数相反: words of the writer or the template that say what the number beside them does not. */
export const contradictions = (sentences: readonly Sentence[]): ChecklistEntry[] =>
	sentences.flatMap((sentence) => {
		const fault = turned(sentence) ?? acrossThreshold(sentence);
		return fault === null
			? []
			: [
					{
						severity: 'error',
						signable: true,
						text: `“${excerpt(sentence)}”与数不合：${fault}`
					} as const
				];
	});

/** 增长 in words, and the number has fallen: the nearest verb before a change in its own clause. */
function turned(sentence: Sentence): string | null {
	for (const clause of clausesOf(sentence)) {
		let before = '';
		for (const inline of clause) {
			if (inline.type !== 'number') {
				before += inline.text;
				continue;
			}
			const said = directionOf(before);
			const happened = changeOf(inline.stat);
			if (said !== 0 && happened !== 0 && said !== happened)
				return `文字说${said > 0 ? '增' : '减'}，数是${inline.text}`;
			before = '';
		}
	}
	return null;
}

/** The verb that stands last counts; 降低成本 and 提高认识 far before it do not. */
function directionOf(words: string): -1 | 0 | 1 {
	const last = (pattern: RegExp) => [...words.matchAll(pattern)].at(-1)?.index ?? -1;
	const [rises, falls] = [last(up), last(down)];
	const at = Math.max(rises, falls);
	// A verb that leads to its number stands right before it.
	if (at < 0 || words.length - at > 8) return 0;
	return rises > falls ? 1 : -1;
}

const changeOf = ({ change, value }: Stat): number =>
	change === null || value === null ? 0 : Math.sign(value);

const threshold =
	/(不足|低于|不到|未达到?|小于|高于|超过|大于|多于)(?:[^，；。\d]{0,12}?)(\d+(?:\.\d+)?(?:倍|[%％]|元|人|户|∶1))/u;

/** 不足1.3倍，为1.3倍: the figure as it is printed stands on the other side of the threshold that words name. */
function acrossThreshold(sentence: Sentence): string | null {
	const words = sentence
		.map((one) => (one.type === 'number' ? '\u0001' : one.text))
		.join('');
	const found = threshold.exec(words);
	if (!found) return null;
	const limit = figureOf(found[2]!);
	const after = numbersAfter(sentence, words, found.index + found[0].length);
	if (!limit || after.length === 0) return null;
	const below = !/高于|超过|大于|多于/u.test(found[1]!);
	for (const { text } of after) {
		const figure = figureOf(text);
		if (!figure || figure.unit !== limit.unit) continue;
		if (below ? figure.value >= limit.value : figure.value <= limit.value)
			return `说${found[1]}${found[2]}，数是${text}`;
		return null;
	}
	return null;
}

/** Numbers that stand behind a place of the sentence whose numbers are one sign each. */
function numbersAfter(sentence: Sentence, words: string, at: number) {
	const passed = [...words.slice(0, at)].filter((sign) => sign === '\u0001').length;
	return sentence
		.filter((one): one is Extract<Inline, { type: 'number' }> => one.type === 'number')
		.slice(passed);
}

function figureOf(text: string): { value: number; unit: string } | null {
	const read = readNumber(text.replace('∶1', '倍'));
	return read.status === 'ok' ? { value: read.value, unit: read.unit ?? '' } : null;
}
