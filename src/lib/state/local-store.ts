/** What the browser keeps for this app; null where storage is switched off. */
export function localStore(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}
