import { afterEach, describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { Wire, type Served, type WireEnd } from '#lib/state/review/wire.ts';

const channels: MessageChannel[] = [];
afterEach(() => {
	for (const { port1, port2 } of channels.splice(0)) {
		port1.close();
		port2.close();
	}
});

/** Both ends of one line. */
function wired(near: Served, far: Served): [Wire, Wire] {
	const channel = new MessageChannel();
	channels.push(channel);
	channel.port1.start();
	channel.port2.start();
	return [
		new Wire(channel.port1 as WireEnd, near),
		new Wire(channel.port2 as WireEnd, far)
	];
}

describe('a wire', () => {
	it('brings each call its own answer, whichever is done first', async () => {
		let release: () => void = () => undefined;
		const slow = new Promise<void>((resolve) => (release = resolve));
		const [near] = wired(
			{},
			{
				slow: async () => {
					await slow;
					return 'slow';
				},
				double: async (value: number) => value * 2
			}
		);
		const waiting = near.call<string>('slow');
		expect(await near.call<number>('double', 21)).toBe(42);
		release();
		expect(await waiting).toBe('slow');
	});

	it('lets the far end ask back while it is being asked', async () => {
		const [near, far]: [Wire, Wire] = wired(
			{ figure: async () => 7 },
			{ sum: async () => (await far.call<number>('figure')) + 1 }
		);
		expect(await near.call<number>('sum')).toBe(8);
	});

	it("keeps a user's fault apart from one of ours", async () => {
		const [near] = wired(
			{},
			{
				own: async () => {
					throw new UserError('请换一份。');
				},
				ours: async () => {
					throw new TypeError('undefined');
				}
			}
		);
		await expect(near.call('own')).rejects.toThrow(UserError);
		const ours = await near.call('ours').catch((error: unknown) => error);
		expect(ours).not.toBeInstanceOf(UserError);
		await expect(near.call('nothing')).rejects.toThrow('no such method');
	});

	it('leaves nobody waiting once the far end is gone', async () => {
		const [near] = wired({}, { never: () => new Promise(() => undefined) });
		const waiting = near.call('never');
		near.fail(new Error('gone'));
		await expect(waiting).rejects.toThrow('gone');
	});
});
