/**
 * What the chart library has no option for: Chinese faces for Chinese text (its `font` reaches Latin
 * only), the language, and category labels that stay at the edge when bars go below nought.
 */
export const chartXml = (text: string): string =>
	text
		.replaceAll('<a:ea typeface="+mn-ea"/>', '<a:ea typeface="宋体"/>')
		.replaceAll('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
		.replaceAll(' lang="en-US"', ' lang="zh-CN"')
		.replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
			axis.replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>')
		);
