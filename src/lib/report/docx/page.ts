import { DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from 'docx';
import type { DocxOptions } from './options.ts';

/** GB/T 9704: A4, 版心 156 mm × 225 mm; every length in twips (1/20 pt). */
export const line = 579;
/** One character of the body: 156 mm ÷ 28. */
export const character = 316;

const paper = { width: 11906, height: 16838 };
const upright = { top: 2098, right: 1474, bottom: 1984, left: 1587 };
/** 横排表: the sheet turned a quarter to the left, head at the binding edge, so the margins turn too. */
const turned = {
	top: upright.left,
	right: upright.top,
	bottom: upright.right,
	left: upright.bottom
};

/** Width of the type area (版心). */
export const typeWidth = (landscape: boolean): number =>
	landscape
		? paper.height - turned.left - turned.right
		: paper.width - upright.left - upright.right;

/** From the sheet's edge to the foot of the page number: its dash stands 7 mm below the type area. */
const footerBelow = (bottom: number) => bottom - 566;

export function sectionProperties(
	landscape: boolean,
	layout: DocxOptions['layout']
): ISectionPropertiesOptions {
	const margin = landscape ? turned : upright;
	return {
		page: {
			// docx turns width and height itself when it is told the orientation.
			size: {
				...paper,
				orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
			},
			margin: {
				...margin,
				header: 851,
				footer: footerBelow(margin.bottom),
				gutter: 0
			}
		},
		// charSpace = (156 mm ÷ 28 − 16 pt) × 4096; it is measured from Normal, which must have 16 pt.
		grid:
			layout === 'grid'
				? {
						type: DocumentGridType.LINES_AND_CHARS,
						linePitch: line,
						charSpace: -849
					}
				: { type: DocumentGridType.LINES, linePitch: line }
	};
}
