import type { Change, Operand, Trace } from '#lib/domain/stat.ts';
import { compile, readable } from '#lib/query/spec.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Over } from '#lib/slot/slot.ts';
import { subjectName } from './name.ts';
import { basisName } from './share.ts';
import type { Outcome } from './answer.ts';
import { unique } from './value.ts';

/** 溯源: what it means, how it was computed, from which cells, by which query. */
export function traceOf(question: Question, { value, change, whole }: Outcome): Trace {
	const { operands } = value;
	let sql: string | null = null;
	return {
		definition: definitionOf(question),
		formula: formulaOf(question, whole, change),
		operands,
		// A page has a thousand numbers, and one of them is opened.
		get sql() {
			return (sql ??= sqlOf(operands));
		}
	};
}

function definitionOf({ subject: { spec } }: Question): string {
	const direction = { higher: '越高越好', lower: '越低越好', neutral: '中性，不排名' };
	return `${spec.definition === '' ? spec.name : spec.definition}（${direction[spec.direction]}）`;
}

/** x of a unit, w its weight, p its part of all weights, μ the weighted mean, g a group. */
const overFormulas: Readonly<Record<Over['type'], string>> = {
	rank: '下级各地区由优到劣排列，并列同名次',
	top: '下级各地区由优到劣排列',
	bottom: '下级各地区由劣到优排列',
	max: '下级各地区中最大的',
	min: '下级各地区中最小的',
	maxRegion: '下级各地区中数值最大的',
	minRegion: '下级各地区中数值最小的',
	names: '下级各地区中有数的',
	range: '最大值－最小值',
	maxMinRatio: '最大值÷最小值',
	cv: '总体标准差÷平均数',
	weightedCv: '√Σp(x－μ)²÷μ',
	gini: 'ΣΣp·p′·|x－x′|÷（2μ）',
	theil: 'Σp·(x÷μ)·ln(x÷μ)',
	theilL: 'Σp·ln(μ÷x)',
	betweenAreas: 'Σs·ln(μg÷μ)，g为城、乡',
	betweenAreasShare: '城乡间差异÷泰尔指数',
	betweenGroups: 'Σs·ln(μg÷μ)，g为区域',
	betweenGroupsShare: '区域间差异÷泰尔指数',
	withinAreas: '城、乡内部各区域之间的差异，按资源份额合计',
	withinAreasShare: '城乡内区域间差异÷泰尔指数',
	uplift: 'Σmax（0，平均标准－标准）×在册人数÷10000',
	urbanRuralRatio: '城市÷农村'
};

/** The computation in words, outermost last. */
function formulaOf(question: Question, whole: string, change: Change | null): string {
	const { subject, over, share, compare, measure, period } = question;
	const name = subjectName(question);
	const quarterly =
		subject.type === 'indicator' &&
		subject.spec.kind === 'flow' &&
		measure === 'single' &&
		period.includes('Q');
	const steps = [
		subject.type === 'derived'
			? subject.spec.formula
			: quarterly
				? `${name}，本期（累计数相减或直接填报）`
				: name
	];
	const before = basisName(compare ?? 'yoy');
	if (share === 'share') steps.push(`÷ ${whole}`);
	if (share === 'contribution') steps.push(`增量 ÷ ${whole}增量`);
	if (share === 'pull') steps.push(`增量 ÷ ${before}${whole}`);
	if (over) steps.push(overFormulas[over.type]);
	if (change)
		steps.push(change.kind === 'rate' ? `本期 ÷ ${before} － 1` : `本期 － ${before}`);
	return steps.join('；');
}

/** The plain query that brings this number's observations, ready to be run again. */
function sqlOf(operands: readonly Operand[]): string {
	// What a rule sets is not in the facts.
	const leaves = operands.filter(
		({ source }) => source !== null && source.set !== 'catalogue'
	);
	if (leaves.length === 0) return '';
	return readable(
		compile({
			indicators: unique(leaves.map(({ indicator }) => indicator)),
			regions: unique(leaves.map(({ region }) => region)),
			periods: unique(leaves.map(({ period }) => period))
		})
	);
}
