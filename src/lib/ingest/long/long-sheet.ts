import type { Sheet } from '../received/sheet.ts';
import type { ByteLines } from './byte-lines.ts';

/** 长表 as it was received: its bytes, taken apart where somebody looks. */
export class LongSheet implements Sheet {
	readonly file: string;
	readonly name = null;
	readonly merges = [];
	readonly lines: ByteLines;

	constructor(lines: ByteLines, file: string) {
		this.file = file;
		this.lines = lines;
	}

	/** All of them at once: only for what does not know of lines. */
	get cells(): readonly (readonly string[])[] {
		return Array.from({ length: this.lines.count }, (_, row) => this.lines.at(row));
	}
}
