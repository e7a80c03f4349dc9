import { describe, expect, it } from 'vitest';
import { themeFrom } from '#lib/charts/theme.ts';

describe('themeFrom', () => {
	it('reads colours as a built style sheet shortens them', () => {
		const theme = themeFrom((name) => (name === '--sans' ? 'serif' : ' #1aF'));
		expect(theme.surface).toBe('#11aaFF');
		expect(theme.font).toBe('serif');
	});

	it('names the token that is missing', () =>
		expect(() => themeFrom(() => '')).toThrow('--surface'));
});
