import {
	Paragraph,
	Tab,
	TextRun,
	type IParagraphOptions,
	type IRunOptions,
	type ParagraphChild
} from 'docx';
import type { Block, Inlines } from '../document.ts';
import { inlineText } from '../inline.ts';
import { character, line } from './page.ts';
import { inlineRuns, labelRuns, textRuns, type Setting } from './runs.ts';
import { landscapeTitle, titleLines } from './title.ts';
import { widthOf } from './text.ts';

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

const paragraph = (
	style: string,
	children: readonly ParagraphChild[],
	more: IParagraphOptions = {}
): Paragraph => new Paragraph({ style, children: [...children], ...more });

/** Under the last line of title, dates and speaker comes one line of space. */
const space = (last: boolean): IParagraphOptions =>
	last ? { spacing: { after: line } } : {};

export const titleParagraph = (
	text: string,
	last: boolean,
	landscape: boolean
): Paragraph =>
	paragraph(
		'Title',
		textRuns(titleLines(text, landscape ? landscapeTitle : undefined).join('\n')),
		last ? { spacing: { after: line } } : {}
	);

/** 简报头: the name in red, the issue below it, then who edits it and when over a red rule. */
export const mastheadParagraphs = (
	{ name, issue, left, right }: Of<'masthead'>,
	setting: Setting
): Paragraph[] => [
	paragraph('GovMasthead', textRuns(name)),
	paragraph('GovIssue', inlineRuns(issue, setting)),
	paragraph('GovIssuer', [
		...inlineRuns(left, setting),
		new TextRun({ children: [new Tab()] }),
		...inlineRuns(right, setting)
	])
];

/** 版记: small lines between two rules; its last words never stand alone on a page. */
export const imprintParagraphs = (
	{ lines }: Of<'imprint'>,
	setting: Setting
): Paragraph[] =>
	lines.map((inlines, index) =>
		paragraph('GovImprint', inlineRuns(inlines, setting), {
			...(index === 0 ? { spacing: { before: line } } : {}),
			...(index < lines.length - 1 ? { keepNext: true } : {})
		})
	);

export const bylineParagraph = (
	{ inlines }: Of<'byline'>,
	setting: Setting,
	last: boolean
): Paragraph => paragraph('GovByline', inlineRuns(inlines, setting), space(last));

export const salutationParagraph = (
	{ inlines }: Of<'salutation'>,
	setting: Setting
): Paragraph => paragraph('GovSalutation', inlineRuns(inlines, setting));

export const headingParagraph = (
	{ level, label, inlines }: Of<'heading'>,
	setting: Setting
): Paragraph =>
	paragraph(`Heading${level}`, [...textRuns(label), ...inlineRuns(inlines, setting)]);

/** 段首标题: the heading in its own face, then the text, in one paragraph. */
export function runInParagraph(
	{ level, label, inlines }: Of<'heading'>,
	body: Of<'paragraph'> | null,
	setting: Setting,
	kept: boolean
): Paragraph {
	const look: IRunOptions = level === 3 ? { bold: true } : { style: 'GovRunIn' };
	return paragraph(
		'GovBody',
		[
			...textRuns(label, look),
			...inlineRuns(inlines, setting, look),
			...(body ? bodyRuns(body, setting) : [])
		],
		kept ? { keepNext: true } : {}
	);
}

const styles = { body: 'GovBody', note: 'GovNote', flush: 'GovFlush' } as const;

/** `kept`: stays with what follows. */
export const bodyParagraph = (
	block: Of<'paragraph'>,
	setting: Setting,
	kept: boolean
): Paragraph =>
	paragraph(
		styles[block.style ?? 'body'],
		bodyRuns(block, setting),
		kept ? { keepNext: true } : {}
	);

const bodyRuns = ({ inlines, lead = 0 }: Of<'paragraph'>, setting: Setting) => [
	...inlineRuns(inlines.slice(0, lead), setting, { bold: true }),
	...inlineRuns(inlines.slice(lead), setting)
];

/**
 * 落款, a line below the text, without a seal: the name ends two characters before the margin and the date begins two
 * characters after it; a date longer than the name takes the margin instead (GB/T 9704, 7.3.5.2).
 */
export function signatureParagraphs(
	{ inlines, date }: Of<'signature'>,
	setting: Setting
): Paragraph[] {
	const name = widthOf(inlineText(inlines));
	const day = widthOf(inlineText(date));
	const right =
		day <= name ? { name: 2, day: name - day } : { name: day - name + 4, day: 2 };
	const placed = (words: Inlines, from: number, more: IParagraphOptions) =>
		paragraph('GovSignature', inlineRuns(words, setting), {
			indent: { right: Math.round(from * character) },
			keepLines: true,
			...more
		});
	return [
		placed(inlines, right.name, { spacing: { before: line }, keepNext: true }),
		placed(date, right.day, {})
	];
}

/** 附表1 at the head of a page of its own (or below another annex), its title on the third line. */
export function annexParagraphs(
	block: Of<'annex'>,
	title: string,
	setting: Setting,
	start: 'top' | 'page' | 'below'
): Paragraph[] {
	const caption = setting.captions.of(block)!;
	return [
		paragraph('GovAnnex', [labelRuns(caption)], {
			pageBreakBefore: start === 'page',
			...(start === 'below' ? { spacing: { before: 2 * line } } : {})
		}),
		paragraph('GovAnnexTitle', textRuns(titleLines(title).join('\n')))
	];
}

export const gap = (): Paragraph => paragraph('GovGap', []);

export const contentsTitle = (): Paragraph =>
	paragraph('GovContents', [new TextRun({ text: '目　录' })]);

export const newPage = (): Paragraph =>
	paragraph('GovGap', [], { pageBreakBefore: true });
