import type { Thresholds } from '#lib/catalog/thresholds.ts';
import type { Area } from '#lib/domain/area.ts';
import type { Drawing } from './charts.ts';

/** How a finding is drawn: across regions or over time. */
export interface Manner extends Drawing {
	as: 'bars' | 'trend';
}

const counted = '累计' as const;

/**
 * 一条规则一张图: what shows a finding best, and what else does where that is not known. Rules that are not
 * here are one count against another, and are shown as large numbers. `area` is the side it was found on.
 */
export function mannersOf(
	rule: string,
	limits: Thresholds,
	area: Area
): readonly Manner[] {
	const least = (value: number) => ({ label: '下限', value });
	const most = (value: number) => ({ label: '上限', value });
	const side = area === 'urban' ? '城市' : '农村';
	const sided = area === 'urban' ? 'urban' : 'rural';
	const standards: Manner = {
		as: 'bars',
		name: `${side}低保标准`,
		asking: { subject: 'dibao_standard', area: sided }
	};
	const gap: Manner = {
		as: 'bars',
		name: '城乡低保标准之比',
		asking: { subject: 'b_ur_ratio' },
		origin: 1,
		limit: most(limits.urbanRuralRatio)
	};
	const trend = (
		name: string,
		asking: Drawing['asking'],
		limit?: Drawing['limit']
	): Manner => ({
		as: 'trend',
		name,
		asking,
		...(limit ? { limit } : {})
	});
	const across = (
		name: string,
		asking: Drawing['asking'],
		limit?: Drawing['limit']
	): Manner => ({
		...trend(name, asking, limit),
		as: 'bars'
	});
	const byRule: Record<string, readonly Manner[]> = {
		'F-01': [across('低保覆盖率', { subject: 'm_coverage' })],
		'F-02': [standards],
		'F-03': [gap, { ...gap, as: 'trend' }],
		'F-04': [
			across(
				`${side}低保标准相当于上年人均消费支出`,
				{ subject: 'm_std_cons', area: sided },
				least(area === 'urban' ? limits.urbanConsumption : limits.ruralConsumption)
			),
			trend(`${side}低保标准相当于上年人均消费支出`, {
				subject: 'm_std_cons',
				area: sided
			})
		],
		'F-05': [
			across(
				`${side}特困标准相当于低保标准的倍数`,
				{ subject: 'm_tekun_ratio', area: sided },
				least(limits.tekunRatio)
			)
		],
		'F-06': [trend(`${side}低保标准实际增速`, { subject: 'm_real_growth', area: sided })],
		'F-07': [
			trend('困难群众医疗费用实际报销比例', {
				subject: 'medical_actual_reimb_rate',
				measure: counted
			})
		],
		'F-10': [across('低保换手率', { subject: 'm_turnover' }, least(limits.turnover))],
		'F-11': [
			trend(
				'家庭经济状况核对率',
				{ subject: 'm_check_rate', measure: counted },
				least(limits.checked)
			)
		],
		'F-12': [across('预警线索命中率', { subject: 'm_alert_hit', measure: counted })],
		'F-13': [
			trend('按时办结率', { subject: 'm_ontime', measure: counted }, least(limits.onTime))
		],
		'F-14': [
			across(
				'先行救助占急难型救助',
				{ subject: 'm_first', measure: counted },
				least(limits.first)
			)
		],
		'F-15': [across('预算执行率', { subject: 'm_exec', measure: counted })],
		'F-16': [
			trend('社会救助支出占一般公共预算支出比重', {
				subject: 'm_fiscal_share',
				measure: counted
			})
		],
		'F-17': [
			across(
				'县级资金分担比例',
				{ subject: 'm_level_share_county', measure: counted },
				most(limits.countyShare)
			)
		],
		'F-18': [
			across(
				'社会力量资金占比',
				{ subject: 'm_social_share', measure: counted },
				least(limits.socialShare)
			)
		],
		'F-19': [
			across(
				'每万名救助对象经办人员',
				{ subject: 'm_staff10k' },
				least(limits.staffPerTenThousand)
			)
		],
		'F-20': [
			across('专职经办人员占比', { subject: 'm_fulltime' }, least(limits.fullTime))
		],
		'F-21': [across('服务窗口覆盖率', { subject: 'm_window' })],
		'F-22': [
			across(
				'生活不能自理特困人员集中供养率',
				{ subject: 'm_unable_central' },
				least(limits.unableCentral)
			)
		],
		'F-23': [
			across(
				'服务类救助人次相当于救助对象',
				{ subject: 'm_service_share', measure: counted },
				least(limits.serviceShare)
			)
		],
		'P-01': [trend('城乡低保标准之比', { subject: 'b_ur_ratio' })],
		'P-02': [trend('按时办结率', { subject: 'm_ontime', measure: counted })],
		'P-03': [trend('农村低保标准', { subject: 'dibao_standard', area: 'rural' })],
		'P-04': [trend('特困人员集中供养率', { subject: 'm_central' })],
		'P-05': [
			trend('农村低保标准的变异系数', {
				subject: 'dibao_standard',
				area: 'rural',
				over: '变异系数'
			})
		],
		'P-06': [trend('预警线索核查处置率', { subject: 'm_alert_handle', measure: counted })]
	};
	return byRule[rule] ?? [];
}
