/** What an app in Chromium does to its machine while it works: memory, and how long a key had to wait. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

export const mebibytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;

/**
 * Memory of all renderers of a browser together, looked at every 50 ms: page, workers and engine are in them. As the
 * browser's own task manager counts: the pages of its program, which its processes share, are nobody's.
 */
export class Memory {
	readonly #timer: NodeJS.Timeout;
	readonly #seen: number[] = [];

	constructor(pids: readonly number[]) {
		this.#timer = setInterval(() => {
			const now = pids.reduce((sum, pid) => sum + ownMemoryOf(pid), 0);
			this.#seen.push(now);
		}, 50);
	}

	/** The most there was. */
	stop(): number {
		clearInterval(this.#timer);
		return this.#seen.reduce((most, one) => Math.max(most, one), 0);
	}

	/** When such a part of the time had passed, from 0 to 1. */
	at(part: number): number {
		return this.#seen[Math.floor(part * (this.#seen.length - 1))] ?? 0;
	}
}

/** Bytes that a process has in memory and that are not read from a file; 0 of one that is gone. */
export function ownMemoryOf(pid: number): number {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const kinds = status.matchAll(/^Rss(?:Anon|Shmem):\s*(\d+)/gm);
		return [...kinds].reduce((sum, [, size]) => sum + Number(size), 0) * 1024;
	} catch {
		return 0;
	}
}

export async function renderers(browser: Browser): Promise<number[]> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** The longest time for which the page could not answer a key, in milliseconds, from `start` to `stop`. */
export const startGaps = (page: Page) =>
	page.evaluate(() => {
		const seen = { last: performance.now(), longest: 0 };
		const beat = new MessageChannel();
		beat.port1.onmessage = () => {
			const now = performance.now();
			seen.longest = Math.max(seen.longest, now - seen.last);
			seen.last = now;
			setTimeout(() => beat.port2.postMessage(0), 4);
		};
		beat.port2.postMessage(0);
		Object.assign(window, { gaps: seen });
	});
export const longestGap = (page: Page) =>
	page.evaluate(() => {
		const { gaps } = window as unknown as { gaps: { longest: number } };
		const { longest } = gaps;
		gaps.longest = 0;
		return longest;
	});
