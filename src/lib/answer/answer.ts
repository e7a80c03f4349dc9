import { areaNames } from '#lib/domain/area.ts';
import type { Change, Operand, Stat } from '#lib/domain/stat.ts';
import { compile, readable } from '#lib/query/spec.ts';
import type { Question } from '#lib/slot/question.ts';
import { baseValue } from './base.ts';
import { compared, comparisonRefusal } from './compare.ts';
import { regionNamed, type Context } from './context.ts';
import { figureName } from './own.ts';
import { overValue } from './over.ts';
import { shareValue } from './share.ts';
import { shownAs, type Shown } from './shown.ts';
import { basePeriod } from './time.ts';
import { refused, unique, type Value } from './value.ts';

const overNames: Record<NonNullable<Question['over']>['type'], string> = {
	rank: '排名',
	top: '居前地区',
	bottom: '居后地区',
	max: '最高',
	min: '最低',
	maxRegion: '最高地区',
	minRegion: '最低地区',
	names: '名单',
	range: '极差',
	maxMinRatio: '极值比',
	cv: '变异系数',
	weightedCv: '加权变异系数',
	gini: '基尼系数',
	theil: '泰尔指数',
	theilL: '泰尔L指数',
	urbanRuralRatio: '城乡比'
};
const shareNames = { share: '占比', contribution: '贡献率', pull: '拉动' } as const;
const basisNames = {
	yoy: '同比',
	qoq: '环比',
	mom: '环比',
	ye: '比上年末',
	year: '比上年'
} as const;

/** 槽位的答案: one question over the cells that are there. */
export function answer(question: Question, context: Context): Stat {
	const shown = shownAs(question);
	const first = plainValue(question, context, question.period);
	let value: Value = first;
	let change: Change | null = null;
	if (
		question.compare &&
		question.share !== 'contribution' &&
		question.share !== 'pull'
	) {
		const basis = question.compare;
		const reason = comparisonRefusal(question, basis);
		if (reason) value = refused(reason);
		else if (first.status === 'ok') {
			const before = plainValue(question, context, basePeriod(question.period, basis));
			({ value, change } = compared(question, shown, basis, first, before));
		}
	}
	const unit = change ? (change.kind === 'amount' ? change.unit : '1') : shown.unit;
	return {
		slot: question.text,
		name: nameOf(question),
		value: value.status === 'ok' ? value.value : null,
		unit,
		shown: change ? changeShown(change, shown) : shown.shown,
		decimals: shown.decimals,
		status: value.status,
		reason: value.reason,
		region: question.region,
		regionName: regionNamed(context, question.region).name,
		period: question.period,
		area: question.area,
		measure: measureOf(question),
		change,
		list: value.status === 'ok' ? first.list : null,
		notes: value.notes,
		coverage: value.coverage,
		trace: {
			definition: definitionOf(question),
			formula: formulaOf(question, first.whole),
			operands: value.operands,
			sql: sqlOf(value.operands)
		}
	};
}

const changeShown = (change: Change, shown: Shown): Stat['shown'] =>
	change.kind === 'rate' ? 'percent' : change.kind === 'points' ? 'points' : shown.shown;

function plainValue(
	question: Question,
	context: Context,
	period: string
): Value & { list: Stat['list']; whole: string } {
	if (question.share)
		return { ...shareValue({ ...question, period }, context), list: null };
	if (question.over) return { ...overValue(question, context, period), whole: '' };
	return { ...baseValue(question, context, { period }), list: null, whole: '' };
}

function measureOf({ subject, measure }: Question): Stat['measure'] {
	return subject.type === 'indicator' && subject.spec.kind !== 'flow' ? null : measure;
}

function subjectName(question: Question): string {
	const { subject, area, mode } = question;
	if (subject.type === 'derived')
		return (area === 'all' ? '' : areaNames[area]) + subject.spec.name;
	return figureName({ spec: subject.spec, area, mode });
}

function nameOf(question: Question): string {
	const { over, share, compare, difference, measure } = question;
	return [
		subjectName(question),
		measure === 'ytd' && measureOf(question) ? '（累计）' : '',
		share ? shareNames[share] : '',
		over ? overNames[over.type] : '',
		compare && share !== 'contribution' && share !== 'pull' ? basisNames[compare] : '',
		difference === 'amount' ? '增量' : ''
	].join('');
}

function definitionOf({ subject }: Question): string {
	const { spec } = subject;
	const direction = { higher: '越高越好', lower: '越低越好', neutral: '中性，不排名' }[
		spec.direction
	];
	return `${spec.definition === '' ? spec.name : spec.definition}（${direction}）`;
}

/** The computation in words, outermost last. */
function formulaOf(question: Question, whole: string): string {
	const { subject, over, share, compare, measure } = question;
	const name = subjectName(question);
	const base =
		subject.type === 'derived'
			? subject.spec.formula
			: subject.spec.kind === 'flow' &&
				  measure === 'single' &&
				  question.period.includes('Q')
				? `${name}，本期（累计数相减或直接填报）`
				: name;
	const steps = [base];
	if (share === 'share') steps.push(`÷ ${whole}`);
	if (share === 'contribution') steps.push(`增量 ÷ ${whole}增量`);
	if (share === 'pull') steps.push(`增量 ÷ 上年同期${whole}`);
	if (over) steps.push(`在下级各地区间求${overNames[over.type]}`);
	if (compare && share !== 'contribution' && share !== 'pull') {
		const ratioLike = subject.type === 'derived' && subject.spec.unit === '1';
		steps.push(
			ratioLike || question.difference === 'amount' || over || share
				? `本期 － ${baseName(compare)}`
				: `本期 ÷ ${baseName(compare)} － 1`
		);
	}
	return steps.join('；');
}

const baseName = (basis: NonNullable<Question['compare']>): string =>
	({ yoy: '上年同期', qoq: '上季度', mom: '上月', ye: '上年末', year: '上年' })[basis];

/** The plain query that brings this number's observations, ready to be run again. */
function sqlOf(operands: readonly Operand[]): string {
	const leaves = operands.filter((operand) => operand.source !== null);
	if (leaves.length === 0) return '';
	return readable(
		compile({
			indicators: unique(leaves.map(({ indicator }) => indicator)),
			regions: unique(leaves.map(({ region }) => region)),
			periods: unique(leaves.map(({ period }) => period))
		})
	);
}
