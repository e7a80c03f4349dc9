export type ThemeName = 'light' | 'dark';

/** 外观 of this window. `static/theme.js` has set it before the first paint; here it is changed. */
class Theme {
	name = $state<ThemeName>('light');
	contrast = $state(false);

	/** Takes over what stands on the root element. */
	read(root: HTMLElement) {
		this.name = root.dataset.theme === 'dark' ? 'dark' : 'light';
		this.contrast = root.dataset.contrast === 'more';
	}

	set(root: HTMLElement, name: ThemeName, contrast: boolean) {
		this.name = name;
		this.contrast = contrast;
		root.dataset.theme = name;
		if (contrast) root.dataset.contrast = 'more';
		else delete root.dataset.contrast;
		try {
			localStorage.setItem('aidbrief.theme', name);
			localStorage.setItem('aidbrief.contrast', contrast ? 'more' : 'no');
		} catch {
			return; // storage is switched off: it holds for this window only
		}
	}
}

/** There is one root element, so there is one theme. */
export const theme = new Theme();
