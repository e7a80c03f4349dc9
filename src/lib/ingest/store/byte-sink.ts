const [minus, point, zero] = [0x2d, 0x2e, 0x30];

/** Figures of no more decimals than the fact table has. */
const micro = 1e6;
/** Up to here a figure in millionths has fifteen digits at most: no other numeral of as few is the same double. */
const mostMillionths = 1e15;

/** UTF-8 that is put together from pieces, a million times the same few, in one buffer that grows. */
export class ByteSink {
	readonly #encoder = new TextEncoder();
	#buffer: Uint8Array<ArrayBuffer>;
	#length = 0;

	/** @param expected how many bytes there will be, about. */
	constructor(expected = 1 << 16) {
		this.#buffer = new Uint8Array(expected);
	}

	piece(bytes: Uint8Array): void {
		this.#makeRoom(bytes.length);
		const buffer = this.#buffer;
		// Pieces are short: the platform's own copying costs more to call.
		for (let at = 0, to = this.#length; at < bytes.length; at++, to++)
			buffer[to] = bytes[at]!;
		this.#length += bytes.length;
	}

	byte(byte: number): void {
		this.#makeRoom(1);
		this.#buffer[this.#length++] = byte;
	}

	text(text: string): void {
		// A UTF-16 unit comes to three bytes at most.
		this.#makeRoom(text.length * 3);
		const rest = this.#buffer.subarray(this.#length);
		this.#length += this.#encoder.encodeInto(text, rest).written;
	}

	/** As `String` has it, which is asked only of the few that are not plain. */
	number(value: number): void {
		const millionths = Math.round(value * micro);
		if (!(Math.abs(millionths) <= mostMillionths) || millionths / micro !== value)
			return this.text(String(value));
		this.#makeRoom(32);
		if (value < 0) this.#buffer[this.#length++] = minus;
		const size = Math.abs(millionths);
		const whole = Math.floor(size / micro);
		this.#digits(whole, 1);
		const rest = size - whole * micro;
		if (rest > 0) this.#fraction(rest);
	}

	/** Of what was added so far; the sink is done with then. */
	bytes(): Uint8Array<ArrayBuffer> {
		return this.#buffer.subarray(0, this.#length);
	}

	#digits(whole: number, least: number): void {
		let digits = least;
		for (
			let left = Math.floor(whole / 10 ** least);
			left > 0;
			left = Math.floor(left / 10)
		)
			digits++;
		let left = whole;
		for (let at = this.#length + digits - 1; at >= this.#length; at--) {
			const tens = Math.floor(left / 10);
			this.#buffer[at] = zero + (left - tens * 10);
			left = tens;
		}
		this.#length += digits;
	}

	#fraction(millionths: number): void {
		this.#buffer[this.#length++] = point;
		this.#digits(millionths, 6);
		while (this.#buffer[this.#length - 1] === zero) this.#length--;
	}

	#makeRoom(size: number): void {
		const needed = this.#length + size;
		if (needed <= this.#buffer.length) return;
		const larger = new Uint8Array(Math.max(needed, this.#buffer.length * 2));
		larger.set(this.#buffer.subarray(0, this.#length));
		this.#buffer = larger;
	}
}
