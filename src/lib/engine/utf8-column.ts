import type { Data, Utf8, Vector } from 'apache-arrow';

/** Longer texts are titles and notes; a decoder is as good for them. */
const short = 96;

const decoder = new TextDecoder();

/**
 * The texts of a column, null where there is none. Codes and names stand in it thousands of times: each is decoded
 * once, and what is plain ASCII is taken as it stands, for asking a decoder costs more than the text.
 */
export function textsOf(vector: Vector<Utf8>): (string | null)[] {
	const texts: (string | null)[] = [];
	const decoded = new Map<string, string>();
	for (const data of vector.data) textsOfChunk(data, texts, decoded);
	return texts;
}

function textsOfChunk(
	data: Data<Utf8>,
	texts: (string | null)[],
	decoded: Map<string, string>
): void {
	const { values, valueOffsets } = data;
	for (let row = 0; row < data.length; row++) {
		if (data.nullCount > 0 && !data.getValid(row)) {
			texts.push(null);
			continue;
		}
		const [from, to] = [valueOffsets[row]!, valueOffsets[row + 1]!];
		if (to - from > short) {
			texts.push(decoder.decode(values.subarray(from, to)));
			continue;
		}
		let bytes = '';
		let ascii = true;
		for (let at = from; at < to; at++) {
			const byte = values[at]!;
			if (byte > 127) ascii = false;
			bytes += String.fromCharCode(byte);
		}
		if (ascii) {
			texts.push(bytes);
			continue;
		}
		let text = decoded.get(bytes);
		if (text === undefined) {
			text = decoder.decode(values.subarray(from, to));
			decoded.set(bytes, text);
		}
		texts.push(text);
	}
}
