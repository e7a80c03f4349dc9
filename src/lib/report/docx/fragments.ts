import { Document, Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import type { Block } from '../document.ts';
import { numberCaptions } from './captions.ts';
import { compiled } from './compile.ts';
import { fontSet, fontTableXml } from './fonts.ts';
import { Marks, type Mark } from './marks.ts';
import type { DocxOptions } from './options.ts';
import { finishPackage } from './package.ts';
import { children } from './sections.ts';
import { settingsXml } from './settings.ts';
import { stylesXml } from './styles.ts';

/** Blocks that come to stand in one place of somebody else's document. */
export interface FragmentGroup {
	blocks: readonly Block[];
	/** Of the type area they stand in, in twips. */
	width: number;
}

/** Style of the empty paragraph that stands before each group. */
export const groupMark = 'GovGroup';

export interface Fragments {
	/** A package of its own: body, charts and the workbooks behind them, styles. */
	parts: Record<string, Uint8Array>;
	/** Bound numbers in the order of the body. */
	marks: readonly Mark[];
}

/** Draws blocks for a document that is not ours, to be taken from this one and put there. */
export async function drawFragments(
	groups: readonly FragmentGroup[],
	options: DocxOptions
): Promise<Fragments> {
	const marks = new Marks();
	const setting = {
		marks,
		captions: numberCaptions(groups.flatMap(({ blocks }) => blocks))
	};
	const styles = stylesXml(fontSet(options.fonts), 'grid');
	const file = new Document({
		externalStyles: styles,
		sections: [
			{
				children: groups.flatMap(({ blocks, width }) => [
					new Paragraph({ style: groupMark }),
					...children(blocks, false, width, options, setting)
				])
			}
		]
	});
	const packed = finishPackage(compiled(file), {
		styles,
		settings: settingsXml,
		fontTable: fontTableXml(fontSet(options.fonts)),
		core: '',
		app: '',
		trace: ''
	});
	return { parts: unzipSync(packed), marks: marks.all };
}
