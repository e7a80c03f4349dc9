import { cite, citeAs, valueOf, type FindingRule } from './rule.ts';
import { simpleRule } from './simple.ts';
import { thresholds } from './thresholds.ts';

/** F-13 时效不足. */
const slow: FindingRule = {
	id: 'F-13',
	title: '办理时效不足',
	level: 'medium',
	dimension: '时效性',
	suggestion: 'R-07',
	asks: () => ['m_ontime·累计', 'm_avgdays·累计', '办结件数·累计'],
	judge([onTime, days, closed]) {
		const rate = valueOf(onTime);
		const mean = valueOf(days);
		const late = rate !== null && rate < thresholds.onTime - 1e-9;
		const long = mean !== null && mean > thresholds.days + 1e-9;
		if (!late && !long) return null;
		return {
			evidence: [
				...(late ? ['救助申请按时办结率为', cite(onTime!), '，低于95%'] : []),
				...(late && long ? ['；'] : []),
				...(long ? ['平均办理', cite(days!)] : []),
				'。'
			],
			deviation: Math.max(
				late ? 1 - rate / thresholds.onTime : 0,
				long ? mean / thresholds.days - 1 : 0
			),
			persons: valueOf(closed),
			why: '按时办结率低于95%或平均办理超过30个工作日'
		};
	}
};

const first = simpleRule({
	id: 'F-14',
	title: '急难先行救助偏少',
	level: 'low',
	dimension: '时效性',
	suggestion: 'R-07',
	slot: 'm_first·累计',
	below: thresholds.first,
	says: (stat) => ['先行救助仅占急难型救助的', cite(stat), '。'],
	limit: '低于10%'
});

/** F-19 力量薄弱: per ten thousand people helped, or per township. */
const thin: FindingRule = {
	id: 'F-19',
	title: '基层经办力量薄弱',
	level: 'medium',
	dimension: '可持续性',
	suggestion: 'R-10',
	asks: () => ['m_staff10k', 'm_staff_town', '低保对象人数'],
	judge([perTenThousand, perTown, persons]) {
		const many = valueOf(perTenThousand);
		const town = valueOf(perTown);
		const few = many !== null && many < thresholds.staffPerTenThousand - 1e-9;
		const short = town !== null && town < thresholds.staffPerTown - 1e-9;
		if (!few && !short) return null;
		return {
			evidence: [
				...(few ? ['每万名救助对象配备经办人员', cite(perTenThousand!)] : []),
				...(few && short ? ['，'] : []),
				...(short ? ['乡镇（街道）平均', cite(perTown!)] : []),
				'。'
			],
			deviation: Math.max(
				few ? 1 - many / thresholds.staffPerTenThousand : 0,
				short ? 1 - town / thresholds.staffPerTown : 0
			),
			persons: valueOf(persons),
			why: '每万名对象不足15人或每乡镇不足2人'
		};
	}
};

const partTime = simpleRule({
	id: 'F-20',
	title: '经办人员兼职比例高',
	level: 'low',
	dimension: '可持续性',
	suggestion: 'R-10',
	slot: 'm_fulltime',
	below: thresholds.fullTime,
	says: (stat) => ['专职经办人员仅占', cite(stat), '。'],
	limit: '低于50%'
});

/** F-21 窗口未全覆盖. */
const windows: FindingRule = {
	id: 'F-21',
	title: '救助服务窗口未全覆盖',
	level: 'medium',
	dimension: '主动性',
	suggestion: 'R-10',
	asks: () => ['“一门受理、协同办理”窗口数', '乡镇（街道）数', 'm_window'],
	judge([there, all, share]) {
		const open = valueOf(there);
		const towns = valueOf(all);
		if (open === null || towns === null || share?.status !== 'ok' || open >= towns)
			return null;
		return {
			evidence: [
				'乡镇（街道）',
				cite(all!),
				'，已设窗口',
				cite(there!),
				'，覆盖率',
				cite(share),
				'。'
			],
			deviation: 1 - open / towns,
			persons: null,
			why: '窗口数少于乡镇（街道）数'
		};
	}
};

/** F-22 集中供养能力不足. */
const unable: FindingRule = {
	id: 'F-22',
	title: '集中供养能力不足',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-11',
	asks: () => ['m_unable_central', '特困人员全护理人数', '特困人员半护理人数'],
	judge([rate, full, half]) {
		const value = valueOf(rate);
		if (value === null || value >= thresholds.unableCentral - 1e-9) return null;
		const gap = thresholds.unableCentral - value;
		return {
			evidence: [
				'生活不能自理特困人员集中供养率为',
				cite(rate!),
				`，距${Math.round(thresholds.unableCentral * 100)}%的目标还差`,
				citeAs(rate!, `${String(Math.round(gap * 1000) / 10)}个百分点`),
				'。'
			],
			deviation: gap / thresholds.unableCentral,
			persons: (valueOf(full) ?? 0) + (valueOf(half) ?? 0),
			why: '低于目标60%（可配置）'
		};
	}
};

const service = simpleRule({
	id: 'F-23',
	title: '服务类救助不足',
	level: 'low',
	dimension: '均衡性',
	suggestion: 'R-12',
	slot: 'm_service_purchase·累计',
	below: thresholds.servicePurchase,
	says: (stat) => ['政府购买服务支出仅占社会救助资金的', cite(stat, 2), '。'],
	limit: '低于1%'
});

/** F-25 养老机构隐患. */
const hazards: FindingRule = {
	id: 'F-25',
	title: '养老机构安全隐患整改未到位',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-14',
	asks: () => ['排查安全隐患数·累计', '整改安全隐患数·累计'],
	judge([found, fixed]) {
		const all = valueOf(found);
		const done = valueOf(fixed);
		if (all === null || done === null || done >= all) return null;
		return {
			evidence: ['排查隐患', cite(found!), '，已整改', cite(fixed!), '，尚未全部整改。'],
			deviation: 1 - done / all,
			persons: null,
			why: '隐患整改率低于100%'
		};
	}
};

export const serviceRules: readonly FindingRule[] = [
	slow,
	first,
	thin,
	partTime,
	windows,
	unable,
	service,
	hazards
];
