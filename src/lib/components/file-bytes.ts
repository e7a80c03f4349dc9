/** What is in a file that somebody chose. */
export const fileBytes = async (file: Blob): Promise<Uint8Array> =>
	new Uint8Array(await file.arrayBuffer());
