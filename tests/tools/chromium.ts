import { existsSync } from 'node:fs';
import { ensurePackages } from './apt.ts';

const places = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
];

/** Where Chromium is; fetched from the system's packages where it is not there yet. */
export async function findChromium(): Promise<string> {
	const named = process.env.CHROMIUM;
	if (named) return named;
	const there = () => places.find((path) => existsSync(path));
	if (!there()) await ensurePackages(['chromium']);
	const path = there();
	if (!path) throw new Error('no Chromium: install one, or name it in CHROMIUM');
	return path;
}
