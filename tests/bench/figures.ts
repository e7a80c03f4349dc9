/** How bench figures are taken and written. */
export const ms = (value: number) => `${Math.round(value)}毫秒`;

export interface Taken {
	/** Median and slowest of the runs on the clock, and median of processor time of the whole process; milliseconds. */
	clock: number;
	slowest: number;
	processor: number;
}

/** So many runs after two that warm up. On a machine that others use processor time says more than the clock. */
export async function warm(times: number, work: () => Promise<unknown>): Promise<Taken> {
	for (let at = 0; at < 2; at++) await work();
	const clock: number[] = [];
	const processor: number[] = [];
	for (let at = 0; at < times; at++) {
		const before = process.cpuUsage();
		const start = performance.now();
		await work();
		clock.push(performance.now() - start);
		const { user, system } = process.cpuUsage(before);
		processor.push((user + system) / 1000);
	}
	return {
		clock: middle(clock),
		slowest: Math.max(...clock),
		processor: middle(processor)
	};
}

export const middle = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1]!;

export const said = ({ clock, slowest, processor }: Taken): string =>
	`${ms(clock)}（最慢${ms(slowest)}，处理器${ms(processor)}）`;
