import { chromium, type Browser, type BrowserContext } from 'playwright-core';
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

/** A window of somebody's own, with a folder of the disk: a private one keeps all its files in memory. */
export const openProfile = async (
	folder: string,
	viewport = { width: 1280, height: 900 }
): Promise<BrowserContext> =>
	chromium.launchPersistentContext(folder, {
		executablePath: await findChromium(),
		args: flags,
		viewport
	});
