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
	/** The counties that stand beside the one the page is about, as codes: `990102,990111` of 区县. */
	compare: string | null;
	/** What was typed to look something up in 指标: a name, initials, or a whole slot. */
	find: string | null;
	/** The entry of 指标 that is open, by id. */
	indicator: string | null;
	/** What the columns of a pivot are: `indicators`; periods where nothing is said. */
	layout: string | null;
	/** The rows of a pivot, as codes; the region and those below it where nothing is said. */
	regions: string | null;
	/** The first period of a pivot, or what 均衡 compares places with; a usual one where nothing is said. */
	since: string | null;
	/** The columns of a pivot beside its own indicator, as ids. */
	beside: string | null;
	/** What a pivot shows of its figures: 累计, 同比; the figures themselves where nothing is said. */
	form: string | null;
	/** 测算目标 of 均衡: a standard, in 元 a month; the mean of all where nothing is said. */
	target: string | null;
	/** 判定 of the clauses that 目标 shows; all of them where nothing is said. */
	status: string | null;
	/** The page of 会议 that is shown, from 1; the first where nothing is said. */
	page: string | null;
	/** The pages of 会议 that are shown, by their ids: `opening,F-05`; those it proposes where nothing is said. */
	pages: string | null;
	/** 标出的地区: a code that charts and tables of a page point out. */
	mark: string | null;
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
	'compare',
	'find',
	'indicator',
	'layout',
	'regions',
	'since',
	'beside',
	'form',
	'target',
	'status',
	'page',
	'pages',
	'mark',
	'type',
	'slot'
] as const satisfies readonly (keyof Address)[];

export const emptyAddress: Address = {
	set: null,
	region: null,
	period: null,
	area: null,
	measure: null,
	compare: null,
	find: null,
	indicator: null,
	layout: null,
	regions: null,
	since: null,
	beside: null,
	form: null,
	target: null,
	status: null,
	page: null,
	pages: null,
	mark: null,
	type: null,
	slot: null
};

/** What another page knows nothing of: it is not carried there. */
export const ofThisPage = {
	measure: null,
	compare: null,
	find: null,
	indicator: null,
	layout: null,
	regions: null,
	since: null,
	beside: null,
	form: null,
	target: null,
	status: null,
	page: null,
	pages: null,
	slot: null
} as const satisfies Partial<Address>;

/** What another data set has none of. */
export const ofThisSet = {
	region: null,
	period: null,
	measure: null,
	compare: null,
	regions: null,
	since: null,
	mark: null,
	page: null,
	pages: null
} as const satisfies Partial<Address>;

/** An empty value is one that is not said. */
export function parseAddress(query: URLSearchParams): Address {
	const address = { ...emptyAddress };
	for (const key of keys) address[key] = query.get(key)?.trim() || null;
	return address;
}

/** The inverse of `parseAddress`: `?set=…&region=…`, or '' where nothing is said. */
export function printAddress(address: Address): string {
	const said: string[] = [];
	for (const key of keys) {
		const value = address[key];
		if (value !== null) said.push(printed(key, value));
	}
	return said.length === 0 ? '' : `?${said.join('&')}`;
}

/** A page has hundreds of links, and codes and periods need no encoding. */
const printed = (key: string, value: string): string =>
	/^[A-Za-z0-9*._-]*$/.test(value)
		? `${key}=${value}`
		: new URLSearchParams([[key, value]]).toString();

/** 城乡口径 of an address; null for a word that is none. */
export const areaOf = (text: string | null): Area | null =>
	text === null ? 'all' : (areas.find((area) => area === text) ?? null);
