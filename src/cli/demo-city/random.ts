/**
 * Noise in [−1, 1) that depends on nothing but the seed and the key: the same figure comes out whatever
 * else is generated, and in whatever order.
 */
export function noise(key: string): number {
	let hash = 0x811c9dc5;
	for (const char of `${seed}|${key}`) {
		hash ^= char.codePointAt(0)!;
		hash = Math.imul(hash, 0x01000193);
	}
	// xorshift, to spread what the hash left close together
	hash ^= hash << 13;
	hash ^= hash >>> 17;
	hash ^= hash << 5;
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	hash ^= hash >>> 12;
	return (hash >>> 0) / 2 ** 31 - 1;
}

const seed = 'shili-2026';

/** `base` give or take `spread` (a fraction of it). */
export const about = (base: number, spread: number, key: string): number =>
	base * (1 + spread * noise(key));
