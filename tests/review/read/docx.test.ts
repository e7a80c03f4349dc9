import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { openDocument } from '#lib/review/read/open.ts';
import { docxOf, messy, p, run } from '../docx.ts';

const read = (bytes: Uint8Array) => openDocument('稿.docx', bytes);
const texts = (bytes: Uint8Array) => read(bytes).paragraphs.map(({ text }) => text);

describe('reading a .docx', () => {
	it('joins runs, keeps insertions and results, leaves deletions and codes out', () => {
		expect(texts(docxOf(messy))).toEqual([
			'全县低保对象23456人，比上年增长6.8%，涉及12个乡镇。',
			'链接内：发放1234.5万元已有批注',
			'修订：888人。',
			'控件：1023人；域：777户 <甲 & 乙> 55人',
			'制表\t5678\n元，次行',
			'街道',
			'人数',
			'甲',
			'3210',
			'框：66人',
			'文本框内4321户',
			'注：含88个村'
		]);
	});

	it('knows where each paragraph stands', () => {
		const { paragraphs } = read(docxOf(messy));
		expect(paragraphs.map(({ place }) => place)).toEqual([
			...Array<string>(5).fill('body'),
			...Array<string>(4).fill('cell'),
			'body',
			'box',
			'note'
		]);
		expect(paragraphs[8]!.cell).toEqual({ table: 0, row: 1, column: 1 });
		expect(paragraphs.map(({ index }) => index)).toEqual(paragraphs.map((_, n) => n));
	});

	it('counts a paragraph without text', () => {
		expect(texts(docxOf({ body: p() + p(run('甲')) }))).toEqual(['', '甲']);
	});
});

describe('what is refused', () => {
	const refusal = (name: string, bytes: Uint8Array): string => {
		try {
			openDocument(name, bytes);
		} catch (error) {
			if (error instanceof UserError) return error.message;
			throw error;
		}
		return '';
	};
	const ole = (text: string) =>
		Uint8Array.from([
			0xd0,
			0xcf,
			0x11,
			0xe0,
			...[...text].flatMap((char) => [char.charCodeAt(0), 0])
		]);
	const rel = (type: string) =>
		`<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://example.invalid/a" TargetMode="External"/>`;

	it.each([
		['old formats by name', '稿.wps', new Uint8Array([1]), '.wps 旧格式'],
		['old formats under a new name', '稿.docx', ole('WordDocument'), '.doc 或 .wps'],
		['what is encrypted', '稿.docx', ole('EncryptedPackage'), '加了密码'],
		['an empty file', '稿.docx', new Uint8Array(), '空文件'],
		['a web page', '稿.docx', strToU8('<html><body>甲'), '网页'],
		['a zip that is no document', '稿.docx', zipSync({ a: strToU8('a') }), '已损坏'],
		['half a file', '稿.docx', docxOf(messy).slice(0, 900), '已损坏'],
		['broken xml', '稿.docx', docxOf({ body: '<w:p><w:r></w:p>' }), '已损坏'],
		[
			'an entity bomb',
			'稿.docx',
			docxOf({
				body: '',
				extra: { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }
			}),
			'已损坏'
		],
		[
			'macros',
			'稿.docx',
			docxOf({ body: p(), extra: { 'word/vbaProject.bin': 'x' } }),
			'含有宏'
		],
		[
			'a linked template',
			'稿.docx',
			docxOf({ body: p(), relationships: rel('attachedTemplate') }),
			'外部文件'
		],
		[
			'a zip bomb',
			'稿.docx',
			docxOf({ body: p(), extra: { 'word/media/a.xml': ' '.repeat(30_000_000) } }),
			'压缩炸弹'
		],
		['other endings', '稿.pdf', strToU8('%PDF'), '不认识']
	])('%s, in one sentence', (_, name, bytes, words) => {
		const message = refusal(name, bytes);
		expect(message).toContain(words);
		expect(message).toMatch(/^[^。]*“[^”]+”.*。$/);
	});

	it('does not refuse a link that a reader may click', () => {
		expect(refusal('稿.docx', docxOf(messy))).toBe('');
	});
});

describe('reading text', () => {
	it('takes a line for a paragraph, whatever ends it', () => {
		const bytes = strToU8('\uFEFF甲\r\n\n乙\n丙');
		expect(openDocument('稿.txt', bytes).paragraphs.map(({ text }) => text)).toEqual([
			'甲',
			'',
			'乙',
			'丙'
		]);
	});

	it('reads what Chinese Windows saves', () => {
		const gbk = Uint8Array.from([0xb5, 0xcd, 0xb1, 0xa3]);
		expect(openDocument('稿.md', gbk).paragraphs[0]!.text).toBe('低保');
	});
});
