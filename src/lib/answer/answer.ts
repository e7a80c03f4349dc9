import type { Change, Stat } from '#lib/domain/stat.ts';
import type { Question } from '#lib/slot/question.ts';
import { baseValue, subjectItself } from './base.ts';
import { comparisonRefusal } from './comparable.ts';
import { compared, type At } from './compare.ts';
import { regionNamed, type Context } from './context.ts';
import { measureOf } from './measure.ts';
import { overValue } from './over.ts';
import { shareValue } from './share.ts';
import { shownAs, type Shown } from './shown.ts';
import { traceOf } from './trace.ts';
import { nameOf } from './name.ts';
import { refused, type Value } from './value.ts';

/** What a question comes to over the cells that are there, before it is written down as a Stat. */
export interface Outcome {
	value: Value;
	change: Change | null;
	list: Stat['list'];
	/** What a share is of; '' for everything else. */
	whole: string;
}

/** 贡献率 and 拉动 are changes already; the comparison only says since when. */
export const isCompared = ({ compare, share }: Question): boolean =>
	compare !== null && share !== 'contribution' && share !== 'pull';

export function outcome(question: Question, context: Context): Outcome {
	const first = subjectValue(question, context, question.period, []);
	const { list, whole } = first;
	if (!question.compare || !isCompared(question))
		return { value: first, change: null, list, whole };
	const reason = comparisonRefusal(question, question.compare, context);
	if (reason) return { value: refused(reason), change: null, list: null, whole };
	const at: At =
		question.share || question.over
			? (period, without) => subjectValue(question, context, period, without)
			: (period, without) => subjectItself(question, context, { period, without });
	return {
		...compared(question, question.compare, shownAs(question), at, context),
		list: null,
		whole
	};
}

function subjectValue(
	question: Question,
	context: Context,
	period: string,
	without: readonly string[]
): Value & { list: Stat['list']; whole: string } {
	if (question.share)
		return { ...shareValue(question, context, period, without), list: null };
	if (question.over)
		return { ...overValue(question, context, period, without), whole: '' };
	return {
		...baseValue(question, context, { period, without }),
		list: null,
		whole: ''
	};
}

/** 绑定数: the outcome with everything that has to be known of it. */
export function toStat(question: Question, answered: Outcome, context: Context): Stat {
	const { value, change, list } = answered;
	const shown = shownAs(question);
	const known = value.status === 'ok';
	return {
		slot: question.text,
		name: nameOf(question, context),
		value: known ? value.value : null,
		unit: change ? (change.kind === 'amount' ? change.unit : '1') : shown.unit,
		shown: change ? changeShown(change, shown) : shown.shown,
		decimals: shown.decimals,
		status: value.status === 'na' ? 'missing' : value.status,
		reason: value.reason,
		region: question.region,
		regionName: regionNamed(context, question.region).name,
		period: question.period,
		area: question.area,
		measure: measureOf(question, context),
		change,
		list: known ? list : null,
		notes: value.notes,
		coverage: value.coverage,
		trace: traceOf(question, answered)
	};
}

const changeShown = (change: Change, shown: Shown): Stat['shown'] =>
	change.kind === 'rate' ? 'percent' : change.kind === 'points' ? 'points' : shown.shown;
