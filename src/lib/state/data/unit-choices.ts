import type { Unit } from '#lib/domain/unit.ts';

const kinds: Readonly<Record<string, readonly string[]>> = {
	万元: ['万元', '元', '亿元', '千元'],
	人: ['人', '万人'],
	户: ['户', '万户'],
	人次: ['人次', '万人次'],
	'元/人·月': ['元/人·月', '元/人·年']
};

/** Units in which offices write figures of one of the catalogue's. */
export const unitChoices = (unit: Unit): readonly string[] => kinds[unit] ?? [unit];
