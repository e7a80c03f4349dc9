/** Resolves when the page has nothing to do; after half a second at the latest, or as many milliseconds as are given. */
export const whenIdle = (timeout = 500): Promise<void> =>
	new Promise((resolve) => {
		if ('requestIdleCallback' in window)
			requestIdleCallback(() => resolve(), { timeout });
		else setTimeout(resolve, 50);
	});

/** The same, and the first time not before the page has shown what was just asked for. */
export function afterBreath(breath = 1_000): () => Promise<void> {
	const breathed = new Promise((resolve) => setTimeout(resolve, breath));
	return async () => {
		await breathed;
		await whenIdle();
	};
}
