import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { unpackPackage } from './apt.ts';

/**
 * Faces that stand in for the official ones when pages are measured: Fandol, of which every Han
 * character is one em wide as in theirs. For tests alone; never shipped.
 */
const names: readonly (readonly [
	file: string,
	style: string,
	families: readonly string[]
])[] = [
	['FandolFang', 'Regular', ['仿宋_GB2312', '仿宋', 'FangSong', 'FangSong_GB2312']],
	['FandolKai', 'Regular', ['楷体_GB2312', '楷体', 'KaiTi', 'KaiTi_GB2312']],
	['FandolHei', 'Regular', ['黑体', 'SimHei']],
	['FandolHei', 'Bold', ['黑体', 'SimHei']],
	['FandolSong', 'Regular', ['宋体', 'SimSun']],
	['FandolSong', 'Bold', ['方正小标宋简体', '华文中宋']]
];

const within = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';

/** At scan time each file takes the official names, so that no program finds a font missing. */
const rule = ([file, style, families]: (typeof names)[number]): string =>
	`<match target="scan"><test name="fullname" compare="contains"><string>${file}</string></test>` +
	`<test name="style" compare="eq"><string>${style}</string></test>` +
	(style === 'Bold'
		? '<edit name="weight" mode="assign"><const>bold</const></edit>'
		: '') +
	`<edit name="family" mode="${file === 'FandolSong' && style === 'Bold' ? 'assign' : 'append'}">` +
	`${families.map((family) => `<string>${family}</string>`).join('')}</edit></match>`;

/** A fontconfig file of our own below `cache`; its path. */
export async function ensureFonts(cache: string): Promise<string> {
	const folder = join(await unpackPackage('texlive-lang-chinese', cache), within);
	if (!existsSync(folder)) throw new Error(`fonts not in package: ${folder}`);
	const file = resolve(cache, 'fonts.conf');
	await mkdir(cache, { recursive: true });
	await writeFile(
		file,
		'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
			`<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${resolve(folder)}</dir>` +
			`<cachedir>${resolve(cache, 'fontconfig')}</cachedir>${names.map(rule).join('')}</fontconfig>`
	);
	return file;
}
