import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { isCounted } from '../interval.ts';
import { sameUnit } from '../structure.ts';
import { remarkOn } from '../remark.ts';

/** What was handed out, called or examined, and what can only be some of it. */
const pairs: readonly (readonly [all: RegExp, some: RegExp])[] = [
	[/(?:发放|发出|投放|下发)[^，；。\d]{0,6}$/u, /(?:收回|回收|收到)[^，；。\d]{0,6}$/u],
	[/(?:收回|回收)[^，；。\d]{0,6}$/u, /有效[^，；。\d]{0,4}$/u],
	[
		/(?:应到|应参[会加检评训])[^，；。\d]{0,4}$/u,
		/(?:实到|实际参[会加检评训]|出席)[^，；。\d]{0,4}$/u
	],
	[
		/(?:抽查|抽检|检查|检测|抽样)[^，；。\d]{0,8}$/u,
		/(?<!不)(?:合格|达标)[^，；。\d]{0,4}$/u
	],
	[/报名[^，；。\d]{0,4}$/u, /(?:录取|录用|参考|参加考试)[^，；。\d]{0,4}$/u],
	[/(?:参考|参加考试)[^，；。\d]{0,4}$/u, /(?<!不)(?:及格|通过|合格)[^，；。\d]{0,4}$/u]
];

/** 有多有少: 发放问卷2000份，收回2036份: more came back than went out. */
export const checkBoundedPairs = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((some, index): Remark[] => {
		const all = claims[index - 1];
		if (!all || all.passage !== some.passage || !sameUnit(all, some)) return [];
		if (!isCounted(some.quantity.unit)) return [];
		if (all.site.sentenceStart !== some.site.sentenceStart) return [];
		if (all.kind !== 'level' || some.kind !== 'level') return [];
		const isPair = pairs.some(
			([whole, part]) => whole.test(all.site.own) && part.test(some.site.own)
		);
		if (!isPair || some.quantity.value <= all.quantity.value) return [];
		if (all.quantity.qualifier !== null) return [];
		return [
			remarkOn(
				some,
				`${some.site.own}${some.quantity.text}多于${all.site.own}${all.quantity.text}。`,
				null,
				[]
			)
		];
	});
