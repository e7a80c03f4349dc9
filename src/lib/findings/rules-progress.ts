import { cite, citeAs, valueOf, type FindingRule } from './rule.ts';
import type { Dimension } from '#lib/domain/indicator.ts';

/** Progress of a directed figure against the same period last year. */
function progress(
	id: string,
	title: string,
	dimension: Dimension,
	slot: string,
	better: 'higher' | 'lower',
	name: string
): FindingRule {
	return {
		id,
		title,
		level: 'good',
		dimension,
		suggestion: null,
		asks: () => [slot, `${slot}·同比`],
		judge([now, change]) {
			const value = valueOf(now);
			const difference = valueOf(change);
			if (value === null || difference === null) return null;
			const improved = better === 'higher' ? difference > 0 : difference < 0;
			const size = Math.abs(difference);
			// Half a point, or half a percent: less is not news.
			if (!improved || size < 0.005) return null;
			return {
				evidence: [`${name}`, cite(now!), '，', cite(change!), '。'],
				deviation: size,
				persons: null,
				why: '与上年同期相比向好'
			};
		}
	};
}

/** P-01: the urban–rural ratio closes. */
const closing: FindingRule = {
	id: 'P-01',
	title: '城乡标准差距缩小',
	level: 'good',
	dimension: '均衡性',
	suggestion: null,
	asks: () => ['b_ur_ratio', 'b_ur_ratio·#上年'],
	judge([now, before]) {
		const value = valueOf(now);
		const last = valueOf(before);
		if (value === null || last === null || value >= last - 0.005) return null;
		return {
			evidence: ['城乡低保标准之比为', cite(now!), '，上年同期为', cite(before!), '。'],
			deviation: (last - value) / last,
			persons: null,
			why: '城乡比比上年同期缩小'
		};
	}
};

/** P-05: differences among counties close. */
const converging: FindingRule = {
	id: 'P-05',
	title: '区域标准差距缩小',
	level: 'good',
	dimension: '均衡性',
	suggestion: null,
	asks: () => ['农村低保标准·变异系数', '农村低保标准·变异系数·同比·增量'],
	judge([cv, change]) {
		const value = valueOf(cv);
		const difference = valueOf(change);
		if (value === null || difference === null || difference > -0.0005) return null;
		return {
			evidence: [
				'农村低保标准变异系数为',
				cite(cv!),
				'，比上年同期缩小',
				citeAs(change!, (Math.round(-difference * 1000) / 1000).toFixed(3)),
				'。'
			],
			deviation: -difference,
			persons: null,
			why: '变异系数比上年同期缩小'
		};
	}
};

/** 向好: what a summary may say in praise, always with its number. */
export const progressRules: readonly FindingRule[] = [
	closing,
	progress('P-02', '救助申请办理提速', '时效性', 'm_ontime·累计', 'higher', '按时办结率'),
	progress(
		'P-03',
		'农村低保标准继续提高',
		'人民性',
		'农村低保标准',
		'higher',
		'农村低保标准'
	),
	progress(
		'P-04',
		'集中供养能力提升',
		'人民性',
		'm_central',
		'higher',
		'特困人员集中供养率'
	),
	converging,
	progress(
		'P-06',
		'预警处置更加及时',
		'主动性',
		'm_alert_handle·累计',
		'higher',
		'预警线索核查处置率'
	)
];
