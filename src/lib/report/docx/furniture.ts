import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import type { ReportDocument } from '../document.ts';

/** One character of 4号 (14 pt). */
const character = 280;

const footer = (side: 'left' | 'right'): Footer =>
	new Footer({
		children: [
			new Paragraph({
				style: 'Footer',
				alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
				indent: { [side]: character },
				children: [
					new TextRun({
						font: { hint: 'eastAsia' },
						children: ['— ', PageNumber.CURRENT, ' —']
					})
				]
			})
		]
	});

/** 页码: odd pages at the right, even ones at the left, one character in from the edge. */
export const footers = () => ({ default: footer('right'), even: footer('left') });

/** What every page must say of itself: 初稿, and where the data are not official ones. */
export function headerText({ draft, scope }: ReportDocument): string {
	const kind = { simulated: '模拟数据', sample: '样本复原数据' }[scope.datasetKind];
	return [draft ? '（初稿）' : '', kind ? `${kind}，非正式统计` : '']
		.filter((part) => part !== '')
		.join('　');
}

/** No header at all on a final document from official data, as a 公文 has none. */
export function headers(document: ReportDocument) {
	const words = headerText(document);
	if (words === '') return {};
	const header = () =>
		new Header({
			children: [
				new Paragraph({ style: 'Header', children: [new TextRun({ text: words })] })
			]
		});
	return { headers: { default: header(), even: header() } };
}
