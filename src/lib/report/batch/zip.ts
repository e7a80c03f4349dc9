import { strToU8, zipSync } from 'fflate';

export interface PackedFile {
	name: string;
	bytes: Uint8Array | string;
}

/** Of no meaning, but the same every time: the same reports give the same bytes. */
const packedAt = new Date(2000, 0, 1);

/** A Word file is packed already. */
const levelOf = (name: string) => (/\.docx$/i.test(name) ? 0 : 6);

export const zipFiles = (files: readonly PackedFile[]): Uint8Array<ArrayBuffer> =>
	zipSync(
		Object.fromEntries(
			files.map(({ name, bytes }) => [
				name,
				[
					typeof bytes === 'string' ? strToU8(bytes) : bytes,
					{ level: levelOf(name) }
				] as const
			])
		) as Parameters<typeof zipSync>[0],
		{ mtime: packedAt }
	) as Uint8Array<ArrayBuffer>;
