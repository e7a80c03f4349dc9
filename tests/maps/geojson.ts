/** A square of one degree at a corner, as a feature of a GeoJSON file. */
export const square = (
	properties: Record<string, unknown>,
	[x, y]: readonly [number, number] = [110, 40]
) => ({
	type: 'Feature',
	properties,
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[x, y],
				[x + 1, y],
				[x + 1, y + 1],
				[x, y + 1],
				[x, y]
			]
		]
	}
});

export const collection = (...features: readonly unknown[]) =>
	JSON.stringify({ type: 'FeatureCollection', features });
