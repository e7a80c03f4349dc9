import type { Region } from '#lib/domain/region.ts';
import type { Regions } from '#lib/quality/regions.ts';

/** A cell that names a region: spaces, numbering and 其中 do not matter. */
export function readRegion(text: string, regions: Regions): Region | undefined {
	const name = text
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/^(?:其中[::]?|\d+[.、]|[一二三四五六七八九十]+、)/, '');
	return name === '' ? undefined : regions.find(name);
}

/** The region that a title, a sheet's name or a file's name speaks of: the innermost, if they lie within one another. */
export function findRegion(text: string, regions: Regions): Region | undefined {
	const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
	const coded = code === undefined ? undefined : regions.get(code);
	if (coded) return coded;
	const said = text.normalize('NFKC').replace(/\s+/g, '');
	const found: { region: Region; name: string }[] = [];
	for (const region of regions.all())
		for (const name of [region.name, ...region.aliases])
			if (name.length > 1 && said.includes(name)) found.push({ region, name });
	const whole = found.filter(
		({ name }) => !found.some((other) => other.name !== name && other.name.includes(name))
	);
	const innermost = new Set(
		whole
			.map(({ region }) => region)
			.filter((region) => !whole.some((other) => regions.isWithin(other.region, region)))
	);
	return innermost.size === 1 ? [...innermost][0] : undefined;
}
