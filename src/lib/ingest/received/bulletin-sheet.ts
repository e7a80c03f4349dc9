import { isProse, readProse, type ProseFigure } from './prose.ts';
import type { Sheet } from './sheet.ts';

const heads = ['指标', '数值', '单位', '期间', '来源', '地区', '期别'];

/**
 * 文字通报: its figures one under another, each with its sentence behind it, so that they are confirmed, screened
 * and corrected as those of any table. Null for a text that is a table itself, or has no figures.
 */
export function openBulletin(text: string, file: string): Sheet | null {
	if (!isProse(text)) return null;
	const figures = readProse(text);
	if (figures.length === 0) return null;
	const title = text
		.split('\n')
		.find((line) => line.trim() !== '')!
		.trim();
	return {
		file,
		name: null,
		cells: [[/[。；]/.test(title) ? '文字通报' : title], heads, ...figures.map(rowOf)],
		merges: [{ top: 0, left: 0, bottom: 0, right: heads.length - 1 }],
		prose: true
	};
}

const rowOf = (figure: ProseFigure): string[] => {
	const { subject, value, unit, period, region, toDate, sentence } = figure;
	return figure.compared
		? ['说明：比较、占比或目标，不读入', value, unit, '', sentence, '', '']
		: [subject, value, unit, period, sentence, region, toDate ? '累计' : ''];
};
