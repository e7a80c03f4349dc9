import {
	Bookmark,
	BuilderElement,
	TextRun,
	type IRunOptions,
	type ParagraphChild
} from 'docx';
import type { Inline, Inlines } from '../document.ts';
import type { Caption, Captions } from './captions.ts';
import { field } from './fields.ts';
import type { Marks } from './marks.ts';
import { cleanText, isAmbiguous } from './text.ts';

/** What is needed to set text: where numbers are entered, and what references resolve to. */
export interface Setting {
	marks: Marks;
	captions: Captions;
}

const lineBreak = () => new BuilderElement({ name: 'w:br' });

/** One run; line ends become line breaks, Chinese marks are told to be Chinese. */
export function run(text: string, look: IRunOptions = {}): TextRun {
	const words = cleanText(text);
	const [first, ...rest] = words.split(/[\n\u2028\u2029]/);
	return new TextRun({
		...look,
		...(isAmbiguous(words) ? { font: { hint: 'eastAsia' } } : {}),
		...(rest.length === 0
			? { text: words }
			: {
					children: [first!, ...rest.flatMap((line) => [lineBreak(), line])]
				})
	});
}

/** 〔待填：…〕 stands out until it is filled. */
const blankMark = /(〔待填[^〕]*〕)/;

/** Text in which 〔待填：…〕 is shaded. */
export function textRuns(text: string, look: IRunOptions = {}): TextRun[] {
	return text
		.split(blankMark)
		.filter((part) => part !== '')
		.map((part) =>
			run(part, blankMark.test(part) ? { ...look, style: 'GovBlank' } : look)
		);
}

export function inlineRuns(
	inlines: Inlines,
	setting: Setting,
	look: IRunOptions = {}
): ParagraphChild[] {
	return inlines.flatMap((inline) => oneInline(inline, setting, look));
}

function oneInline(
	inline: Inline,
	setting: Setting,
	look: IRunOptions
): ParagraphChild[] {
	switch (inline.type) {
		case 'number':
			return [setting.marks.bind(inline.stat, inline.text, [run(inline.text, look)])];
		case 'blank':
			return [run(inline.text, { ...look, style: 'GovBlank' })];
		case 'text':
		case 'field':
			return textRuns(inline.text, look);
		case 'reference': {
			const caption = setting.captions.find(inline.to);
			return caption
				? field(`REF ${caption.bookmark} \\h`, run(caption.label, look))
				: textRuns(inline.text, look);
		}
	}
}

/** The label of a caption in its bookmark; counted ones by a SEQ field, so that Word can count again. */
export function labelRuns({ label, counted, bookmark }: Caption): ParagraphChild {
	const children = counted
		? [
				run(counted.word),
				...field(`SEQ ${counted.word} \\* ARABIC`, run(String(counted.number)))
			]
		: [run(label)];
	return new Bookmark({ id: bookmark, children });
}
