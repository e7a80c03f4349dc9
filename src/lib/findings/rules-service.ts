import { cite, citeBeside, citeSize } from './cite.ts';
import { above, below, total, valueOf, type FindingRule } from './rule.ts';
import { singleFigure } from './single-figure.ts';
import { percentOf } from './why.ts';

/** F-13 时效不足. */
const slow: FindingRule = {
	id: 'F-13',
	title: '办理时效不足',
	level: 'medium',
	dimension: '时效性',
	suggestion: 'R-07',
	asks: () => ['m_ontime·累计', 'm_avgdays·累计', '办结件数·累计'],
	judge([onTime, days, closed], { limits }) {
		const [rate, mean] = [valueOf(onTime), valueOf(days)];
		const late = below(rate, limits.onTime);
		const long = above(mean, limits.days);
		if (!late && !long) return null;
		return {
			evidence: [
				...(late ? ['救助申请按时办结率为', citeBeside(onTime!, limits.onTime)] : []),
				...(mean === null ? [] : [`${late ? '，' : ''}平均办理`, cite(days!)]),
				'。'
			],
			deviation: Math.max(
				late ? 1 - rate / limits.onTime : 0,
				long ? mean / limits.days - 1 : 0
			),
			persons: valueOf(closed),
			why: `按时办结率低于${percentOf(limits.onTime)}或平均办理超过${limits.days}个工作日`
		};
	}
};

/** F-14 急难救助偏少. */
const first = singleFigure({
	id: 'F-14',
	title: '急难先行救助偏少',
	level: 'low',
	dimension: '时效性',
	suggestion: 'R-07',
	slot: 'm_first·累计',
	limit: 'first',
	persons: '急难型临时救助人次·累计',
	says: (stat, limit) => ['先行救助仅占急难型救助的', citeBeside(stat, limit), '。'],
	why: (limit) => `先行救助占急难型救助低于${percentOf(limit)}`
});

/** F-19 力量薄弱: per ten thousand people helped, or per township. */
const thin: FindingRule = {
	id: 'F-19',
	title: '基层经办力量薄弱',
	level: 'medium',
	dimension: '可持续性',
	suggestion: 'R-10',
	asks: () => ['m_staff10k', 'm_staff_town', '低保对象人数'],
	judge([perTenThousand, perTown, persons], { limits }) {
		const [many, town] = [valueOf(perTenThousand), valueOf(perTown)];
		const few = below(many, limits.staffPerTenThousand);
		const short = below(town, limits.staffPerTown);
		if (!few && !short) return null;
		return {
			evidence: [
				...(few ? ['每万名救助对象配备经办人员', cite(perTenThousand!)] : []),
				...(short
					? [`${few ? '，' : ''}乡镇（街道）平均配备经办人员`, cite(perTown!)]
					: []),
				'。'
			],
			deviation: Math.max(
				few ? 1 - many / limits.staffPerTenThousand : 0,
				short ? 1 - town / limits.staffPerTown : 0
			),
			persons: valueOf(persons),
			why: `每万名救助对象不足${limits.staffPerTenThousand}人或每乡镇不足${limits.staffPerTown}人`
		};
	}
};

/** F-20 兼职比例高. */
const partTime = singleFigure({
	id: 'F-20',
	title: '经办人员兼职比例高',
	level: 'low',
	dimension: '可持续性',
	suggestion: 'R-10',
	slot: 'm_fulltime',
	limit: 'fullTime',
	persons: '低保对象人数',
	says: (stat, limit) => ['专职人员仅占', citeBeside(stat, limit), '。'],
	why: (limit) => `专职占比低于${percentOf(limit)}`
});

/** F-21 窗口未全覆盖. */
const windows: FindingRule = {
	id: 'F-21',
	title: '救助服务窗口未全覆盖',
	level: 'medium',
	dimension: '主动性',
	suggestion: 'R-10',
	asks: () => [
		'“一门受理、协同办理”窗口数',
		'乡镇（街道）数',
		'm_window',
		'低保对象人数'
	],
	judge([there, all, share, persons]) {
		const [open, towns] = [valueOf(there), valueOf(all)];
		if (towns === null || valueOf(share) === null || !below(open, towns)) return null;
		return {
			evidence: [
				'乡镇（街道）',
				cite(all!),
				'，已设窗口',
				cite(there!),
				'，覆盖率',
				citeBeside(share!, 1),
				'。'
			],
			deviation: 1 - open / towns,
			persons: valueOf(persons),
			why: '窗口数少于乡镇（街道）数'
		};
	}
};

/** 差距 to what the plan wants of those who cannot look after themselves. */
const unableGap = 'pr28_gap';

/** F-22 集中供养能力不足. */
const unable: FindingRule = {
	id: 'F-22',
	title: '集中供养能力不足',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-11',
	asks: (kit) => [
		...['m_unable_central', '特困人员全护理人数', '特困人员半护理人数'],
		...(kit.hasMetric(unableGap) ? [unableGap] : [])
	],
	judge([rate, full, half, gap], { limits }) {
		const value = valueOf(rate);
		if (!below(value, limits.unableCentral)) return null;
		return {
			evidence: [
				'生活不能自理特困人员集中供养率为',
				citeBeside(rate!, limits.unableCentral),
				...(below(valueOf(gap), 0)
					? ['，距目标', citeSize(gap!), '。']
					: ['，未达到目标。'])
			],
			deviation: 1 - value / limits.unableCentral,
			persons: total([valueOf(full), valueOf(half)]),
			why: `低于目标${percentOf(limits.unableCentral)}`
		};
	}
};

/** F-23 服务类救助不足. */
const service: FindingRule = {
	id: 'F-23',
	title: '服务类救助不足',
	level: 'low',
	dimension: '均衡性',
	suggestion: 'R-12',
	asks: () => ['m_service_share·累计', 'm_service_purchase·累计', '低保对象人数'],
	judge([share, purchase, persons], { limits }) {
		const [visits, bought] = [valueOf(share), valueOf(purchase)];
		const few = below(visits, limits.serviceShare);
		const little = below(bought, limits.servicePurchase);
		if (!few && !little) return null;
		return {
			evidence: [
				...(few
					? ['服务类救助人次相当于救助对象的', citeBeside(share!, limits.serviceShare)]
					: []),
				...(little
					? [
							`${few ? '，' : ''}政府购买服务支出仅占社会救助资金的`,
							citeBeside(purchase!, limits.servicePurchase)
						]
					: []),
				'。'
			],
			deviation: Math.max(
				few ? 1 - visits / limits.serviceShare : 0,
				little ? 1 - bought / limits.servicePurchase : 0
			),
			persons: valueOf(persons),
			why: `服务类救助低于救助对象的${percentOf(limits.serviceShare)}，或购买服务支出占比低于${percentOf(limits.servicePurchase)}`
		};
	}
};

/** F-25 养老机构隐患. */
const hazards: FindingRule = {
	id: 'F-25',
	title: '养老机构安全隐患整改未到位',
	level: 'medium',
	dimension: '人民性',
	suggestion: 'R-14',
	asks: () => ['排查安全隐患数·累计', '整改安全隐患数·累计', '养老床位总数'],
	judge([found, fixed, beds]) {
		const [all, done] = [valueOf(found), valueOf(fixed)];
		if (all === null || !below(done, all)) return null;
		return {
			evidence: ['排查隐患', cite(found!), '，已整改', cite(fixed!), '，尚未全部整改。'],
			deviation: 1 - done / all,
			persons: valueOf(beds),
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
