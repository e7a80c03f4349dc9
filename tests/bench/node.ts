/** Node 里的用时: engine, pages and reports as the command line has them. Printed, never judged. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeEngine } from '#lib/engine/node.ts';
import { balancePage } from '#lib/state/pages/balance.ts';
import { coverage } from '#lib/state/pages/coverage.ts';
import { funds } from '#lib/state/pages/funds.ts';
import { overview } from '#lib/state/pages/overview.ts';
import { ask } from '#lib/state/question.ts';
import { openAnswerer } from '#cli/open.ts';
import { realEffects } from '#cli/effects.ts';
import { openReports } from '../tools/reports.ts';

const set = 'demo-city';
const city = { region: '990100', period: '2026Q3', area: 'all' } as const;

const ms = (value: number) => `${Math.round(value)}毫秒`;

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** First, median and slowest of so many runs one after another. */
async function repeated(times: number, work: (at: number) => Promise<unknown>) {
	const all: number[] = [];
	for (let at = 0; at < times; at++) all.push(await timed(() => work(at)));
	const sorted = [...all].sort((a, b) => a - b);
	return `首次${ms(all[0]!)}，${times}次的中位数${ms(sorted[Math.floor(times / 2)]!)}，最慢${ms(sorted.at(-1)!)}`;
}

/** A process of its own, from `tsx` to the written file. */
function coldReport(): number {
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	try {
		const start = performance.now();
		const { status, stderr } = spawnSync(
			join('node_modules', '.bin', 'tsx'),
			[
				'src/cli/main.ts',
				'report',
				'survey',
				'--data',
				set,
				'--region',
				city.region
			].concat(['--period', city.period, '--out', join(folder, 'report.docx')]),
			{ encoding: 'utf8' }
		);
		if (status !== 0) throw new Error(`report failed: ${stderr}`);
		return performance.now() - start;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function pageFigures(print: (line: string) => void): Promise<void> {
	const { answerer, close } = await openAnswerer([set], realEffects);
	const children = answerer.regions.children(city.region).filter(({ own }) => !own);
	// Every run asks about another place, so that nothing is answered from memory.
	const scopes = [city, ...children.map(({ code }) => ({ ...city, region: code }))];
	const pages: [string, (at: number) => Promise<unknown>][] = [
		['总览', (at) => ask(answerer, scopes[at]!, overview)],
		['覆盖', (at) => ask(answerer, scopes[at]!, coverage)],
		['资金', (at) => ask(answerer, scopes[at]!, funds)],
		['均衡', (at) => balancePage(answerer, scopes[at]!)]
	];
	try {
		for (const [name, page] of pages)
			print(`${name}页的全部查询：${await repeated(scopes.length, page)}`);
	} finally {
		await close();
	}
}

async function reportFigures(print: (line: string) => void): Promise<void> {
	const reports = await openReports(set);
	const children = reports.children(city.region);
	try {
		const whole = await repeated(6, () =>
			reports.make('survey', city.region, city.period)
		);
		print(`全市调研报告，同一进程：${whole}`);
		const each = await repeated(children.length, (at) =>
			reports.make('survey', children[at]!.code, city.period)
		);
		print(`各区县调研报告，一县一份：${each}`);
	} finally {
		await reports.close();
	}
}

/** Prints the figures of Node, a line each. */
export async function nodeFigures(
	print: (line: string) => void = console.log
): Promise<void> {
	const database = join('static/data', `${set}.duckdb`);
	// Builds the set where it is not built, so that no figure holds that.
	await (await openAnswerer([set], realEffects)).close();
	print(
		`引擎打开数据集：${await repeated(10, async () => {
			const engine = await openNodeEngine({ database });
			await engine.close();
		})}`
	);
	await pageFigures(print);
	print(`全市调研报告，新开进程：${ms(coldReport())}`);
	await reportFigures(print);
}
