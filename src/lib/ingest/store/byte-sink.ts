/** UTF-8 of texts that come one after another, in one buffer that grows: many small ones would be collected at a cost. */
export class ByteSink {
	readonly #encoder = new TextEncoder();
	#buffer = new Uint8Array(1 << 16);
	#length = 0;

	add(text: string): void {
		// A UTF-16 unit comes to three bytes at most.
		const needed = this.#length + text.length * 3;
		if (needed > this.#buffer.length) {
			const larger = new Uint8Array(Math.max(needed, this.#buffer.length * 2));
			larger.set(this.#buffer.subarray(0, this.#length));
			this.#buffer = larger;
		}
		const { written } = this.#encoder.encodeInto(
			text,
			this.#buffer.subarray(this.#length)
		);
		this.#length += written;
	}

	/** Of what was added so far; the sink is done with then. */
	bytes(): Uint8Array {
		return this.#buffer.slice(0, this.#length);
	}
}
