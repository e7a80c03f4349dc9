import { cite, citeSize, places } from './cite.ts';
import { forUnits, total, valueOf, type FindingRule } from './rule.ts';

const balances = ['m_balance', 'm_balance_households'];

/** Less than this is no difference: persons and households are whole. */
const whole = 0.5;

/**
 * F-24 数据质量: errors that screening left unresolved, and, where nobody has screened, accounts that do
 * not close by themselves (期初＋新增－退出 ≠ 期末, V-18).
 */
const unresolved: FindingRule = {
	id: 'F-24',
	title: '数据质量有待核实',
	level: 'high',
	dimension: null,
	suggestion: 'R-13',
	asks: (kit) => [
		...balances.flatMap((slot) => forUnits(slot, kit)),
		...forUnits('低保对象人数', kit)
	],
	judge(stats, kit) {
		const n = kit.units.length;
		const open = kit.units
			.map((region, index) => ({
				region,
				persons: valueOf(stats[2 * n + index]),
				worst: [stats[index]!, stats[n + index]!]
					.filter((stat) => Math.abs(valueOf(stat) ?? 0) >= whole)
					.sort((a, b) => Math.abs(b.value!) - Math.abs(a.value!))[0]
			}))
			.filter(({ worst }) => worst !== undefined);
		const errors = valueOf(kit.unresolved ?? undefined) ?? 0;
		const [first] = open;
		if (errors <= 0 && !first) return null;
		const regions = open.map(({ region }) => region);
		return {
			evidence: [
				...(errors > 0
					? ['有', cite(kit.unresolved!), '数据未通过审核，相关结论须待核实']
					: []),
				...(errors > 0 && first ? ['；'] : []),
				...(first
					? [
							`${places(regions, kit)}低保期初、新增、退出与期末不平衡，相差`,
							citeSize(first.worst!)
						]
					: []),
				'。'
			],
			deviation: errors + open.length,
			// Errors somewhere in the set put everyone's figures in doubt.
			persons: total(
				errors > 0
					? kit.units.map((_, index) => valueOf(stats[2 * n + index]))
					: open.map(({ persons }) => persons)
			),
			why: '存在未解决的审核错误',
			regions: regions.map(({ code }) => code)
		};
	}
};

export const qualityRules: readonly FindingRule[] = [unresolved];
