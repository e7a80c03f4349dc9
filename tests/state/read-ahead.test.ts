import { describe, expect, it } from 'vitest';
import { readAhead } from '#lib/state/read-ahead.ts';

const periods = ['2025Q3', '2025Q4', '2025', '2026Q1', '2026Q2'];
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Notes what was read; refuses from the `most`th on. */
function reading(most = Infinity) {
	const read: string[] = [];
	return {
		read,
		ahead: async (period: string) => {
			if (read.length >= most) return false;
			read.push(period);
			return true;
		}
	};
}

describe('reading ahead at leisure', () => {
	it('takes the period in view first, then those next to it', async () => {
		const { read, ahead } = reading();
		readAhead({ periods, ahead }, '2025', async () => {});
		await settled();
		expect(read).toEqual(['2025', '2025Q4', '2026Q1', '2025Q3', '2026Q2']);
	});

	it('reads nothing while there is something else to do', async () => {
		const { read, ahead } = reading();
		let rest = () => {};
		readAhead({ periods, ahead }, '2026Q2', () => new Promise((now) => (rest = now)));
		await settled();
		expect(read).toEqual([]);
		rest();
		await settled();
		expect(read).toEqual(['2026Q2']);
	});

	it('stops when it is told to', async () => {
		const { read, ahead } = reading();
		const stop = readAhead({ periods, ahead }, '2026Q2', async () => {});
		stop();
		await settled();
		expect(read).toEqual([]);
	});

	it('stops where the set is too large, and where reading fails', async () => {
		const large = reading(2);
		readAhead({ periods, ahead: large.ahead }, '2026Q2', async () => {});
		let tries = 0;
		const failing = async () => {
			tries++;
			throw new Error('the engine is gone');
		};
		readAhead({ periods, ahead: failing }, '2026Q2', async () => {});
		await settled();
		expect(large.read).toEqual(['2026Q2', '2026Q1']);
		expect(tries).toBe(1);
	});
});
