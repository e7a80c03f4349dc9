/** 数据指纹: SHA-256 over names and contents, in the order given; hex. */
export async function fingerprint(
	files: readonly { name: string; text: string }[]
): Promise<string> {
	const bytes = new TextEncoder().encode(
		files.map(({ name, text }) => `${name}\u0000${text}`).join('\u0001')
	);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
