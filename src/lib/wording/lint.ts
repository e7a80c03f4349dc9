/** 数字写法的毛病 (domain 5, 8): each is a name that the review turns into a finding. */
export type NumberFault =
	| 'mixed_numeral'
	| 'range_percent_omitted'
	| 'decrease_with_times'
	| 'double_approx'
	| 'percent_vs_pp'
	| 'thousand_sep_in_text'
	| 'masked_year'
	| 'invalid_month'
	| 'unfilled_slot'
	| 'unbalanced_quotes'
	| 'missing_leading_zero';

const classifier = '(?:户|人次|人|元|万元|亿元|个|家|期|次|对|张|处|件|条|项|场)';

const patterns: readonly [NumberFault, RegExp][] = [
	['mixed_numeral', /\d+(?:\.\d+)?[千百](?!分)(?=[一-龥])|\d+百零\d/u],
	['range_percent_omitted', /\d+(?:\.\d+)?\s*[～~—－-]\s*\d+(?:\.\d+)?\s*%/u],
	['decrease_with_times', /(?:下降|减少|降低)了?\s*\d+(?:\.\d+)?\s*倍/u],
	[
		'double_approx',
		/(?:约|近|超过|逾|大约)\s*\d+(?:\.\d+)?\d*(?:[万亿]?(?:多|余)|多万|余万|多亿|余亿|[万亿]?[一-龥]{0,3}(?:以上|左右|上下))/u
	],
	[
		'percent_vs_pp',
		/(?:率|比例|比重|占比)[^，。；]{0,6}(?:提高|降低|上升|下降|增加|减少)了?\d+(?:\.\d+)?%/u
	],
	['thousand_sep_in_text', /\d{1,3}(?:,\d{3})+/u],
	['masked_year', /(?:19|20)[xX×*]{1,2}年?|20[○〇OＯ]{1,2}\d?年/u],
	['invalid_month', /\d{4}月|(?<!\d)(?:1[3-9]|[2-9]\d|0{1,2})月(?!份?内)/u],
	['unfilled_slot', new RegExp(`(?:[xX×＊*_]{1,4}|□+)${classifier}`, 'u')],
	[
		'unfilled_slot',
		/(?:每人每月|每人每年|达到|补贴|实施|举办|共有|发放|救助|新增|清退|培训|募集)(?:[一-龥]{0,6}(?:救助|补贴|培训))?(?:元|户|期|人次|家|万元|亿元)(?=[，。；、,;]|$|分|社会|发放|进行)/u
	],
	['missing_leading_zero', /(?<![\d.])\.\d+/u]
];

/** The faults of one sentence, each once, in the order above; quotes and brackets are counted last. */
export function lintNumberText(text: string): NumberFault[] {
	const found = new Set<NumberFault>();
	for (const [fault, pattern] of patterns) if (pattern.test(text)) found.add(fault);
	if (!balanced(text)) found.add('unbalanced_quotes');
	return [...found];
}

function balanced(text: string): boolean {
	const pairs: [RegExp, RegExp][] = [
		[/“/g, /”/g],
		[/‘/g, /’/g],
		[/（/g, /）/g],
		[/《/g, /》/g]
	];
	return pairs.every(
		([open, close]) =>
			(text.match(open)?.length ?? 0) === (text.match(close)?.length ?? 0)
	);
}
