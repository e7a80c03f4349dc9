import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

/** What one person or household gets, in millions: 人均补差320万元, 每人每月680万元. */
const each =
	/(?:每人每[月年次天日]|每户每[月年]|(?:人均|户均|次均|平均每[人户])(?!每)[\u4e00-\u9fff]{0,8}?)(?:为|达到?|约|提高到|提高至|增加到|补助|发放|补贴|标准)*(?<amount>(?<figure>\d[\d,]*(?:\.\d+)?)(?<step>[万亿])元)(?!以[上下])/gu;
/** What is paid out by the month to whoever is in need is never ten thousand. */
const aid =
	/低保|特困|资助|助学|抚恤|优待|补贴|津贴|补助|救助|供养|保障标准|生活费|护理/u;
const wealth = /生产总值|GDP|产值|资产|存款|投资|营业|税收|财政收入|固定资产|贷款/u;

export const checkMeanUnits = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[...passage.text.matchAll(each)].flatMap((match): Remark[] => {
			const { amount, figure, step } = match.groups as Record<string, string>;
			const value = Number(figure!.replace(/,/gu, '')) * (step === '亿' ? 1e4 : 1);
			const sentence = passage.text.slice(
				passage.text.slice(0, match.index).search(/[^。；]*$/u),
				match.index + match[0].length
			);
			if (wealth.test(sentence)) return [];
			const isMonthly = /^每人每[月天日]/u.test(match[0]) && aid.test(sentence);
			if (value < (isMonthly ? 1 : 100)) return [];
			const end = match.index + match[0].length;
			return [
				{
					kind: 'unit',
					severity: 'error',
					passage,
					start: end - amount!.length,
					end,
					message: `“${match[0]}”疑单位错用（元、万元、亿元）。`
				}
			];
		})
	);
