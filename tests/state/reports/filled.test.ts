import { describe, expect, it } from 'vitest';
import { FilledStore, nothingFilled, type Filled } from '#lib/state/reports/filled.ts';

/** A window's storage, as a map. */
function storage() {
	const entries = new Map<string, string>();
	return {
		entries,
		getItem: (key: string) => entries.get(key) ?? null,
		setItem: (key: string, value: string) => void entries.set(key, value)
	};
}

const third = 'survey.demo-city.990100.2026Q3';
const second = 'survey.demo-city.990100.2026Q2';
const filled: Filled = {
	fields: { 组长: '王某某' },
	naming: true,
	choices: { 'F-05': { stand: 'pinned', words: '只有【1】' } }
};

describe('what was filled in', () => {
	it('is nothing where nothing was kept, or what was kept is not ours', () => {
		const window = storage();
		const store = new FilledStore(window);
		expect(store.read(third)).toEqual(nothingFilled);
		for (const text of ['', 'null', '7', '{"fields":null}', '{"fields"']) {
			window.setItem(`aidbrief.report.${third}`, text);
			expect(store.read(third), text).toEqual(nothingFilled);
		}
	});

	it('is read back as it was written; what is no text is left out', () => {
		const window = storage();
		const store = new FilledStore(window);
		expect(store.write('survey', third, filled)).toBe(true);
		expect(new FilledStore(window).read(third)).toEqual(filled);
		window.setItem(`aidbrief.report.${third}`, '{"fields":{"组长":5,"称谓":"主任："}}');
		expect(store.read(third)).toEqual({
			fields: { 称谓: '主任：' },
			naming: false,
			choices: {}
		});
		window.setItem(
			`aidbrief.report.${third}`,
			'{"fields":{},"choices":{"F-01":{"stand":"up","words":3},"F-02":null}}'
		);
		expect(store.read(third).choices).toEqual({ 'F-01': { stand: null, words: null } });
	});

	it('belongs to its own report, and is offered to the next of the same type', () => {
		const store = new FilledStore(storage());
		store.write('survey', third, filled);
		expect(store.read(second)).toEqual(nothingFilled);
		expect(store.last('survey', second)).toEqual(filled);
		expect(store.last('survey', third)).toBeNull();
		expect(store.last('promotion-speech', second)).toBeNull();
	});

	it('says so where it cannot be kept, and goes on', () => {
		expect(new FilledStore(null).write('survey', third, filled)).toBe(false);
		const full = new FilledStore({
			getItem: () => {
				throw new Error('storage is switched off');
			},
			setItem: () => {
				throw new Error('quota exceeded');
			}
		});
		expect(full.write('survey', third, filled)).toBe(false);
		expect(full.read(third)).toEqual(nothingFilled);
	});
});
