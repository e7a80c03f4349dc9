import { describe, expect, it } from 'vitest';
import { writeDocx } from '#lib/report/docx/write.ts';
import { documentOf, everyBlock } from './fixture.ts';
import { options, part } from './parts.ts';

describe('a table', async () => {
	const xml = part(
		await writeDocx(
			documentOf(
				everyBlock.blocks.filter(
					(block) => block.type === 'table' && block.id === 'spending'
				)
			),
			options
		),
		'word/document.xml'
	);
	const row = (words: string) =>
		xml.match(/<w:tr>.*?<\/w:tr>/g)!.find((one) => one.includes(`>${words}<`))!;

	it('repeats all rows of its head on every page and splits none', () => {
		expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
		expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(7);
	});

	it('merges head cells down and over', () => {
		expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
		expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(1);
	});

	it('has lines of 1.5, 0.75 and 1.5 points and none upright', () => {
		expect(xml).toMatch(
			/<w:tblBorders><w:top [^>]*w:sz="12"[^>]*\/>.*?<w:bottom [^>]*w:sz="12"/
		);
		expect(row('本期')).toMatch(/<w:bottom [^>]*w:sz="6"/);
		expect(xml).not.toMatch(/<w:(left|right|insideV) w:val="single"/);
	});

	it('sets the total bold and 其中 one character in', () => {
		expect(row('合计')).toContain('<w:b/>');
		expect(row('最低生活保障')).not.toContain('<w:b/>');
		expect(row('其中：城市')).toContain('<w:ind w:left="210"/>');
	});

	it('sets figures to the right, in a style of their own', () => {
		expect(row('特困人员').match(/GovCellNumber/g)).toHaveLength(3);
	});
});
