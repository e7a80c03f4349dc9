import { describe, expect, it } from 'vitest';
import { readText } from '#lib/review/read/text.ts';
import { reviewAlone } from '#lib/review/review.ts';
import { catalog, reader } from '../corpus/catalogue.ts';

const told = (text: string) =>
	reviewAlone(readText(text), { catalog, reader, period: '2026Q3' })
		.findings.filter(({ severity }) => severity !== 'info')
		.map(({ kind, text: at }) => `${kind} ${at}`);

describe('offices, plans and laws by the month of the text', () => {
	it.each([
		[
			'审计结果公告（2018年第3号）\n截至2018年4月，已追缴1200万元。由县医疗保障局督促落实。',
			'chronology 医疗保障局'
		],
		[
			'2020年10月总结\n全年任务基本完成。按照“十二五”规划收官要求，做好回访。',
			'chronology 十二五”规划收官要求'
		],
		[
			'工作方案\n2021年9月\n2022年底前，6家机构全部移交，到“十三五”末形成新格局。',
			'chronology 十三五”末'
		],
		[
			'（2019年10月11日）\n第七次全国人口普查结果显示，我市老龄化程度加深。',
			'chronology 第七次全国人口普查结果显示'
		],
		[
			'2018年12月20日上午，召开专题会议。项目列入“十四五”福利设施重点工程，2019年3月开工。',
			'chronology 列入“十四五”福利设施重点工程'
		],
		['2019年12月，县民政局救灾科会同各镇核实。', 'chronology 民政局救灾科'],
		['自2016年国家医疗保障局部署以来，持续整治。', 'chronology 医疗保障局'],
		[
			'2017年4月，经调查，按《社会救助法》第二十条规定予以救助。',
			'chronology 《社会救助法》'
		],
		[
			'要对照2019年6月1日起施行的新修订的未成年人保护法，逐项落实。',
			'chronology 2019年6月1日起施行的新修订的未成年人保护法'
		],
		[
			'自2023年5月10日新修订的《婚姻登记条例》施行以来，办理跨省登记265对。',
			'chronology 2023年5月10日新修订的《婚姻登记条例》施行'
		]
	])('%s', (text, finding) => {
		expect(
			told(text).some(
				(one) => one.startsWith(finding.slice(0, 10)) && one.includes(finding.slice(-6))
			)
		).toBe(true);
	});

	it.each([
		'2018年工作总结\n2018年3月启动改造。全年由县医疗保障局报销120万元。',
		'2016年1月，按照“十二五”规划收官要求，做好回访。',
		'到“十三五”末，全县建成养老机构12家。2022年底前，再建3家。',
		'2018年，加快推进《社会救助法》立法。',
		'要对照2021年6月1日起施行的新修订的未成年人保护法，逐项落实。',
		'2018年5月，县民政局救灾科会同各镇核实。'
	])('%s nothing', (text) => {
		expect(told(text)).toEqual([]);
	});
});

describe('what is due, mended or held again before it can be', () => {
	it.each([
		[
			'督查通报\n2018年11月26日\n各县要立行立改，11月20日前上报整改方案。',
			'date 11月20日前'
		],
		[
			'2021年7月，县审计局对救助资金审计指出问题12项。截至2020年12月底，已完成整改11项。',
			'date 截至2020年12月底'
		],
		[
			'10月25日，市残联举办2025年秋季招聘会。下一场将于2025年9月举办。',
			'date 下一场将于2025年9月'
		],
		['每季度比对一次，全年五次。', 'arithmetic 五次'],
		['活动从8月25日延续至8月9日。', 'date 8月25日延续至8月9日'],
		[
			'年审从8月3日（星期一）开始，到7月28日结束。',
			'date 8月3日（星期一）开始，到7月28日'
		],
		['2016年7月19日8时至7月18日20时，我县遭遇暴雨。', 'date 7月19日8时至7月18日20时']
	])('%s', (text, finding) => {
		expect(told(text).some((one) => one.startsWith(finding.slice(0, 12)))).toBe(true);
	});

	it.each([
		'督查通报\n2018年11月26日\n各县要立行立改，12月5日前上报整改方案。',
		'督查通报\n2018年11月26日\n各县均已按要求于11月20日前上报整改方案。',
		'2021年7月，县审计局对救助资金审计指出问题12项。截至2021年12月底，已完成整改11项。',
		'10月25日，市残联举办2025年秋季招聘会。下一场将于2026年3月举办。',
		'每季度比对一次，全年四次。',
		'2016年7月19日8时至7月20日20时，我县遭遇暴雨。'
	])('%s nothing', (text) => {
		expect(told(text)).toEqual([]);
	});
});
