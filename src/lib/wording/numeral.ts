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

/** 层次序数: 一、 （一） 1. （1） and, within a paragraph, 一是. */
export function headingLabel(level: number, n: number): string {
	const chinese = chineseNumeral(n);
	if (level === 1) return `${chinese}、`;
	if (level === 2) return `（${chinese}）`;
	if (level === 3) return `${n}.`;
	if (level === 4) return `（${n}）`;
	return `${chinese}是`;
}
