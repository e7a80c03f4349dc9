/** 存续: what was there in certain years alone. */
export interface Named {
	readonly name: RegExp;
	readonly label: string;
	/** First and last year in which a text may speak of it as there; null is open. */
	readonly from: number | null;
	readonly to: number | null;
	/** The month of that last year after which it is late, where a text says the month. */
	readonly toMonth?: number;
	readonly note: string;
}

/** 称呼 起—止.月 说明 写法, a line each; the last is a pattern, left out where the label is the only writing. */
export const namedIn = (table: string): readonly Named[] =>
	table
		.trim()
		.split('\n')
		.map((line) => {
			const [label = '', span = '', note = '', written = label] = line.split(' ');
			const [from, to, toMonth] = span.split(/[—.]/u).map(Number);
			return {
				name: new RegExp(written, 'u'),
				label,
				from: from || null,
				to: to || null,
				...(toMonth ? { toMonth } : {}),
				note
			};
		});
