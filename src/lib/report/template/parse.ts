import { UserError } from '#lib/domain/errors.ts';
import type { ParagraphKind, Template, TemplateLine, TemplateNode } from './template.ts';

/**
 * Reads a template. One line is one paragraph:
 *
 * - `# 题目` once, `## ` 一级, `### ` 二级, `#### ` 三级 headings; `{数据}` after a heading marks the
 *   data section that can be taken out alone; `{自撰}` a section that is the user's own;
 * - `题注：`, `称谓：`, `顶格：`, `注：` before a line give its kind; `**一是……。**` leads a paragraph,
 *   `**几是……。**` is given its number;
 * - a block slot stands alone on its line; `附表：`, `横附表：` open an annex.
 *
 * @throws UserError that names the line and points at the character.
 */
export function parseTemplate(text: string, file: string): Template {
	const nodes: TemplateNode[] = [];
	let title: TemplateLine | null = null;
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	let inComment = false;
	lines.forEach((raw, index) => {
		const number = index + 1;
		const source = raw.trim();
		if (inComment || source.startsWith('<!--')) {
			inComment = !source.endsWith('-->');
			return;
		}
		if (source === '') return;
		const at = (body: string) => parseLine(body, number, raw.indexOf(body), raw, file);
		const heading = /^(#{1,4})\s+(.*?)\s*((?:\{[^}]*\})*)$/.exec(source);
		if (heading) {
			const level = heading[1]!.length;
			if (level === 1) {
				if (title) throw new UserError(`${file}第${number}行：题目只能有一个。`);
				title = at(heading[2]!);
				return;
			}
			nodes.push({
				type: 'heading',
				level: (level - 1) as 1 | 2 | 3,
				line: at(heading[2]!),
				data: heading[3]!.includes('{数据}'),
				own: heading[3]!.includes('{自撰}')
			});
			return;
		}
		const annex = /^(横)?附表：(.*)$/.exec(source);
		if (annex) {
			nodes.push({
				type: 'annex',
				label: '附表',
				title: at(annex[2]!),
				landscape: annex[1] !== undefined
			});
			return;
		}
		if (isBlock(source)) {
			nodes.push({
				type: 'block',
				slot: { text: source.slice(1, -1), line: number, column: raw.indexOf('【') }
			});
			return;
		}
		const kinds: [string, ParagraphKind][] = [
			['题注：', 'byline'],
			['称谓：', 'salutation'],
			['顶格：', 'flush'],
			['注：', 'note']
		];
		const found = kinds.find(([prefix]) => source.startsWith(prefix));
		const body = found ? source.slice(found[0].length) : source;
		const lead = /^\*\*(.+?)\*\*(.*)$/.exec(body);
		nodes.push({
			type: 'paragraph',
			kind: found ? found[1] : 'body',
			lead: lead ? at(lead[1]!) : null,
			line: at(lead ? lead[2]! : body)
		});
	});
	if (!title) throw new UserError(`${file}没有题目：第一行请写“# ”和题目。`);
	return { title, nodes };
}

/** 块 stand alone on their line; 图、表、报头 have a name, 问题、特点 and 建议 may have one. */
export const isBlock = (source: string): boolean =>
	/^【(?:(?:图|表|问题|特点|建议|报头)：[^【】]*|问题|特点|建议|版记|横排|缺数清单|数据修订|数据出处|目录|落款)】$/.test(
		source
	);

function parseLine(
	body: string,
	number: number,
	offset: number,
	raw: string,
	file: string
): TemplateLine {
	const parts: TemplateLine['parts'][number][] = [];
	let rest = 0;
	for (const match of body.matchAll(/【([^【】]*)】/g)) {
		if (match.index > rest) parts.push(body.slice(rest, match.index));
		parts.push({ text: match[1]!, line: number, column: offset + match.index });
		rest = match.index + match[0].length;
	}
	if (rest < body.length) parts.push(body.slice(rest));
	const stray = body
		.replace(/【[^【】]*】/g, (slot) => ' '.repeat(slot.length))
		.search(/[【】]/);
	if (stray >= 0)
		throw new UserError(
			`${file}第${number}行第${offset + stray + 1}字：方头括号不成对。\n${raw}\n${'　'.repeat(offset + stray)}＾`
		);
	return { parts, number };
}
