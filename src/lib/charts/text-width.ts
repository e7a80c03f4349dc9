const wide = /[\u1100-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef]/;

/** Roughly how wide a text is, in pixels: Han characters are square, others a little over half. */
export const textWidth = (text: string, size = 12): number =>
	[...text].reduce((sum, one) => sum + (wide.test(one) ? 1 : 0.58), 0) * size;

/** The widest of some texts. */
export const widest = (texts: readonly string[], size = 12): number =>
	Math.max(0, ...texts.map((text) => textWidth(text, size)));
