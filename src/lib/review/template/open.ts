import { UserError } from '#lib/domain/errors.ts';
import { isBlock } from '#lib/report/template/parse.ts';
import { openDocument } from '../read/open.ts';
import type { DocxDocument } from '../read/docx.ts';
import { readStory } from '../read/story.ts';
import { descendants, scanXml } from '../read/xml-scan.ts';
import type { Spot, SpotPart, WordTemplate } from './template.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Whether a template is a Word file by its name; .md and .txt are read as words. */
export const isWordTemplate = (name: string): boolean =>
	/\.(?:doc|docx|docm|dot|dotx|dotm|wps|wpt)$/i.test(name);

/** Opens a Word template behind the guards of every received file. @throws UserError saying what to do. */
export function openWordTemplate(name: string, bytes: Uint8Array): WordTemplate {
	if (/\.dotx$/i.test(name))
		throw new UserError(
			`“${name}”是 .dotx 模板文件。请在 Word 或 WPS 中另存为 .docx 再试。`
		);
	const document = openDocument(name, bytes, { furniture: true });
	if (document.kind !== 'docx') throw new UserError(`“${name}”不是 .docx。`);
	if (!document.texts[document.package.main]!.includes(`xmlns:w="${transitional}"`))
		throw new UserError(
			`“${name}”存成了严格 Open XML 格式。请在 Word 中另存为普通的 .docx 再试。`
		);
	const spots = [...own(document), ...shadows(document)];
	if (!spots.some(({ parts }) => parts.some(({ slot }) => slot)))
		throw new UserError(
			`“${name}”里没有【槽位】。请在要填数的地方写上方头括号和指标名，如【低保对象人数】。`
		);
	return { name, document, spots };
}

const own = ({ paragraphs, package: { main } }: DocxDocument): Spot[] =>
	paragraphs
		.filter(({ text }) => hasBracket(text))
		.map((paragraph) => ({
			paragraph,
			index: paragraph.index,
			kind: paragraph.place === 'cell' ? 'cell' : 'prose',
			cell: paragraph.cell,
			roomy:
				paragraph.part === main &&
				(paragraph.place === 'body' || paragraph.place === 'cell'),
			shadow: false,
			...partsOf(paragraph.text)
		}));

/** Text boxes are drawn twice in a file; readers of text see the first drawing alone. */
function shadows({ texts, paragraphs }: DocxDocument): Spot[] {
	return Object.entries(texts).flatMap(([part, xml]) =>
		[...descendants(scanXml(xml))]
			.filter(({ name }) => name === 'Fallback')
			.flatMap((node) => readStory(xml, node, 'w'))
			.filter(({ text }) => hasBracket(text))
			.map((paragraph): Spot => ({
				paragraph: { ...paragraph, part },
				index: paragraphs.find(({ text }) => text === paragraph.text)?.index ?? 0,
				kind: paragraph.cell ? 'cell' : 'prose',
				cell: paragraph.cell,
				roomy: false,
				shadow: true,
				...partsOf(paragraph.text)
			}))
	);
}

const hasBracket = (text: string): boolean => /[【】]/.test(text);

function partsOf(text: string): Pick<Spot, 'parts' | 'block'> {
	const parts: SpotPart[] = [];
	let from = 0;
	const words = (to: number) => {
		if (to > from)
			parts.push({ start: from, end: to, text: text.slice(from, to), slot: false });
	};
	for (const { index, 0: whole, 1: inside } of text.matchAll(/【([^【】]*)】/g)) {
		words(index);
		from = index + whole.length;
		parts.push({ start: index, end: from, text: inside!, slot: true });
	}
	words(text.length);
	const alone = text.trim();
	return { parts, block: isBlock(alone) ? alone.slice(1, -1) : null };
}
