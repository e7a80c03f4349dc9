import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../tools/chromium.ts';

/** Flags under which Chromium asks nothing of the outside. */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

export const openBrowser = async (): Promise<Browser> =>
	chromium.launch({ executablePath: await findChromium(), args: flags });
