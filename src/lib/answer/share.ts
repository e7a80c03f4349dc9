import { contribution, pull } from '#lib/stats/growth.ts';
import { ratio } from '#lib/stats/ratio.ts';
import type { Question } from '#lib/slot/question.ts';
import { baseValue } from './base.ts';
import type { Context } from './context.ts';
import { figure, specOf } from './figure.ts';
import { basePeriod } from './time.ts';
import { missing, ok, refused, unique, type Value } from './value.ts';
import { wholeOf } from './wholes.ts';

/** What a share is of, in words and as a value for a period. */
interface Whole {
	name: string;
	at(period: string): Value;
}

/** 占比、贡献率、拉动 of a part in its whole. */
export function shareValue(
	question: Question,
	context: Context
): Value & { whole: string } {
	const whole = findWhole(question, context);
	if (!whole) return { ...refused('没有与之对应的总项，不算占比'), whole: '' };
	const { share, period } = question;
	const part = baseValue(question, context);
	const total = whole.at(period);
	if (share === 'share') return { ...divided(part, total), whole: whole.name };
	const before = basePeriod(period, question.compare ?? 'yoy');
	const partBefore = baseValue(question, context, { period: before });
	const totalBefore = whole.at(before);
	const all = [part, total, partBefore, totalBefore];
	const gone = all.find((value) => value.status !== 'ok');
	if (gone) return { ...missing(gone.reason), whole: whole.name };
	const change = part.value! - partBefore.value!;
	const grown = total.value! - totalBefore.value!;
	const value =
		share === 'pull' ? pull(change, totalBefore.value) : contribution(change, grown);
	const against =
		share === 'contribution' &&
		(value === null || Math.sign(change) !== Math.sign(grown));
	if (against)
		return { ...refused('总额变化为零或方向相反，不算贡献率'), whole: whole.name };
	if (value === null) return { ...missing('上年同期为零，不计算'), whole: whole.name };
	return {
		...ok(
			value,
			all.flatMap((one) => one.operands),
			unique(all.flatMap((one) => one.notes))
		),
		whole: whole.name
	};
}

function divided(part: Value, total: Value): Value {
	if (part.status !== 'ok') return part;
	if (total.status !== 'ok') return missing(`总项${total.reason}`);
	const value = ratio(part.value, total.value);
	if (value === null) return missing('总项为零，不算占比');
	return ok(
		value,
		[...part.operands, ...total.operands],
		unique([...part.notes, ...total.notes])
	);
}

function findWhole(question: Question, context: Context): Whole | null {
	const { subject, area, region, mode, measure } = question;
	if (subject.type !== 'indicator') return null;
	const ask = { region, mode, measure };
	if (area !== 'all' && (subject.spec.split === 'split' || subject.spec.split === 'opt'))
		return {
			name: `城乡${subject.spec.name}`,
			at: (period) => figure({ ...ask, spec: subject.spec, area: 'all', period }, context)
		};
	const id = wholeOf(subject.spec.id, context.catalog, context.dataset);
	if (id) {
		const spec = specOf(id, context);
		return {
			name: spec.name,
			at: (period) => figure({ ...ask, spec, area: 'all', period }, context)
		};
	}
	const parent = context.regions.get(region)?.parent;
	if (parent && subject.spec.aggRegion === 'sum')
		return {
			name: `${context.regions.get(parent)!.name}${subject.spec.name}`,
			at: (period) =>
				figure({ ...ask, spec: subject.spec, area, period, region: parent }, context)
		};
	return null;
}
