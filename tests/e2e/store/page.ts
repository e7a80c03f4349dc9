import { append, openTabStore, type Seen } from './tab-store.ts';

declare global {
	interface Window {
		openStore(): Promise<Seen>;
		append(value: number, count: number, dieAt: number): Promise<Seen | string>;
		/** Kills the tab, from outside. */
		die(): Promise<void>;
	}
}

/** In a worker where the address says so: there the browser has another way to write. */
if (location.hash === '#worker') {
	const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
	const ask = <Answer>(...question: unknown[]): Promise<Answer> =>
		new Promise((answer) => {
			worker.onmessage = ({ data }: MessageEvent<Answer | 'die'>) => {
				if (data === 'die') void window.die();
				else answer(data);
			};
			worker.postMessage(question);
		});
	window.openStore = () => ask('open');
	window.append = (...args) => ask('append', ...args);
} else {
	window.openStore = () => openTabStore(() => void window.die());
	window.append = append;
}
