import type { Dimension } from '#lib/domain/indicator.ts';
import { cite } from './cite.ts';
import { above, below, valueOf, type FindingRule } from './rule.ts';

interface Progress {
	id: string;
	title: string;
	dimension: Dimension;
	slot: string;
	better: 'higher' | 'lower';
	/** What the sentence calls it. */
	name: string;
	/** People it is good for. */
	persons: string;
}

/** 向好: a directed figure that is better than a year before, by more than is worth telling. */
const progress = ({
	id,
	title,
	dimension,
	slot,
	better,
	name,
	persons
}: Progress): FindingRule => ({
	id,
	title,
	level: 'good',
	dimension,
	suggestion: null,
	asks: () => [slot, `${slot}·同比`, persons],
	judge([now, change, people], { limits }) {
		const difference = valueOf(change);
		if (valueOf(now) === null || difference === null) return null;
		const improved =
			better === 'higher'
				? above(difference, limits.progress)
				: below(difference, -limits.progress);
		if (!improved) return null;
		return {
			evidence: [`${name}为`, cite(now!), '，', cite(change!), '。'],
			deviation: Math.abs(difference),
			persons: valueOf(people),
			why: '与上年同期相比向好'
		};
	}
});

/** 向好: what a summary may say in praise, always with its number. */
export const progressRules: readonly FindingRule[] = [
	progress({
		id: 'P-01',
		title: '城乡标准差距缩小',
		dimension: '均衡性',
		slot: 'b_ur_ratio',
		better: 'lower',
		name: '城乡低保标准之比',
		persons: '农村低保对象人数'
	}),
	progress({
		id: 'P-02',
		title: '救助申请办理提速',
		dimension: '时效性',
		slot: 'm_ontime·累计',
		better: 'higher',
		name: '按时办结率',
		persons: '办结件数·累计'
	}),
	progress({
		id: 'P-03',
		title: '农村低保标准继续提高',
		dimension: '人民性',
		slot: '农村低保标准',
		better: 'higher',
		name: '农村低保标准',
		persons: '农村低保对象人数'
	}),
	progress({
		id: 'P-04',
		title: '集中供养能力提升',
		dimension: '人民性',
		slot: 'm_central',
		better: 'higher',
		name: '特困人员集中供养率',
		persons: '特困人员救助供养人数'
	}),
	progress({
		id: 'P-05',
		title: '区域标准差距缩小',
		dimension: '均衡性',
		slot: '农村低保标准·变异系数',
		better: 'lower',
		name: '农村低保标准变异系数',
		persons: '农村低保对象人数'
	}),
	progress({
		id: 'P-06',
		title: '预警处置更加及时',
		dimension: '主动性',
		slot: 'm_alert_handle·累计',
		better: 'higher',
		name: '预警线索核查处置率',
		persons: '低收入人口监测预警线索数·累计'
	})
];
