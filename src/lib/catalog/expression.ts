import type { Area } from '#lib/domain/area.ts';

/** 算式 of a derived metric or a rule (domain 3.0), as a tree. */
export type Expression =
	| { type: 'number'; value: number }
	/** An indicator or another derived metric; its own area, and another time than the question's. */
	| { type: 'reference'; id: string; area: Area | null; at: At | null; position: number }
	/** A parameter of a rule: $ratio. */
	| { type: 'parameter'; name: string }
	| { type: 'not' | 'negate'; of: Expression }
	| { type: 'binary'; operator: Operator; left: Expression; right: Expression }
	| { type: 'call'; name: FunctionName; of: readonly Expression[] };

/** yoy 上年同期, prevyear 上年度, prev 上期末. */
export type At = 'yoy' | 'prevyear' | 'prev';

export type Operator =
	'+' | '-' | '*' | '/' | '<' | '<=' | '==' | '>=' | '>' | 'and' | 'or';

/**
 * growth: rate against the same period last year; avg: mean of opening and closing stock;
 * months: months the measure covers; elapsed: months since January; until(202512): periods left until the end
 * of that month; CV: over the child regions.
 */
export const functionNames = [
	'abs',
	'growth',
	'avg',
	'months',
	'elapsed',
	'until',
	'CV'
] as const;
export type FunctionName = (typeof functionNames)[number];

/** An expression that cannot be read; `position` is the character. */
export class ExpressionError extends Error {
	readonly position: number;

	constructor(message: string, position: number) {
		super(message);
		this.name = 'ExpressionError';
		this.position = position;
	}
}

interface Token {
	text: string;
	position: number;
}

function tokens(source: string): Token[] {
	const pattern =
		/\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*(?::(?:urban|rural|all))?(?:@(?:yoy|prevyear|prev))?)|(\$[A-Za-z_]\w*)|(<=|>=|==|@(?:yoy|prevyear|prev)|[-+*/()<>,]))/gy;
	const all: Token[] = [];
	let end = 0;
	for (;;) {
		pattern.lastIndex = end;
		const match = pattern.exec(source);
		if (!match) break;
		const text = match[0].trimStart();
		all.push({ text, position: match.index + match[0].length - text.length });
		end = pattern.lastIndex;
	}
	if (source.slice(end).trim() !== '')
		throw new ExpressionError(`读不懂“${source.slice(end).trim()[0]}”`, end);
	return all;
}

const precedence: Record<string, number> = {
	or: 1,
	and: 2,
	'<': 4,
	'<=': 4,
	'==': 4,
	'>=': 4,
	'>': 4,
	'+': 5,
	'-': 5,
	'*': 6,
	'/': 6
};

/** @throws ExpressionError with the character at which it stops making sense. */
export function parseExpression(source: string): Expression {
	const all = tokens(source);
	let next = 0;
	const peek = (): Token | undefined => all[next];
	const take = (): Token => {
		const token = all[next++];
		if (!token) throw new ExpressionError('算式没有写完', source.length);
		return token;
	};
	const expect = (text: string) => {
		const token = take();
		if (token.text !== text)
			throw new ExpressionError(
				`此处应为“${text}”，写的是“${token.text}”`,
				token.position
			);
	};

	function binary(least: number): Expression {
		let left = unary();
		for (;;) {
			const operator = peek()?.text ?? '';
			const strength = precedence[operator];
			if (strength === undefined || strength < least) return left;
			take();
			left = {
				type: 'binary',
				operator: operator as Operator,
				left,
				right: binary(strength + 1)
			};
		}
	}

	function unary(): Expression {
		const text = peek()?.text;
		if (text === 'not') {
			take();
			return { type: 'not', of: binary(3) };
		}
		if (text === '-') {
			take();
			return { type: 'negate', of: unary() };
		}
		return primary();
	}

	function primary(): Expression {
		const { text, position } = take();
		if (text === '(') {
			const inner = binary(1);
			expect(')');
			return elsewhen(inner);
		}
		if (/^\d/.test(text)) return { type: 'number', value: Number(text) };
		if (text.startsWith('$')) return { type: 'parameter', name: text.slice(1) };
		if (!/^[A-Za-z_]/.test(text) || text === 'and' || text === 'or')
			throw new ExpressionError(`此处不能是“${text}”`, position);
		if (peek()?.text === '(') return call(text, position);
		const [, id, area, at] = /^(\w+)(?::(\w+))?(?:@(\w+))?$/.exec(text)!;
		return {
			type: 'reference',
			id: id!,
			area: (area as Area | undefined) ?? null,
			at: (at as At | undefined) ?? null,
			position
		};
	}

	function call(name: string, position: number): Expression {
		if (!(functionNames as readonly string[]).includes(name))
			throw new ExpressionError(
				`没有“${name}”这个函数，可用：${functionNames.join('、')}`,
				position
			);
		expect('(');
		const of: Expression[] = [];
		while (peek() && peek()!.text !== ')') {
			of.push(binary(1));
			if (peek()?.text === ',') take();
		}
		expect(')');
		return elsewhen({ type: 'call', name: name as FunctionName, of });
	}

	/** (a / b)@yoy, CV(x)@yoy: all of it at another time. */
	function elsewhen(inner: Expression): Expression {
		const at = peek()?.text;
		if (at !== '@yoy' && at !== '@prevyear' && at !== '@prev') return inner;
		const { position } = take();
		return atTime(inner, at.slice(1) as At, position);
	}

	const whole = binary(1);
	const rest = peek();
	if (rest) throw new ExpressionError(`多出“${rest.text}”`, rest.position);
	return whole;
}

/** An expression with every reference in it at another time. */
function atTime(tree: Expression, at: At, position: number): Expression {
	const of = (inner: Expression) => atTime(inner, at, position);
	switch (tree.type) {
		case 'reference':
			if (tree.at !== null)
				throw new ExpressionError(`“${tree.id}”已写明时间，不能再写“@${at}”`, position);
			return { ...tree, at };
		case 'not':
		case 'negate':
			return { ...tree, of: of(tree.of) };
		case 'binary':
			return { ...tree, left: of(tree.left), right: of(tree.right) };
		case 'call':
			return { ...tree, of: tree.of.map(of) };
		default:
			return tree;
	}
}

/** Every reference in an expression, in reading order. */
export function referencesOf(
	expression: Expression
): Extract<Expression, { type: 'reference' }>[] {
	switch (expression.type) {
		case 'reference':
			return [expression];
		case 'binary':
			return [...referencesOf(expression.left), ...referencesOf(expression.right)];
		case 'not':
		case 'negate':
			return referencesOf(expression.of);
		case 'call':
			return expression.of.flatMap(referencesOf);
		default:
			return [];
	}
}
