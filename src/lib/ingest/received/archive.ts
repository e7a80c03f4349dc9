import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';

/** What a workbook may come to: a real one of a hundred thousand rows is some 60 MB. */
export interface ArchiveLimits {
	entries: number;
	/** Bytes of all parts together when inflated. */
	total: number;
	/** Inflated to packed, of a part larger than `small`: sheets come to 10–40. */
	ratio: number;
	small: number;
}

export const archiveLimits: ArchiveLimits = {
	entries: 5000,
	total: 600e6,
	ratio: 150,
	small: 4e6
};

/** Why an archive is not opened. */
export type ArchiveFault = 'damaged' | 'bomb' | 'encrypted';

export class ArchiveError extends Error {
	readonly fault: ArchiveFault;

	constructor(fault: ArchiveFault, message: string) {
		super(message);
		this.name = 'ArchiveError';
		this.fault = fault;
	}
}

interface Entry {
	name: string;
	method: number;
	packed: number;
	size: number;
	/** CRC-32 of the part when it was packed. */
	crc: number;
	offset: number;
}

const damaged = (what: string): never => {
	throw new ArchiveError('damaged', what);
};
const bomb = (what: string): never => {
	throw new ArchiveError('bomb', what);
};

/**
 * The parts of a zip file, by name. Its table of contents is judged before anything is inflated, and a part
 * that comes to more than it declared is given up at that very byte: both may lie.
 *
 * @throws ArchiveError
 */
export class Archive {
	readonly #bytes: Uint8Array;
	readonly #view: DataView;
	readonly #entries: ReadonlyMap<string, Entry>;

	constructor(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.#entries = this.#readContents(limits);
	}

	names(): Iterable<string> {
		return this.#entries.keys();
	}

	has(name: string): boolean {
		return this.#entries.has(name);
	}

	/** Null where there is no such part. */
	read(name: string): Uint8Array | null {
		const entry = this.#entries.get(name);
		if (!entry) return null;
		const at = entry.offset;
		if (this.#u32(at) !== 0x04034b50) damaged(`no local header: ${name}`);
		const start = at + 30 + this.#u16(at + 26) + this.#u16(at + 28);
		const packed = this.#bytes.subarray(start, start + entry.packed);
		if (packed.length !== entry.packed) damaged(`part cut short: ${name}`);
		if (entry.method !== 0 && entry.method !== 8)
			damaged(`unknown method: ${entry.method}`);
		const part = entry.method === 0 ? packed : inflate(packed, entry);
		// A byte that fell over in transit can turn one figure into another and still be a sound sheet.
		if (crc32(part) !== entry.crc) damaged(`checksum of ${name}`);
		return part;
	}

	#readContents(limits: ArchiveLimits): Map<string, Entry> {
		const end = this.#findEnd();
		const count = this.#u16(end + 10);
		if (count > limits.entries) bomb(`entries: ${count}`);
		const entries = new Map<string, Entry>();
		let total = 0;
		let at = this.#u32(end + 16);
		for (let n = 0; n < count; n++) {
			if (this.#u32(at) !== 0x02014b50) damaged('no table of contents');
			const nameLength = this.#u16(at + 28);
			const extraLength = this.#u16(at + 30);
			if (this.#u16(at + 8) & 1) throw new ArchiveError('encrypted', 'encrypted part');
			const name = decoder.decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
			const entry = this.#withLargeSizes(
				{
					name,
					method: this.#u16(at + 10),
					packed: this.#u32(at + 20),
					size: this.#u32(at + 24),
					crc: this.#u32(at + 16),
					offset: this.#u32(at + 42)
				},
				at + 46 + nameLength,
				extraLength
			);
			if (entries.has(name)) damaged(`name twice: ${name}`);
			entries.set(name, entry);
			total += entry.size;
			if (total > limits.total) bomb(`total size: ${total}`);
			if (entry.size > limits.small && entry.size > entry.packed * limits.ratio)
				bomb(`ratio of ${name}`);
			at += 46 + nameLength + extraLength + this.#u16(at + 32);
		}
		refuseOverlaps([...entries.values()]);
		return entries;
	}

	#findEnd(): number {
		const last = this.#bytes.length - 22;
		for (let at = last; at >= 0 && at > last - 65_536; at--)
			if (this.#u32(at) === 0x06054b50) return at;
		return damaged('no end of archive');
	}

	/** Zip64, as streaming writers use it for any size: the sizes stand in the extra field. */
	#withLargeSizes(entry: Entry, at: number, length: number): Entry {
		const large = { ...entry };
		for (let field = at; field + 4 <= at + length;) {
			const size = this.#u16(field + 2);
			if (this.#u16(field) === 1) {
				let value = field + 4;
				for (const key of ['size', 'packed', 'offset'] as const)
					if (entry[key] === 0xffffffff) {
						large[key] = this.#u32(value) + this.#u32(value + 4) * 2 ** 32;
						value += 8;
					}
			}
			field += 4 + size;
		}
		return large;
	}

	#u16(at: number): number {
		return at + 2 <= this.#bytes.length
			? this.#view.getUint16(at, true)
			: damaged('cut short');
	}

	#u32(at: number): number {
		return at + 4 <= this.#bytes.length
			? this.#view.getUint32(at, true)
			: damaged('cut short');
	}
}

const decoder = new TextDecoder();

/** Two parts of the same bytes are how a small file is made to inflate to a large one. */
function refuseOverlaps(entries: readonly Entry[]): void {
	const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
	inOrder.forEach((entry, index) => {
		const next = inOrder[index + 1];
		if (next && entry.offset + 30 + entry.packed > next.offset)
			bomb(`overlap: ${entry.name}`);
	});
}

function inflate(packed: Uint8Array, { name, size }: Entry): Uint8Array {
	const out = new Uint8Array(size);
	let length = 0;
	const stream = new Inflate((chunk) => {
		if (length + chunk.length > size) bomb(`more than declared: ${name}`);
		out.set(chunk, length);
		length += chunk.length;
	});
	try {
		// In small steps, so that too much is noticed early.
		for (let at = 0; at < packed.length; at += 65_536)
			stream.push(packed.subarray(at, at + 65_536), at + 65_536 >= packed.length);
	} catch (error) {
		if (error instanceof ArchiveError) throw error;
		damaged(`not deflated: ${name}`);
	}
	if (length !== size) damaged(`less than declared: ${name}`);
	return out;
}
