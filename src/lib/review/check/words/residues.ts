import type { ResidueKind } from '../../clean/clean.ts';
import type { ReviewFinding } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const messages: Readonly<Record<ResidueKind, string>> = {
	notice: '网站或页眉页脚的文字，不属于正文。',
	pageNumber: '页码或分页号混入正文。',
	pinyin: '汉字后夹注拼音。',
	doubled: '标点重复。',
	halfWidth: '中文里用了半角标点',
	traditional: '夹有繁体字',
	brokenLine: '句中断行，下一行接着本句。'
};

/** Half-width marks and traditional characters come by the hundred: one finding a document says how many. */
const counted: readonly ResidueKind[] = ['halfWidth', 'traditional'];

/** 采集残留: what copying left behind, told from the text itself. */
export function residueFindings({ residues, document }: Understanding): ReviewFinding[] {
	const find = (kind: ResidueKind) => residues.filter((one) => one.kind === kind);
	const single = residues
		.filter(({ kind }) => !counted.includes(kind))
		.map(({ kind, paragraph, start, end }) => ({
			kind: 'residue' as const,
			severity: 'warn' as const,
			paragraph,
			start,
			end,
			text: document.paragraphs[paragraph]!.text.slice(start, end),
			message: messages[kind],
			expected: kind === 'brokenLine' ? null : '',
			evidence: []
		}));
	const summed = counted.flatMap((kind) => {
		const [first, ...rest] = find(kind);
		if (!first) return [];
		const characters = [first, ...rest].map(({ text }) => text).join('');
		return [
			{
				kind: 'residue' as const,
				severity: 'info' as const,
				paragraph: first.paragraph,
				start: first.start,
				end: first.end,
				text: document.paragraphs[first.paragraph]!.text.slice(first.start, first.end),
				message: `${messages[kind]}，全文${characters.length}处。`,
				expected: null,
				evidence: [`用到的字符：${[...new Set(characters)].slice(0, 40).join(' ')}`]
			}
		];
	});
	return [...single, ...summed];
}
