import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { percent } from '#lib/wording/percent.ts';
import { inWritingOf } from '../check/say.ts';
import { remarkOn } from '../check/remark.ts';
import type { Remark } from '../finding.ts';
import type { Claim } from '../understand/claim.ts';
import { toSubjectUnit } from '../understand/canonical.ts';
import type { Understanding } from '../understand/understanding.ts';
import { bindClaims, type Binding } from './bind.ts';
import { elsewhere, type Elsewhere } from './elsewhere.ts';
import { operandsSaid } from './operands-said.ts';
import { periodName } from './period-name.ts';

export interface DataCheck {
	readonly bindings: readonly Binding[];
	readonly remarks: readonly Remark[];
}

/** 与数据核对 (V-56): every figure is agreed to, contradicted with the right value, or marked as unbound. */
export async function checkAgainstData(
	understanding: Understanding,
	answerer: Answerer,
	scope: Scope
): Promise<DataCheck> {
	const cells = understanding.cells.filter(({ blank }) => blank === null);
	const claims = [...understanding.claims, ...cells];
	const bindings = await bindClaims(claims, understanding, answerer, scope);
	const wrong = bindings.filter(({ verdict }) => verdict === 'disagree');
	const others = await elsewhere(wrong, answerer, scope);
	return {
		bindings,
		remarks: bindings.flatMap((binding) => {
			if (binding.verdict === 'agree') return [];
			return binding.verdict === 'disagree'
				? [mismatch(binding, others.get(binding))]
				: [
						remarkOn(
							binding.claim,
							`这个数没有与数据核对：${binding.reason}。`,
							null,
							[],
							'unbound',
							'info'
						)
					];
		})
	};
}

function mismatch({ claim, stat }: Binding, other: Elsewhere | undefined): Remark {
	const { kind, quantity, sign } = claim;
	const value = stat!.value!;
	const isOpposite = kind !== 'level' && kind !== 'share' && Math.sign(value) === -sign;
	const factor = kind === 'level' || kind === 'difference' ? toSubjectUnit(claim) : 1;
	const right = rightFor(claim, Math.abs(value) / factor);
	const words = isOpposite ? `${value > 0 ? '增长' : '下降'}${right}` : right;
	return remarkOn(
		claim,
		`库内${stat!.regionName}${stat!.name}（${periodName(stat!.period)}）为${words}，文中为${isOpposite ? (sign > 0 ? '增长' : '下降') : ''}${quantity.text}${other ? `；${other.words}` : ''}。`,
		isOpposite ? null : right,
		evidenceOf(stat!),
		'mismatch'
	);
}

/** A growth that comes to no whole multiple is said in per cent, however the text put it: never 0倍. */
const rightFor = ({ kind, quantity }: Claim, value: number): string =>
	kind === 'rate' && quantity.writtenUnit === '倍' && value < 1
		? percent(value, 1)
		: inWritingOf(value, quantity);

/** Slot, formula with operands and source cells, query. */
export function evidenceOf({ slot, trace }: Stat): string[] {
	return [
		`槽位：【${slot}】`,
		...(trace.formula === '' ? [] : [`算法：${trace.formula}`]),
		...operandsSaid(trace.operands),
		...(trace.sql === '' ? [] : [`查询：${trace.sql}`])
	];
}
