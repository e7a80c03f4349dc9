import { describe, expect, it } from 'vitest';
import { SavedViews } from '#lib/state/indicators/saved-views.svelte.ts';

function storage(text: string | null = null) {
	let kept = text;
	return {
		getItem: () => kept,
		setItem: (_: string, value: string) => {
			kept = value;
		}
	};
}

describe('saved views', () => {
	it('are there again when the page is opened again', () => {
		const place = storage();
		new SavedViews(place).save(' 标准 ', '?indicator=dibao_standard');
		expect(new SavedViews(place).views).toEqual([
			{ name: '标准', query: '?indicator=dibao_standard' }
		]);
	});

	it('keep one view under a name: the last that was saved', () => {
		const saved = new SavedViews(storage());
		saved.save('标准', '?indicator=a');
		saved.save('标准', '?indicator=b');
		expect(saved.views).toEqual([{ name: '标准', query: '?indicator=b' }]);
	});

	it('are gone once they are removed, and are not kept without a name', () => {
		const place = storage();
		const saved = new SavedViews(place);
		saved.save('标准', '?indicator=a');
		saved.save('  ', '?indicator=b');
		saved.remove('标准');
		expect(new SavedViews(place).views).toEqual([]);
	});

	it('come back when their removal, or another view under their name, is undone', () => {
		const place = storage();
		const saved = new SavedViews(place);
		saved.save('标准', '?indicator=a');
		const before = saved.views;
		saved.save('标准', '?indicator=b');
		expect(saved.done?.words).toContain('换成');
		saved.undo();
		expect(saved.views).toEqual(before);
		saved.remove('标准');
		saved.undo();
		expect(new SavedViews(place).views).toEqual(before);
		expect(saved.done).toBeNull();
	});

	it.each(['{', '{"name":1}', '[{"name":1}]', 'null'])('read nothing from %s', (text) => {
		expect(new SavedViews(storage(text)).views).toEqual([]);
	});

	it('say so where the browser keeps nothing, and hold for the window', () => {
		const saved = new SavedViews({
			getItem: () => null,
			setItem: () => {
				throw new Error('denied');
			}
		});
		saved.save('标准', '?indicator=a');
		expect(saved.views.length).toBe(1);
		expect(saved.problem).toContain('这个窗口');
	});
});
