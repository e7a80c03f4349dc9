import type { ReportDocument } from '#lib/report/document.ts';

const marks: Readonly<Record<string, string>> = {
	simulated: '（模拟数据）',
	sample: '（样本复原数据）'
};

/** Characters that some file system refuses. */
const refused = /[\\/:*?"<>|\p{Cc}]/gu;

/**
 * 示例市2026年第三季度调研报告（模拟数据）（初稿）.docx: what it is of, and what must not be forgotten
 * of it once it lies in a folder.
 */
export function fileName(
	{ scope, draft }: Pick<ReportDocument, 'scope' | 'draft'>,
	kindName: string,
	extension: string
): string {
	const name = [
		scope.regionName,
		scope.periodText,
		kindName,
		marks[scope.datasetKind] ?? '',
		draft ? '（初稿）' : ''
	].join('');
	return `${name.replace(refused, '')}.${extension}`;
}
