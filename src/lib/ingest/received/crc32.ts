/** By the last byte and the sum so far. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	return sum;
});

/** The same for a byte with one, two and three more behind it: four at once. */
const second = behind(table);
const third = behind(second);
const fourth = behind(third);

function behind(sums: Uint32Array): Uint32Array {
	return sums.map((sum) => (sum >>> 8) ^ table[sum & 0xff]!);
}

/** The checksum that a zip file keeps of each of its parts. */
export function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	let at = 0;
	for (; at + 4 <= bytes.length; at += 4)
		sum =
			fourth[(sum ^ bytes[at]!) & 0xff]! ^
			third[((sum >>> 8) ^ bytes[at + 1]!) & 0xff]! ^
			second[((sum >>> 16) ^ bytes[at + 2]!) & 0xff]! ^
			table[(sum >>> 24) ^ bytes[at + 3]!]!;
	for (; at < bytes.length; at++) sum = (sum >>> 8) ^ table[(sum ^ bytes[at]!) & 0xff]!;
	return (sum ^ 0xffffffff) >>> 0;
}
