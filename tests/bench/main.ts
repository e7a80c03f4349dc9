/** `npm run bench`: how long things take on this machine. Printed, never judged. */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { batchInBrowser } from './batch.ts';
import { browserFigures } from './browser.ts';
import { largeFigures } from './large.ts';
import { nodeFigures } from './node.ts';
import { reportFigures } from './reports.ts';

console.log(`Node ${process.versions.node}，${cpus().length}个处理器`);
await nodeFigures();
await reportFigures();

const built = existsSync('build/index.html');
if (built) {
	console.log('浏览器（构建后的应用）');
	await browserFigures();
	await batchInBrowser();
} else console.log('浏览器的用时：先执行 npm run build。');

console.log('144万行的数据集');
await largeFigures(built);
