import type { Stat } from '#lib/domain/stat.ts';
import { computedStat } from '../computed.ts';
import { fullText } from '../figure.ts';
import { each, many, map, type Question } from '../question.ts';
import type { BoundText } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { slotText, type Asking } from '../pages/slot-text.ts';
import type { County } from './county.ts';

/** 勾稽: parts that have to make up a whole; as the screening of a table asks, for one county. */
interface Account {
	name: string;
	whole: Asking;
	parts: readonly Asking[];
}

const bothAreas = (subject: string): Account['parts'] =>
	(['urban', 'rural'] as const).map((area) => ({ subject, area }));

const accounts: readonly Account[] = [
	{
		name: '低保对象＝城市＋农村',
		whole: { subject: 'dibao_persons', area: 'all' },
		parts: bothAreas('dibao_persons')
	},
	{
		name: '特困人员＝集中＋分散',
		whole: { subject: 'tekun_persons', area: 'all' },
		parts: ['tekun_central_persons', 'tekun_dispersed_persons'].map((subject) => ({
			subject,
			area: 'all'
		}))
	},
	{
		name: '特困人员＝全护＋半护＋自理',
		whole: { subject: 'tekun_persons', area: 'all' },
		parts: [
			'tekun_full_care_persons',
			'tekun_half_care_persons',
			'tekun_self_care_persons'
		].map((subject) => ({ subject, area: 'all' }))
	},
	{
		name: '临时救助＝急难型＋支出型',
		whole: { subject: 'temp_aid_visits', area: 'all', measure: '累计' },
		parts: ['temp_emergency_visits', 'temp_expense_visits'].map((subject) => ({
			subject,
			area: 'all',
			measure: '累计'
		}))
	},
	{
		name: '孤儿＝集中养育＋社会散居',
		whole: { subject: 'orphan_persons' },
		parts: [
			{ subject: 'orphan_institution_persons' },
			{ subject: 'orphan_scattered_persons' }
		]
	}
];

export interface AccountView {
	name: string;
	/** Whether the parts make up the whole exactly: people are counted, not rounded. */
	balanced: boolean;
	/** What the whole is more than its parts. */
	difference: BoundText;
	computed: Stat;
}

/** Those accounts of which the county has every figure. */
export const accountsOf = ({ self }: County): Question<readonly AccountView[]> =>
	map(
		each(
			accounts.map(({ whole, parts }) =>
				many(
					[whole, ...parts].map((asking) => slotText({ ...asking, region: self.code }))
				)
			)
		),
		(answers) =>
			answers.flatMap((stats, index): AccountView[] => {
				if (!stats.every(isKnown)) return [];
				const { name } = accounts[index]!;
				const [whole, ...parts] = stats as [Stat, ...Stat[]];
				const value = whole.value! - parts.reduce((sum, { value }) => sum + value!, 0);
				const computed = computedStat(stats, {
					name: `勾稽差：${name}`,
					value,
					unit: whole.unit,
					shown: 'number',
					decimals: 0,
					region: whole.region,
					regionName: whole.regionName,
					period: whole.period,
					definition: '总计减去所列各部分；相等才算平',
					formula: name.replace('＝', '－（') + '）'
				});
				return [
					{
						name,
						balanced: value === 0,
						difference: { stat: computed, text: fullText(computed) },
						computed
					}
				];
			})
	);
