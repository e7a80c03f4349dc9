import { areas, type Area } from '#lib/domain/area.ts';

/** 地址: what a page's query says, before anybody has asked whether it exists. Null = not said. */
export interface Address {
	/** 数据集. */
	set: string | null;
	/** 地区, as written: six digits or a name. */
	region: string | null;
	/** 期间, as written. */
	period: string | null;
	/** 城乡. */
	area: string | null;
	/** The measure a page is about, where it has several: `measure` of 均衡. */
	measure: string | null;
	/** 文种 of the report that is being written: `survey`. */
	type: string | null;
	/** The slot whose trace is open, without 【】. */
	slot: string | null;
}

const keys = [
	'set',
	'region',
	'period',
	'area',
	'measure',
	'type',
	'slot'
] as const satisfies readonly (keyof Address)[];

export const emptyAddress: Address = {
	set: null,
	region: null,
	period: null,
	area: null,
	measure: null,
	type: null,
	slot: null
};

/** An empty value is one that is not said. */
export function parseAddress(query: URLSearchParams): Address {
	const address = { ...emptyAddress };
	for (const key of keys) address[key] = query.get(key)?.trim() || null;
	return address;
}

/** The inverse of `parseAddress`: `?set=…&region=…`, or '' where nothing is said. */
export function printAddress(address: Address): string {
	const query = new URLSearchParams();
	for (const key of keys) {
		const value = address[key];
		if (value !== null) query.set(key, value);
	}
	const text = query.toString();
	return text === '' ? '' : `?${text}`;
}

/** 城乡口径 of an address; null for a word that is none. */
export const areaOf = (text: string | null): Area | null =>
	text === null ? 'all' : (areas.find((area) => area === text) ?? null);
