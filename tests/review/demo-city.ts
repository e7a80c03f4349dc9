import { afterAll, beforeAll } from 'vitest';
import { openAnswerer, type Opened } from '#cli/open.ts';

/** The simulated city, opened before the tests of a file and closed behind them. */
export function withDemoCity(): { readonly answerer: Opened['answerer'] } {
	let opened: Opened;
	beforeAll(async () => {
		opened = await openAnswerer(['demo-city'], {
			write: () => Promise.reject(new Error('nothing is written here')),
			out: () => undefined,
			note: () => undefined,
			today: '2026-11-25'
		});
	});
	afterAll(() => opened.close());
	return {
		get answerer() {
			return opened.answerer;
		}
	};
}
