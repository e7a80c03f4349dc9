/**
 * A name as it is compared: width, spaces, quotes, numbering and 其中 do not matter.
 * 「（一）其中：城市 低保人数」 and 城市低保人数 are one name.
 */
export function normaliseName(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/[\s\u200b\ufeff]+/g, '')
		.replace(/["'“”‘’「」*＊#]/g, '')
		.replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、])/, '')
		.replace(/^(?:其中|#)[::]?/, '')
		.replace(/[::]$/, '');
}
