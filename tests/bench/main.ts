/** `npm run bench`: how long things take on this machine. Printed, never judged. */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { browserFigures } from './browser.ts';
import { nodeFigures } from './node.ts';

console.log(`Node ${process.versions.node}，${cpus().length}个处理器`);
await nodeFigures();

if (existsSync('build/index.html')) {
	console.log('浏览器（构建后的应用）');
	await browserFigures();
} else console.log('浏览器的用时：先执行 npm run build。');
