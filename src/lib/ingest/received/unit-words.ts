import { canonicalUnit, type Unit } from '#lib/domain/unit.ts';

/** How many of the catalogue's units one of `written` is; null where it is of another kind. */
export function unitFactor(written: string, wanted: Unit): number | null {
	if (written === wanted) return 1;
	const name = plainUnit(written);
	const perYear = /^元\/(?:人·?)?年$|^元\/人·年$/.test(name);
	const perMonth = /^元\/(?:人·?)?月$|^元\/人·月$/.test(name);
	// A standard is always a person's: 元/月 and, of a month, 元 alone.
	if (wanted === '元/人·月')
		return perYear ? 1 / 12 : perMonth || name === '元' ? 1 : null;
	if (wanted === '元/年') return perYear || name === '元' ? 1 : null;
	if (wanted === '元/月') return perMonth || name === '元' ? 1 : null;
	const known = canonicalUnit(name);
	return known?.canonical === wanted ? known.factor : null;
}

/** 元/人.月, 元/月·人, 元/(人·月), 元／人／月 are one unit; 每人每月 元 too. */
export function plainUnit(written: string): string {
	return written
		.normalize('NFKC')
		.replace(/[\s()]/g, '')
		.replace(/[.、•・‧∙]/g, '·')
		.replace(/^元\/?每人每|^元\/每人\/?每?/, '元/人·')
		.replace(/^元\/人[/·]?(月|年)$/, '元/人·$1')
		.replace(/^元[/·](月|年)[/·]人$/, '元/人·$1');
}

const isUnit = (text: string): boolean => {
	const name = plainUnit(text);
	return /^元\/(?:人·?)?[年月]$/.test(name) || canonicalUnit(name) !== null;
};

/** A text that is one unit; null for any other. */
export const readUnit = (text: string): string | null => {
	const trimmed = text.trim().replace(/^单位[:：]/, '');
	return trimmed !== '' && isUnit(trimmed) ? trimmed : null;
};

/** 单位：户、人、万元 in a line above the table; none where it names none (填表单位：示例市民政局). */
export function unitsOfLine(text: string): string[] {
	const found =
		/(?:^|[^表报制位])(?:计量|金额)?单位\s*[:：]\s*([^\s:：]+(?:[、,，]\s*[^\s:：]+)*)/.exec(
			` ${text.normalize('NFKC')}`
		);
	return (found?.[1] ?? '')
		.replace(/[)）]$/, '')
		.split(/[、,，;；]/)
		.flatMap((part) => readUnit(part) ?? []);
}
