import { yearOf } from '#lib/domain/period.ts';
import type { Remark } from '../../finding.ts';
import { timesOf } from '../../understand/times.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

/** Offices that were set up towards the end of a year, with the month before which no place had one. */
const offices: readonly {
	readonly name: RegExp;
	readonly label: string;
	readonly year: number;
	readonly month: number;
}[] = [
	{
		name: /(?<=[省市县区州旗盟])(?<!全[省市县区州])(?:医疗保障局|医保局|退役军人事务局|应急管理局|卫生健康局|市场监督?管理局|农业农村局|文化和旅游局|生态环境局)/u,
		label: '地方',
		year: 2018,
		month: 10
	},
	{
		name: /(?<![\u4e00-\u9fff])国家医疗保障局|国家医保局/u,
		label: '',
		year: 2018,
		month: 5
	},
	{
		name: /(?:省|市|县|区|州|旗)委社会工作部/u,
		label: '地方',
		year: 2023,
		month: 7
	}
];

/**
 * 组建之前的月份: 截至2018年3月…由市医疗保障局牵头. The year is right, the month is not: told only where every month that the text names of
 * that year, and of no later one, lies before.
 */
export function checkFirstMonths({ passages, now }: Understanding): Remark[] {
	const times = passages.flatMap(({ text }) =>
		timesOf(text, now).filter(({ period, hasYear }) => hasYear && period !== null)
	);
	return offices.flatMap(({ name, label, year, month }) => {
		const latest = Math.max(...times.map(({ period }) => yearOf(period!)));
		if (latest !== year) return [];
		const months = passages.flatMap(({ text }) =>
			[...text.matchAll(new RegExp(`${year}年(\\d{1,2})月`, 'gu'))].map(([, one]) =>
				Number(one)
			)
		);
		const last = Math.max(...months);
		const isWhole = times.some(
			({ period }) => period === String(year) && passages.length > 0
		);
		if (months.length === 0 || last >= month || isWholeYear(passages, year, isWhole))
			return [];
		return passages.flatMap((passage): Remark[] => {
			const match = name.exec(passage.text);
			if (!match || /市场/u.test(match[0])) return [];
			if (/组建|成立|挂牌|机构改革|筹备|设立|划转/u.test(passage.text)) return [];
			return [
				remarkAt(
					passage,
					match,
					`文稿写到${year}年${last}月，${label}${match[0]}${year}年${month}月起才陆续组建。`,
					{ kind: 'chronology', evidence: [`文中最晚的月份：${year}年${last}月`] }
				)
			];
		});
	});
}

/** 2018年工作总结: the whole year is behind, whatever months are named. */
const isWholeYear = (
	passages: Understanding['passages'],
	year: number,
	isNamed: boolean
): boolean =>
	isNamed &&
	passages.some(({ text }) =>
		new RegExp(`${year}年(?:全年|度|底|末|(?:工作)?总结|工作情况|以来)`, 'u').test(text)
	);
