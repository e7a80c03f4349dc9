import { UserError } from '#lib/domain/errors.ts';
import { bareBlocks } from '#lib/slot/slot.ts';
import { faultTexts, type TemplateFault } from './fault.ts';
import { linesOf } from './lines.ts';
import type { ParagraphKind, Template, TemplateLine, TemplateNode } from './template.ts';

/** A template as far as it could be read, and everything that is wrong with its form. */
export interface ReadTemplate {
	template: Template;
	/** In the order of the text. */
	faults: readonly TemplateFault[];
}

/**
 * Reads a template. One line is one paragraph:
 *
 * - `# 题目` once, `## ` 一级, `### ` 二级, `#### ` 三级 headings; `{数据}` after a heading marks the
 *   data section that can be taken out alone; `{自撰}` a section that is the user's own;
 * - `题注：`, `称谓：`, `顶格：`, `注：` before a line give its kind; `**一是……。**` leads a paragraph,
 *   `**几是……。**` is given its number;
 * - a block slot stands alone on its line; `附表：`, `横附表：` open an annex.
 */
export function readTemplate(text: string): ReadTemplate {
	const nodes: TemplateNode[] = [];
	const faults: TemplateFault[] = [];
	let title: TemplateLine | null = null;
	let comment: { line: number; column: number } | null = null;
	for (const [index, raw] of linesOf(text).entries()) {
		const number = index + 1;
		const source = raw.trim();
		const wrong = (message: string, part = source) =>
			faults.push({
				...{ line: number, column: raw.indexOf(part), length: part.length },
				message
			});
		if (comment || source.startsWith('<!--')) {
			comment ??= { line: number, column: raw.indexOf('<!--') };
			if (source.endsWith('-->')) comment = null;
			continue;
		}
		if (source === '') continue;
		const at = (body: string) =>
			parseLine(body, number, raw.indexOf(body), (column, message) =>
				faults.push({ line: number, column, length: 1, message })
			);
		const heading = /^(#{1,4})\s+(.*?)\s*((?:\{[^}]*\})*)$/.exec(source);
		if (heading) {
			const [, signs = '', words = '', marks = ''] = heading;
			for (const [mark] of marks.matchAll(/\{[^}]*\}/g))
				if (mark !== '{数据}' && mark !== '{自撰}')
					wrong(`标题后面只能写{数据}或{自撰}，不认识“${mark}”。`, mark);
			const line = at(words);
			if (signs.length === 1) {
				if (title) wrong('题目只能有一个。其余标题请写“## ”。');
				title ??= line;
				continue;
			}
			nodes.push({
				type: 'heading',
				level: (signs.length - 1) as 1 | 2 | 3,
				line,
				data: marks.includes('{数据}'),
				own: marks.includes('{自撰}')
			});
			continue;
		}
		const signs = /^#+/.exec(source)?.[0];
		if (signs !== undefined)
			wrong(
				signs.length > 4
					? '标题最多四个“#”。'
					: `“${signs}”和标题之间要空一格，后面要有字。`,
				signs
			);
		const annex = /^(横)?附表：(.*)$/.exec(source);
		if (annex) {
			nodes.push({
				type: 'annex',
				label: '附表',
				title: at(annex[2]!),
				landscape: annex[1] !== undefined
			});
			continue;
		}
		if (isBlock(source)) {
			nodes.push({
				type: 'block',
				slot: { text: source.slice(1, -1), line: number, column: raw.indexOf('【') }
			});
			continue;
		}
		const found = prefixes.find(([prefix]) => source.startsWith(prefix));
		const body = found ? source.slice(found[0].length) : source;
		const lead = /^\*\*(.+?)\*\*(.*)$/.exec(body);
		nodes.push({
			type: 'paragraph',
			kind: found ? found[1] : 'body',
			lead: lead ? at(lead[1]!) : null,
			line: at(lead ? lead[2]! : body)
		});
	}
	if (comment)
		faults.push({
			...comment,
			length: 4,
			message: '说明没有结束：请在末尾写“-->”，否则后面的都不算正文。'
		});
	if (!title)
		faults.unshift({
			...{ line: 1, column: 0, length: 0 },
			message: '没有题目：第一行请写“# ”和题目。'
		});
	return { template: { title: title ?? { parts: [], number: 1 }, nodes }, faults };
}

/** @throws UserError with every fault of its form: line, character, and a mark under it. */
export function parseTemplate(text: string, file: string): Template {
	const { template, faults } = readTemplate(text);
	if (faults.length === 0) return template;
	throw new UserError(faultTexts(file, faults, text));
}

const prefixes: readonly (readonly [string, ParagraphKind])[] = [
	['题注：', 'byline'],
	['称谓：', 'salutation'],
	['顶格：', 'flush'],
	['注：', 'note']
];

/** 图、表、报头 have a name, 问题、特点 and 建议 may have one. */
const named = ['图', '表', '问题', '特点', '建议', '报头'];
const block = new RegExp(
	`^【(?:(?:${named.join('|')})[：:][^【】]*|${bareBlocks.join('|')})】$`
);

/** 块 stand alone on their line. */
export const isBlock = (source: string): boolean => block.test(source);

function parseLine(
	body: string,
	number: number,
	offset: number,
	wrong: (column: number, message: string) => void
): TemplateLine {
	const parts: TemplateLine['parts'][number][] = [];
	let rest = 0;
	for (const match of body.matchAll(/【([^【】]*)】/g)) {
		if (match.index > rest) parts.push(body.slice(rest, match.index));
		parts.push({ text: match[1]!, line: number, column: offset + match.index });
		rest = match.index + match[0].length;
	}
	if (rest < body.length) parts.push(body.slice(rest));
	const plain = body.replace(/【[^【】]*】/g, (slot) => ' '.repeat(slot.length));
	for (const { index } of plain.matchAll(/[【】]/g))
		wrong(offset + index, '方头括号不成对。');
	return { parts, number };
}
