import type { Dimension } from '#lib/domain/indicator.ts';
import { monthsElapsed } from '#lib/domain/period.ts';
import type { PageContext } from '../question.ts';
import { standardArea } from './area-of-standard.ts';
import type { Asking } from './slot-text.ts';

/** 代表指标 of a dimension, and what it is held against. */
export interface Representative {
	dimension: Dimension;
	name: string;
	asking: Asking;
	/** Whether the figure has to be at least as large as the reference, or no larger. */
	side: '≥' | '≤';
	/** As stored: percentages are fractions. */
	reference: number;
	/** Who says so: a policy, a plan, or the rules of 需要关注. */
	basis: string;
}

/** Two of each dimension (domain 3.2), the better known first: a data set without it shows the other. */
export function representatives({ scope, catalog }: PageContext): Representative[] {
	const limits = catalog.thresholds;
	const area = standardArea(scope.area);
	const side = area === 'urban' ? '城市' : '农村';
	const elapsed = monthsElapsed(scope.period) / 12;
	const spent: Asking = { subject: 'm_exec', area: 'all', measure: '累计' };
	const tekun: Asking = { subject: 'm_tekun_ratio', area };
	const spread: Asking = { subject: 'dibao_standard', area, over: '极值比' };
	const rows: readonly Row[] = [
		[
			'人民性',
			'生活不能自理特困人员集中供养率',
			'm_unable_central',
			'≥',
			limits.unableCentral,
			'规划目标'
		],
		[
			'人民性',
			`${side}特困标准相当于低保标准`,
			tekun,
			'≥',
			limits.tekunRatio,
			'政策要求'
		],
		['主动性', '预警线索核查处置率', 'm_alert_handle', '≥', limits.handled, '工作要求'],
		['主动性', '窗口覆盖率', 'm_window', '≥', 1, '政策要求'],
		['时效性', '按时办结率', 'm_ontime', '≥', limits.onTime, '判定阈值'],
		['时效性', '平均办理时间', 'm_avgdays', '≤', limits.days, '政策要求'],
		['精准性', '家庭经济状况核对率', 'm_check_rate', '≥', limits.checked, '判定阈值'],
		['精准性', '漏保率', 'm_missed', '≤', limits.missed, '判定阈值'],
		['可持续性', '预算执行率', spent, '≥', elapsed, '序时进度'],
		[
			'可持续性',
			'每万名救助对象经办人员',
			'm_staff10k',
			'≥',
			limits.staffPerTenThousand,
			'判定阈值'
		],
		['均衡性', '城乡低保标准之比', 'b_ur_ratio', '≤', limits.urbanRuralRatio, '判定阈值'],
		[
			'均衡性',
			`${side}低保标准最高与最低之比`,
			spread,
			'≤',
			limits.regionRatio,
			'判定阈值'
		]
	];
	return rows.map(([dimension, name, asking, side, reference, basis]) => ({
		dimension,
		name,
		asking: typeof asking === 'string' ? { subject: asking } : asking,
		side,
		reference,
		basis
	}));
}

type Row = readonly [
	dimension: Dimension,
	name: string,
	asking: Asking | string,
	side: Representative['side'],
	reference: number,
	basis: string
];
