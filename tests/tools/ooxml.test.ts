import { describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/report/docx/write.ts';
import { documentOf, text } from '../report/docx/fixture.ts';
import { changed, options } from '../report/docx/parts.ts';
import { validateOoxml } from './ooxml.ts';

describe('the Open XML validator', () => {
	it('finds properties out of order and parts that are not there', async () => {
		const bytes = await writeDocx(
			documentOf([{ type: 'paragraph', inlines: [text('甲')] }]),
			options
		);
		const disordered = changed(bytes, 'word/document.xml', (xml) =>
			xml.replace('<w:pStyle w:val="GovBody"/>', '<w:jc w:val="left"/>$&')
		);
		expect((await validateOoxml(disordered)).join()).toContain(
			'unexpected child element'
		);
		const dangling = changed(bytes, 'word/_rels/document.xml.rels', (xml) =>
			xml.replace('styles.xml', 'nothing.xml')
		);
		expect(await validateOoxml(dangling)).not.toEqual([]);
	});
});
