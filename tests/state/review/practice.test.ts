import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FarDesk } from '#lib/state/review/far-desk.ts';
import { practise } from '#lib/state/review/practice.ts';
import { catalog } from '../../review/corpus/catalogue.ts';

let heard: string[];
const real = globalThis.Worker;

/** A worker that answers every call at once, with nothing. */
class Answering extends EventTarget {
	onerror = null;
	terminate() {}
	postMessage({ id, method }: { id: number; method: string }) {
		heard.push(method);
		const data = { type: 'answer', id, value: null };
		queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
	}
}

beforeEach(() => {
	heard = [];
	globalThis.Worker = Answering as unknown as typeof Worker;
});
afterEach(() => {
	globalThis.Worker = real;
});

const desk = () => new FarDesk({} as never, () => null);
const rounds = () => heard.filter((method) => method === 'warm').length;

describe('practice before the first document', () => {
	it('reads every kind of sentence without a stumble', () => {
		expect(() => practise(catalog)).not.toThrow();
	});

	it('goes on while there is leisure, and comes to an end', async () => {
		let breaks = 0;
		await desk().warm(async () => void breaks++);
		expect(rounds()).toBeGreaterThan(1);
		expect(breaks).toBe(rounds());
	});

	it('ends with the first document', async () => {
		const own = desk();
		await own.warm(async () => void (await own.paste('一稿。')));
		expect(rounds()).toBe(1);
		expect(heard).toContain('paste');
	});

	it('does not begin at a desk that is closed', async () => {
		const own = desk();
		own.close();
		await own.warm(async () => undefined);
		expect(heard).toEqual([]);
	});
});
