/**
 * 版式摘要: the form of every part of every type of document, kept in tests/reports/xml and read in a diff. After a
 * change of form that is meant: RENEW=1 npx vitest run --project unit tests/reports/xml.test.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportTypes } from '../../reports/all.ts';
import { openReports, type Reports } from '../tools/reports.ts';
import { digestOf, digestsOf } from '../tools/xml-digest.ts';

const fileOf = (name: string) => `tests/reports/xml/${name}.txt`;

/** Parts that are the same in every document stand in one file. */
const common =
	/^(?:word\/(?:styles|settings|fontTable|numbering|footnotes|endnotes|theme\/theme1)\.xml|_rels\/\.rels|customXml\/(?:itemProps1|_rels\/item1)\.xml(?:\.rels)?|docProps\/(?:app|core)\.xml)$/;

let city: Reports;
beforeAll(async () => {
	city = await openReports('demo-city');
});
afterAll(() => city.close());

function expectKept(name: string, parts: readonly string[]) {
	const text = `${parts.join('\n\n')}\n`;
	const path = fileOf(name);
	if (process.env['RENEW'] === '1') writeFileSync(path, text);
	expect(existsSync(path), `${path} is missing`).toBe(true);
	expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('the form of each part is the one that was looked at:', () => {
	it.each(reportTypes)('$name', async ({ id }) => {
		const { docx } = await city.make(id, '990100', '2026Q3');
		const digests = [...digestsOf(docx)];
		const own = digests.filter(([path]) => !common.test(path));
		expectKept(
			id,
			own.map(([, text]) => text)
		);
		expectKept(
			'common',
			digests.filter(([path]) => common.test(path)).map(([, text]) => text)
		);
	});
});

describe('a digest', () => {
	const body = (inside: string) =>
		`<w:body xmlns:w="urn:w" xmlns:c="urn:c">${inside}</w:body>`;

	it('is the same whatever the order of attributes, the ids and the words', () => {
		expect(
			digestOf('word/document.xml', body('<w:p w:a="1" w:id="5" w:b="2">甲</w:p>'))
		).toBe(digestOf('word/document.xml', body('<w:p w:b="2" w:a="1" w:id="9">乙</w:p>')));
	});

	it('is another one for another element, value, order or depth', () => {
		const of = (inside: string) => digestOf('word/document.xml', body(inside));
		const one = of('<w:p/><w:r w:a="1"/>');
		for (const other of [
			'<w:p/><w:r w:a="2"/>',
			'<w:r w:a="1"/><w:p/>',
			'<w:p><w:r w:a="1"/></w:p>',
			'<w:p/><w:p/><w:r w:a="1"/>'
		])
			expect(of(other)).not.toBe(one);
	});
});
