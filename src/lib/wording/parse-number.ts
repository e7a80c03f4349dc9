/** What a cell or a word of a text says as a number. */
export interface ParsedNumber {
	/**
	 * ok; missing 未报或空白; na 无此项; tiny 不足最小单位; placeholder 待填 (X, *, __); error: no number.
	 */
	status: 'ok' | 'missing' | 'na' | 'tiny' | 'placeholder' | 'error';
	/** In the unit given, money in 万元; a percentage as a fraction. Null unless ok. */
	value: number | null;
	/** For money: the same in 万元. */
	value_wan?: number;
	/** 元 and its multiples are 万元; 万人 is 人; absent where none was written. */
	unit?: string;
	/** 约, 近, 超过, 多, 余 … as written. */
	qualifier?: string;
}

const asciiDigits = (text: string): string =>
	text
		.replace(/[０-９Ａ-Ｚａ-ｚ％．，－＋（）＊＿]/g, (char) =>
			String.fromCharCode(char.charCodeAt(0) - 0xfee0)
		)
		.replace(/[−﹣–]/g, '-');

const multiples: Record<string, number> = {
	'': 1,
	百: 100,
	千: 1e3,
	万: 1e4,
	百万: 1e6,
	亿: 1e8,
	万亿: 1e12
};

const number =
	/^(约|近|超过|逾|突破|不足|大约|将近)?\s*([+-]?\d+(?:[ ,\u2009\u202f]\d{3})*(?:\.\d+)?|[+-]?\.\d+|[+-]?\d+(?:\.\d+)?)\s*(万亿|百万|百|千|万|亿)?(多|余)?\s*(元|%|个百分点|倍|[\p{Script=Han}·/]{1,6})?(左右|上下|以上|以内)?$/u;

/** Reads one cell or one figure of a text (domain 7.1; 空白≠0). */
export function parseNumber(raw: string): ParsedNumber {
	const text = asciiDigits(raw.replace(/^\uFEFF/, '').trim());
	if (text === '' || /^(未报|缺报|空|缺|暂无数据|n\/?a)$/i.test(text))
		return { status: 'missing', value: null };
	if (/^[—－\-─]{1,3}$|^[/／]$|^(无此项|不适用)$/.test(text))
		return { status: 'na', value: null };
	if (text === '无') return { status: 'na', value: null };
	if (/^(…+|\.{3,})$/.test(text)) return { status: 'tiny', value: null };
	if (/^(x+|\*+|_+|×+|□+|○+)(元|万元|亿元|人|户|人次|个|家|%)?$/i.test(text))
		return { status: 'placeholder', value: null };
	const negative = /^\((.+)\)$/.exec(text);
	const match = number.exec(negative ? negative[1]! : text);
	if (!match) return { status: 'error', value: null };
	const [, before, figures, multiple = '', more, unit, after] = match;
	const plain = Number(figures!.replace(/[ ,\u2009\u202f]/g, ''));
	if (!Number.isFinite(plain)) return { status: 'error', value: null };
	const sign = negative ? -1 : 1;
	const qualifier = before ?? more ?? after;
	const extra = qualifier === undefined ? {} : { qualifier };
	const scale = multiples[multiple]!;
	if (unit === '元') {
		const wan = exact(sign * plain, scale / 10_000);
		return { status: 'ok', ...extra, value_wan: wan, value: wan, unit: '万元' };
	}
	if (unit === '%')
		return { status: 'ok', ...extra, value: exact(sign * plain, 0.01), unit };
	return {
		status: 'ok',
		...extra,
		value: exact(sign * plain, scale),
		...(unit === undefined ? {} : { unit })
	};
}

/** A decimal shift without binary dust: 5.51 × 10000 is 55100. */
const exact = (value: number, factor: number): number =>
	Number((value * factor).toPrecision(15));

/**
 * 概数词成立与否 (W-15): 约 within 5 %, 近 95–100 % of the figure, 超过 100–110 %, 多/余 up to the next
 * unit; a plain figure must be the amount within its own rounding.
 */
export function checkApprox({
	text,
	actual_wan: actual
}: {
	text: string;
	actual_wan: number;
}): 'ok' | 'mismatch' {
	const parsed = parseNumber(text);
	if (parsed.status !== 'ok' || parsed.value === null) return 'mismatch';
	const said = parsed.value;
	const holds = (() => {
		switch (parsed.qualifier) {
			case '约':
			case '大约':
			case '左右':
			case '上下':
				return Math.abs(said - actual) <= Math.abs(actual) * 0.05;
			case '近':
			case '将近':
				return actual < said && actual >= said * 0.95;
			case '超过':
			case '逾':
			case '突破':
				return actual > said && actual < said * 1.1;
			case '多':
			case '余':
				return actual > said && actual < said + lastDigit(text, said);
			default:
				return Math.abs(said - actual) <= rounding(text, said);
		}
	})();
	return holds ? 'ok' : 'mismatch';
}

/** The unit of the last digit written: 1 of 1万, 10 of 80余. */
function lastDigit(text: string, value: number): number {
	const figures = /\d+(?:\.\d+)?/.exec(text.replace(/[,，\s]/g, ''))![0];
	const scale = value / Number(figures);
	if (figures.includes('.')) return scale * 10 ** -figures.split('.')[1]!.length;
	const zeros = /0*$/.exec(figures)![0].length;
	return scale * 10 ** Math.min(zeros, figures.length - 1);
}

/** Half of the last decimal place written. */
function rounding(text: string, value: number): number {
	const figures = /\d+(?:\.\d+)?/.exec(text.replace(/[,，\s]/g, ''))![0];
	const scale = value / Number(figures || 1);
	const decimals = figures.split('.')[1]?.length ?? 0;
	return (scale * 10 ** -decimals) / 2 + 1e-9;
}
