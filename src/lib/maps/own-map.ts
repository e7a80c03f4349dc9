/** [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

/** What a map can be drawn of; points say nothing of an area. */
export type Outline =
	| { type: 'Polygon'; coordinates: readonly (readonly Position[])[] }
	| { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly Position[])[])[] }
	| { type: 'LineString'; coordinates: readonly Position[] }
	| { type: 'MultiLineString'; coordinates: readonly (readonly Position[])[] };

/** 一个面 of a person's own map, as it says what it is. */
export interface MapArea {
	/** Six digits; null where none is said. */
	code: string | null;
	/** '' where none is said. */
	name: string;
	outline: Outline;
}

/** 本单位地图: what a person's GeoJSON holds, whole; nothing of an approved map is left out when it is drawn. */
export interface OwnMap {
	/** The file's name. */
	file: string;
	/** 审图号, printed on the map and in every picture of it. */
	approval: string;
	areas: readonly MapArea[];
	/** West, south, east, north, in degrees. */
	bounds: readonly [number, number, number, number];
}
