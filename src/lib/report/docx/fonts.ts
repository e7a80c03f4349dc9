import type { DocxOptions } from './options.ts';

/** The faces of a 公文, by what they are for. Names as Word lists them; nothing is embedded. */
export interface FontSet {
	/** 小标宋, for titles. */
	title: string;
	/** 仿宋, for the body. */
	body: string;
	kai: string;
	hei: string;
	song: string;
}

const sets: Record<DocxOptions['fonts'], FontSet> = {
	gb2312: {
		title: '方正小标宋简体',
		body: '仿宋_GB2312',
		kai: '楷体_GB2312',
		hei: '黑体',
		song: '宋体'
	},
	windows: { title: '华文中宋', body: '仿宋', kai: '楷体', hei: '黑体', song: '宋体' }
};

export const latin = 'Times New Roman';

export const fontSet = (name: DocxOptions['fonts']): FontSet => sets[name];

/** What to show instead where the first is not installed (w:altName). */
const stands: Record<string, string> = {
	方正小标宋简体: '华文中宋',
	华文中宋: '宋体',
	仿宋_GB2312: '仿宋',
	楷体_GB2312: '楷体',
	仿宋: 'FangSong',
	楷体: 'KaiTi',
	黑体: 'SimHei',
	宋体: 'SimSun'
};

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** word/fontTable.xml: each face with its stand-in, so that a missing one is not replaced by chance. */
export function fontTableXml(fonts: FontSet): string {
	const chinese = Object.values(fonts).map(
		(name) =>
			`<w:font w:name="${name}"><w:altName w:val="${stands[name]}"/><w:charset w:val="86"/>` +
			`<w:family w:val="${name === fonts.hei ? 'modern' : 'auto'}"/><w:pitch w:val="default"/></w:font>`
	);
	return (
		`<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${w}">` +
		`<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>` +
		`${chinese.join('')}</w:fonts>`
	);
}
