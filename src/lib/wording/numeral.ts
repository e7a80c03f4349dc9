const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** 汉字数字 for numbering, 1–9999: 11 → 十一, 101 → 一百零一. */
export function chineseNumeral(value: number): string {
	if (value < 0 || value > 9999 || !Number.isInteger(value))
		throw new Error(`numeral out of range: ${value}`);
	if (value === 0) return digits[0]!;
	let text = '';
	const figures = String(value);
	[...figures].forEach((figure, index) => {
		const place = figures.length - 1 - index;
		if (figure === '0') {
			if (text !== '' && !text.endsWith('零') && Number(figures.slice(index)) > 0)
				text += '零';
			return;
		}
		text += digits[Number(figure)]! + places[place]!;
	});
	return text.replace(/^一十/, '十');
}

/** What a 汉字数字 below 100 or a row of digits says: 十二 → 12, 两 → 2, 48 → 48; NaN for anything else. */
export function numeralValue(text: string): number {
	if (/^\d+$/u.test(text)) return Number(text);
	const match =
		/^(?<tens>[一二两三四五六七八九]?十)?(?<ones>[零一二两三四五六七八九])?$/u.exec(text);
	if (!match || text === '') return NaN;
	const of = (digit: string) => (digit === '两' ? 2 : digits.indexOf(digit));
	const { tens, ones } = match.groups!;
	const ten = tens === undefined ? 0 : tens === '十' ? 1 : of(tens[0]!);
	return ten * 10 + (ones === undefined ? 0 : of(ones));
}

/** 层次序数: 一、 （一） 1. （1） and, within a paragraph, 一是. */
export function headingLabel(level: number, n: number): string {
	const chinese = chineseNumeral(n);
	if (level === 1) return `${chinese}、`;
	if (level === 2) return `（${chinese}）`;
	if (level === 3) return `${n}.`;
	if (level === 4) return `（${n}）`;
	return `${chinese}是`;
}
