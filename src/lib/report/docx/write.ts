import { Document } from 'docx';
import type { ReportDocument } from '../document.ts';
import { cutTables } from '../table-parts.ts';
import { numberCaptions } from './captions.ts';
import { compiled } from './compile.ts';
import { fontSet, fontTableXml, latin } from './fonts.ts';
import { Marks } from './marks.ts';
import type { DocxOptions } from './options.ts';
import { finishPackage } from './package.ts';
import { appXml, coreXml, customProperties } from './properties.ts';
import { sections } from './sections.ts';
import { settingsXml } from './settings.ts';
import { stylesXml } from './styles.ts';
import { cleanText } from './text.ts';
import { traceOf, traceXml } from './trace-part.ts';

export type { DocxOptions } from './options.ts';

/**
 * 成文: a document to the bytes of a .docx in the form of GB/T 9704, with native charts and every bound
 * number marked and traceable. The same document, options and day give the same bytes, in a browser
 * (best in a worker: the packing does not yield) as in Node.
 */
export async function writeDocx(
	document: ReportDocument,
	options: DocxOptions
): Promise<Uint8Array> {
	const { file, marks, styles, fonts } = await fileOf(
		await paged(document, options),
		options,
		true
	);
	return finishPackage(compiled(file), {
		styles,
		settings: settingsXml,
		fontTable: fontTableXml(fonts),
		core: coreXml(document, options.today),
		app: appXml,
		trace: traceXml(traceOf(document, marks.all))
	});
}

/**
 * The document as the library holds it, before it is packed: what is laid out and what is written are the same.
 *
 * @param numbered whether page numbers of the contents are worked out
 */
export async function fileOf(
	document: ReportDocument,
	options: Omit<DocxOptions, 'today'>,
	numbered: boolean
) {
	const marks = new Marks();
	const fonts = fontSet(options.fonts);
	const styles = stylesXml(fonts, options.layout);
	const theme = { latin, eastAsia: fonts.song, scripts: { Hans: fonts.song } };
	const file = new Document({
		title: cleanText(document.title),
		externalStyles: styles,
		evenAndOddHeaderAndFooters: true,
		theme: { fonts: { headings: theme, body: theme } },
		customProperties: customProperties(document),
		...(numbered ? await pageNumbers(document) : {}),
		sections: sections(document, options, {
			marks,
			captions: numberCaptions(document.blocks)
		})
	});
	return { file, marks, styles, fonts };
}

/** With 续表 where they are asked for: it takes a layout for every one. */
async function paged(
	document: ReportDocument,
	options: Omit<DocxOptions, 'today'>
): Promise<ReportDocument> {
	if (!options.continued) return document;
	const { findCuts } = await import('./find-cuts.ts');
	return cutTables(document, await findCuts(document, options));
}

/** Page numbers of the contents are laid out only where there are contents: it takes a second. */
async function pageNumbers({ blocks }: ReportDocument) {
	if (!blocks.some(({ type }) => type === 'contents')) return {};
	const { estimatePageNumbersWith } = await import('docx/layout');
	return { pageNumbers: estimatePageNumbersWith({ guess: true }) };
}
