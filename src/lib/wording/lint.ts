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

/** A fault at its place: UTF-16 offsets in the text, the end behind the last character. */
export interface PlacedFault {
	fault: NumberFault;
	start: number;
	end: number;
}

const number = String.raw`\d+(?:\.\d+)?`;
const classifier = '(?:户|人次|人|元|万元|亿元|个|家|期|次|对|张|处|件|条|项|场|名|%)';
const mask = '[xX×*＊○〇OＯ]';

const patterns: readonly [NumberFault, RegExp][] = [
	// 4千人, 1百零8; 百分点, 百姓 and the 千 of 千米, 千瓦 are no numerals.
	[
		'mixed_numeral',
		/\d[千百](?![分姓货米瓦克卡伏赫帕字万亿]|公顷)(?=[一-龥])|\d[百千]零?\d/gu
	],
	[
		'range_percent_omitted',
		new RegExp(String.raw`(?<![\d.])${number}\s*[～~—－-]\s*${number}\s*[%％]`, 'gu')
	],
	[
		'decrease_with_times',
		new RegExp(
			String.raw`(?:下降|减少|降低|下滑|缩减|缩短|压缩|下跌)了?\s*${number}\s*倍`,
			'gu'
		)
	],
	[
		'double_approx',
		new RegExp(
			String.raw`(?<![签邀节预违契公条特附临])(?:约|近|超过|逾|大约|将近)\s*${number}(?:[百千万亿]*[多余]|[百千万亿]*(?:(?!规模)[一-龥]){0,3}(?:以上|左右|上下))`,
			'gu'
		)
	],
	// 效率 and 频率 are not shares of anything, and a 发生率 falls by so much of itself.
	[
		'percent_vs_pp',
		/(?:(?<![效频功年修障亡故]|发生|发案|通胀)率|比例|比重|占比)[^，。；、]{0,6}(?:提高|降低|上升|下降|增加|减少)了?\d+(?:\.\d+)?[%％]/gu
	],
	['thousand_sep_in_text', /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/gu],
	[
		'masked_year',
		new RegExp(
			`(?<!\\d)(?:(?:19|20)${mask}{2}|(?:19|20)\\d${mask}(?=年)|(?:19|20)${mask}\\d?(?=年))(?!\\d)年?`,
			'gu'
		)
	],
	['invalid_month', /\d{4}月|(?<![\d.])(?:1[3-9]|[2-9]\d|0{1,2})月(?!份?[内龄])/gu],
	['unfilled_slot', new RegExp(`(?<![A-Za-z])(?:[xX×＊*_]{1,4}|□+)${classifier}`, 'gu')],
	[
		'unfilled_slot',
		/(?:每人每月|每人每年|达到|补贴|实施|举办|共有|发放|救助|新增|清退|培训|募集)(?:[一-龥]{0,6}(?:救助|补贴|培训))?(?:元|(?<!救助)户|(?<!培训)期|人次|家|万元|亿元)(?=[，。；、,;]|$|分|社会|发放|进行)/gu
	],
	['missing_leading_zero', /(?<![\dA-Za-z.])\.\d+/gu]
];

const pairs = ['“”', '‘’', '（）', '《》', '〔〕', '【】'];

/** The signs that have no partner. `1）` at the head of an item is a number, not a bracket. */
function unpaired(text: string): PlacedFault[] {
	const label = /^\s*[\da-zA-Z一二三四五六七八九十]+）/u.exec(text)?.[0].length ?? 0;
	return pairs.flatMap((pair) => {
		const open: number[] = [];
		const alone: number[] = [];
		for (let at = label; at < text.length; at++) {
			if (text[at] === pair[0]) open.push(at);
			else if (text[at] === pair[1] && open.pop() === undefined) alone.push(at);
		}
		return [...open, ...alone].map((start) => ({
			fault: 'unbalanced_quotes' as const,
			start,
			end: start + 1
		}));
	});
}

/** Every fault of one sentence or paragraph at its place, in the order of the text. */
export function numberFaults(text: string): PlacedFault[] {
	const found = patterns.flatMap(([fault, pattern]) =>
		[...text.matchAll(pattern)].map((match) => ({
			fault,
			start: match.index,
			end: match.index + match[0].length
		}))
	);
	return [...found, ...unpaired(text)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The faults of one sentence, each once, in the order of the text. */
export const lintNumberText = (text: string): NumberFault[] => [
	...new Set(numberFaults(text).map(({ fault }) => fault))
];
