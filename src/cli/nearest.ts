/** 最接近的: a sentence with the nearest known names, or all of a short list. */
export function didYouMean(known: readonly string[]): string {
	return known.length === 0 ? '' : `是否指：${known.slice(0, 5).join('、')}？`;
}
