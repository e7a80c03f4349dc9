/** 写法说明 as plain blocks: the app draws the same text that lies beside the templates. */
export type GuideBlock =
	| { type: 'heading'; text: string }
	| { type: 'text'; words: readonly GuideWords[] }
	| { type: 'item'; words: readonly GuideWords[] }
	/** 模板 and what becomes of it. */
	| { type: 'example'; name: string; text: string }
	| {
			type: 'table';
			head: readonly (readonly GuideWords[])[];
			rows: readonly (readonly (readonly GuideWords[])[])[];
	  };

export interface GuideWords {
	text: string;
	code: boolean;
}

/** Chapters that are not about what the editor edits. */
const elsewhere = ['Word 模板', '试一试'];

/** Reads the chapters of reports/README.md that are for the writer of a template in the app. */
export function readGuide(markdown: string): GuideBlock[] {
	const [, ...chapters] = markdown.split(/^## /m);
	return chapters
		.map((chapter) => /^(.*)\n([\s\S]*)$/.exec(chapter)!)
		.filter(([, title]) => !elsewhere.includes(title!.trim()))
		.flatMap(([, title, body]) => [
			{ type: 'heading', text: title!.trim() } as const,
			...readChapter(body!)
		]);
}

function readChapter(body: string): GuideBlock[] {
	const blocks: GuideBlock[] = [];
	const lines = body.split('\n');
	for (let index = 0; index < lines.length; index++) {
		const line = lines[index]!;
		const fence = /^```(.+)$/.exec(line);
		if (fence) {
			const end = lines.indexOf('```', index);
			const text = lines.slice(index + 1, end).join('\n');
			blocks.push({ type: 'example', name: fence[1]!, text });
			index = end;
		} else if (line.startsWith('|')) {
			const table = lines.slice(index).findIndex((one) => !one.startsWith('|'));
			const rows = lines.slice(index, table < 0 ? undefined : index + table);
			const [head, , ...rest] = rows.map(cellsOf);
			blocks.push({ type: 'table', head: head!, rows: rest });
			index += rows.length - 1;
		} else if (line.startsWith('- ')) {
			blocks.push({ type: 'item', words: wordsOf(line.slice(2)) });
		} else if (line.startsWith('  ') && blocks.at(-1)?.type === 'item') {
			continueWith(blocks, line.trim());
		} else if (line.trim() !== '') {
			if (lines[index - 1]?.trim() && blocks.at(-1)?.type === 'text')
				continueWith(blocks, line);
			else blocks.push({ type: 'text', words: wordsOf(line) });
		}
	}
	return blocks;
}

/** A paragraph goes on in the next line of the file. */
function continueWith(blocks: GuideBlock[], line: string) {
	const last = blocks.at(-1)!;
	if (last.type === 'text' || last.type === 'item')
		blocks[blocks.length - 1] = { ...last, words: [...last.words, ...wordsOf(line)] };
}

const cellsOf = (row: string): GuideWords[][] =>
	row
		.replace(/^\||\|\s*$/g, '')
		.split('|')
		.map((cell) => wordsOf(cell.trim()));

/** `code` and what stands between. */
const wordsOf = (line: string): GuideWords[] =>
	line
		.split(/(`[^`]+`)/)
		.filter((part) => part !== '')
		.map((part) =>
			part.startsWith('`')
				? { text: part.slice(1, -1), code: true }
				: { text: part, code: false }
		);
