import { parsePeriod, type Period } from '#lib/domain/period.ts';
import type { DerivedId, DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Expression } from './expression.ts';
import type { PolicyComparison, PolicyParameter } from './policy.ts';

/** What the metrics of a clause are made for. */
export interface ClauseSource {
	id: string;
	/** 文件、条款、要求 in one line: the 口径 of its numbers. */
	definition: string;
	/** 文件 and 条款, and the line of policies.csv. */
	title: string;
	line: number;
	deadline: Period | null;
	/** More than one comparison in the clause: their metrics are told apart. */
	many: boolean;
}

/** Indicators, metrics and parameters that a clause may name. */
export interface Names {
	indicators: ReadonlyMap<string, IndicatorSpec>;
	derived: ReadonlyMap<string, DerivedSpec>;
	parameters: ReadonlyMap<string, PolicyParameter>;
}

type Shown = Pick<DerivedSpec, 'unit' | 'shown' | 'decimals'> & { name: string };

/** How the figure on one side is written; 变异系数 is an index. */
function shownOf(side: Expression, names: Names): Shown | null {
	if (side.type === 'call') {
		const inner = shownOf(side.of[0]!, names);
		if (side.name !== 'CV' || !inner) return inner;
		return { ...inner, unit: '1', shown: 'index', decimals: 3 };
	}
	if (side.type !== 'reference') return null;
	const area = { urban: '城市', rural: '农村', all: '' }[side.area ?? 'all'];
	const metric = names.derived.get(side.id);
	if (metric) return { ...metric, name: area + metric.name };
	const indicator = names.indicators.get(side.id);
	if (!indicator) return null;
	return { ...indicator, name: area + indicator.name, shown: 'number' };
}

/** 算式 as text again, with the value of a parameter in its place where it is known. */
function written(side: Expression, { parameters }: Names): string {
	switch (side.type) {
		case 'number':
			return String(side.value);
		case 'parameter': {
			const { value } = parameters.get(side.name)!;
			return value === null ? `$${side.name}` : String(value);
		}
		case 'reference':
			return `${side.id}${side.area ? `:${side.area}` : ''}${side.at ? `@${side.at}` : ''}`;
		case 'call':
			return `${side.name}(${side.of.map((one) => written(one, { parameters } as Names)).join(', ')})`;
		default:
			throw new Error(`no side of a comparison: ${side.type}`);
	}
}

const isConstant = (side: Expression): boolean =>
	side.type === 'number' || side.type === 'parameter';

/** 有无: to have some, or none; there is no distance to that. */
const isZero = (side: Expression): boolean => side.type === 'number' && side.value === 0;

const hasCv = (side: Expression): boolean => side.type === 'call' && side.name === 'CV';

/** 2025 → 202512, 2023M02 → 202302. */
function lastMonth(period: Period): number {
	const { to } = parsePeriod(period);
	return Math.floor(to / 12) * 100 + (to % 12) + 1;
}

/** 目标值、差距、每期所需 of one comparison, as metrics of the catalogue. */
export function metricsOf(
	{ operator, left, right }: Pick<PolicyComparison, 'operator' | 'left' | 'right'>,
	source: ClauseSource,
	index: number,
	names: Names
): Pick<PolicyComparison, 'target' | 'gap' | 'needed'> {
	const own = shownOf(left, names)!;
	const other = shownOf(right, names);
	const key =
		source.id.toLowerCase().replace('-', '') + (source.many ? `_${index + 1}` : '');
	const metric = (
		what: string,
		words: string,
		expression: string,
		formula: string,
		shown: DerivedSpec['shown']
	): DerivedSpec => ({
		id: `${key}_${what}` as DerivedId,
		name: `${own.name}${words}（${source.id}）`,
		unit: shown === 'points' ? '1' : own.unit,
		shown,
		decimals: own.decimals,
		expression,
		formula,
		direction: 'neutral',
		dimension: null,
		weight: null,
		definition: source.definition,
		aliases: []
	});
	const constant = isConstant(right);
	const target = constant
		? {
				...metric('target', '目标值', written(right, names), '政策规定值', own.shown),
				cited: { title: source.title, file: 'policies.csv', row: source.line }
			}
		: null;
	// Where last year is the target, 同比 is the distance; what differs in unit has none.
	const measurable =
		!hasCv(left) &&
		!isZero(right) &&
		operator !== '>' &&
		operator !== '<' &&
		(constant || (other?.unit === own.unit && !isEarlier(right)));
	if (!measurable) return { target, gap: null, needed: null };
	const [now, wanted] = [written(left, names), written(right, names)];
	const wantedName = constant ? '目标值' : other!.name;
	// A figure in percent is apart by points as a ratio is, and a ratio's fraction is a hundredth of it.
	const percent = own.unit === '%';
	const apart =
		percent || own.shown === 'percent'
			? 'points'
			: own.shown === 'ratio'
				? 'index'
				: own.shown;
	const scaled = (difference: string) => (percent ? `${difference} / 100` : difference);
	const gap = metric(
		'gap',
		'与目标之差',
		scaled(`(${now} - ${wanted})`),
		`${own.name}－${wantedName}`,
		apart
	);
	return {
		target,
		gap,
		needed:
			source.deadline === null
				? null
				: metric(
						'needed',
						'每期所需变动',
						`${scaled(`(${wanted} - ${now})`)} / until(${lastMonth(source.deadline)})`,
						`（${wantedName}－${own.name}）÷剩余期数`,
						apart
					)
	};
}

const isEarlier = (side: Expression): boolean =>
	side.type === 'reference' && side.at === 'yoy';
