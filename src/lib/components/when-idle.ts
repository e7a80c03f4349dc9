/** Resolves when the page has nothing to do; after half a second at the latest. */
export const whenIdle = (): Promise<void> =>
	new Promise((resolve) => {
		if ('requestIdleCallback' in window)
			requestIdleCallback(() => resolve(), { timeout: 500 });
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
