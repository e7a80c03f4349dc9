// Runs before the first paint, so that a dark room never sees a white flash. Same origin: strict CSP.
(() => {
	const root = document.documentElement;
	const asked = (name) => {
		try {
			return localStorage.getItem(name);
		} catch {
			return null; // storage is switched off: follow the system
		}
	};
	const system = (query) => matchMedia(query).matches;
	const dark = asked('aidbrief.theme') ?? (system('(prefers-color-scheme: dark)') ? 'dark' : 'light');
	const more = asked('aidbrief.contrast') ?? (system('(prefers-contrast: more)') ? 'more' : 'no');
	root.dataset.theme = dark === 'dark' ? 'dark' : 'light';
	if (more === 'more') root.dataset.contrast = 'more';
})();
