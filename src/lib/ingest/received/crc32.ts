/** By the last byte and the sum so far. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	return sum;
});

/** The checksum that a zip file keeps of each of its parts. */
export function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (let at = 0; at < bytes.length; at++)
		sum = (sum >>> 8) ^ table[(sum ^ bytes[at]!) & 0xff]!;
	return (sum ^ 0xffffffff) >>> 0;
}
