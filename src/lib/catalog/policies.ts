import type { RegionLevel } from '#lib/domain/region.ts';
import type { DerivedSpec } from '#lib/domain/indicator.ts';
import { parsePeriod, type Period } from '#lib/domain/period.ts';
import {
	ExpressionError,
	parseExpression,
	referencesOf,
	type Expression
} from './expression.ts';
import { nearestHint } from './nearest.ts';
import { metricsOf, type ClauseSource, type Names } from './policy-metrics.ts';
import {
	comparisonsOf,
	policyBases,
	policyKinds,
	type Policy,
	type PolicyComparison,
	type PolicyTest
} from './policy.ts';
import { readTable, type Row } from './table.ts';

const columns = [
	...['id', 'document', 'clause', 'requirement', 'department', 'scope', 'kind'],
	...['expression', 'start', 'deadline', 'timing', 'basis', 'note']
];

const levels: Readonly<Record<string, RegionLevel>> = {
	全国: 'nation',
	省: 'province',
	市: 'city',
	县: 'county'
};

/**
 * policies.csv, checked: every name in an 算式 is known, and each side of a comparison is one figure that has
 * a name, so that it can be shown and traced.
 */
export function readPolicies(text: string, names: Names): Policy[] {
	const before = new Map<string, Row>();
	return readTable('policies.csv', text, columns).map((row) => {
		const id = row.get('id');
		if (!/^[A-Z]+-\d+$/.test(id)) row.fail(`编号“${id}”应写成PR-01这样`);
		const twin = before.get(id);
		if (twin) row.fail(`编号“${id}”与第${twin.line}行重复`);
		before.set(id, row);
		for (const column of ['document', 'clause', 'requirement'])
			if (row.get(column) === '')
				row.fail(`“${column}”不能为空：条款须写明文件、条目和要求`);
		const deadline = readPeriod(row, 'deadline');
		return {
			id,
			document: row.get('document'),
			clause: row.get('clause'),
			requirement: row.get('requirement'),
			department: row.get('department'),
			scope: row
				.get('scope')
				.split('、')
				.map((word) => readLevel(row, word)),
			kind: row.oneOf('kind', policyKinds),
			test: readTest(row, deadline, names),
			start: readPeriod(row, 'start'),
			deadline,
			timing: row.get('timing'),
			basis: row.oneOf('basis', policyBases),
			note: row.get('note')
		};
	});
}

/** Their targets and distances: asked for by name like any other metric. */
export const policyMetrics = (policies: readonly Policy[]): DerivedSpec[] =>
	policies
		.flatMap(({ test }) => (test ? comparisonsOf(test) : []))
		.flatMap(({ target, gap, needed }) => [target, gap, needed])
		.filter((one) => one !== null);

const readLevel = (row: Row, word: string): RegionLevel =>
	(Object.hasOwn(levels, word) ? levels[word] : undefined) ??
	row.fail(`范围“${word}”不认识，只能是${Object.keys(levels).join('、')}`);

function readPeriod(row: Row, column: string): Period | null {
	const value = row.get(column);
	if (value === '') return null;
	if (!/^\d{4}(?:Q[1-4]|M(?:0[1-9]|1[0-2]))?$/.test(value))
		row.fail(`“${column}”应写成2025、2025Q2或2025M06，写的是“${value}”`);
	parsePeriod(value);
	return value;
}

function readTest(row: Row, deadline: Period | null, names: Names): PolicyTest | null {
	const source = row.get('expression');
	if (source === '') return null;
	let tree: Expression;
	try {
		tree = parseExpression(source);
	} catch (error) {
		if (!(error instanceof ExpressionError)) throw error;
		return row.fail(`算式第${error.position + 1}字：${error.message}（${source}）`);
	}
	const known = [...names.indicators.keys(), ...names.derived.keys()];
	for (const { id } of referencesOf(tree))
		if (!names.indicators.has(id) && !names.derived.has(id))
			row.fail(`算式中的“${id}”不在目录中${nearestHint(id, known)}`);
	const clause: ClauseSource = {
		id: row.get('id'),
		definition: `${row.get('document')}${row.get('clause')}：${row.get('requirement')}`,
		title: `${row.get('document')}${row.get('clause')}`,
		line: row.line,
		deadline,
		many: countComparisons(tree) > 1
	};
	let next = 0;
	return toTest(
		tree,
		row,
		(comparison) => ({
			...comparison,
			...metricsOf(comparison, clause, next++, names)
		}),
		names
	);
}

const comparing = ['<', '<=', '==', '>=', '>'];

const countComparisons = (tree: Expression): number =>
	tree.type === 'binary'
		? comparing.includes(tree.operator)
			? 1
			: countComparisons(tree.left) + countComparisons(tree.right)
		: tree.type === 'not'
			? countComparisons(tree.of)
			: 0;

type Bare = Pick<PolicyComparison, 'operator' | 'left' | 'right'>;

function toTest(
	tree: Expression,
	row: Row,
	complete: (comparison: Bare) => PolicyComparison,
	names: Names
): PolicyTest {
	if (tree.type === 'not')
		return { type: 'not', of: toTest(tree.of, row, complete, names) };
	if (tree.type === 'binary' && (tree.operator === 'and' || tree.operator === 'or'))
		return {
			type: tree.operator,
			of: [tree.left, tree.right].map((one) => toTest(one, row, complete, names))
		};
	if (tree.type !== 'binary' || !comparing.includes(tree.operator))
		return row.fail('算式应为比较（如 m_central >= 0.5），或以and、or、not相连的比较');
	checkSide(tree.left, 'left', row, names);
	checkSide(tree.right, 'right', row, names);
	const operator = tree.operator as PolicyComparison['operator'];
	return {
		type: 'comparison',
		comparison: complete({ operator, left: tree.left, right: tree.right })
	};
}

function checkSide(
	side: Expression,
	which: 'left' | 'right',
	row: Row,
	{ parameters }: Names
): void {
	if (side.type === 'parameter' && !parameters.has(side.name))
		row.fail(`没有“$${side.name}”这个参数${nearestHint(side.name, parameters.keys())}`);
	const named =
		side.type === 'reference' ||
		(side.type === 'call' &&
			(side.name === 'CV' || side.name === 'abs') &&
			side.of[0]?.type === 'reference');
	const constant = side.type === 'number' || side.type === 'parameter';
	if (!named && !(which === 'right' && constant))
		row.fail('比较的一侧是没有名称的算式：请先在derived.csv里定义为派生指标');
}
