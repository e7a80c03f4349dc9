import { append, openTabStore } from './tab-store.ts';

type Question = ['open'] | ['append', value: number, count: number, dieAt: number];

self.onmessage = async ({ data }: MessageEvent<Question>) => {
	const [what, ...args] = data;
	self.postMessage(
		what === 'open'
			? await openTabStore(() => self.postMessage('die'))
			: await append(...(args as [number, number, number]))
	);
};
