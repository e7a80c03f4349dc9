import { UserError } from '#lib/domain/errors.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';
import type { Facets } from './facets.ts';

/** 人的决定 on one heading: what it stands for, or that it is left out. */
export type Decision = Facets | { skip: true };

/**
 * 识别方案: what people decided, by layout (for every file that is laid out so) and by file (what a file does
 * not say, or says wrongly: of that file alone, so it is not to be remembered for the next). JSON of version 1;
 * texts of headings are its keys, and `季报.xlsx` or `季报.xlsx#表名`.
 */
export interface Mapping {
	version: 1;
	layouts: ReadonlyMap<string, ReadonlyMap<string, Decision>>;
	files: ReadonlyMap<string, Facets>;
}

export const emptyMapping: Mapping = { version: 1, layouts: new Map(), files: new Map() };

/** The other mapping's decisions over this one's. */
export function mergeMappings(base: Mapping, over: Mapping): Mapping {
	const layouts = new Map(base.layouts);
	for (const [layout, decisions] of over.layouts)
		layouts.set(layout, new Map([...(layouts.get(layout) ?? []), ...decisions]));
	return { version: 1, layouts, files: new Map([...base.files, ...over.files]) };
}

export function formatMapping({ layouts, files }: Mapping): string {
	const plain = {
		version: 1,
		layouts: Object.fromEntries(
			[...layouts].map(([layout, decisions]) => [layout, Object.fromEntries(decisions)])
		),
		files: Object.fromEntries(files)
	};
	return `${JSON.stringify(plain, null, '\t')}\n`;
}

/** What may be said of each facet; `null` where any text will do. */
const allowed: Readonly<Record<keyof Facets, readonly string[] | null>> = {
	indicator: null,
	area: ['all', 'urban', 'rural'],
	mode: ['central', 'dispersed'],
	measure: ['single', 'ytd', 'span'],
	unit: null,
	region: null,
	period: null,
	basis: ['yoy', 'qoq']
};

/**
 * The inverse of `formatMapping`.
 *
 * @throws UserError where it is none: a word that nothing can mean is refused at its key.
 */
export function parseMapping(text: string, file: string): Mapping {
	const fail = (what: string): never => {
		throw new UserError(
			`${file}不是识别方案：${what}。请用screen --mapping-out重新生成。`
		);
	};
	const whole = asRecord(parseJson(text, fail), '整个文件', fail);
	if (whole.get('version') !== 1) fail('version应为1');
	const layouts = new Map<string, Map<string, Decision>>();
	for (const [layout, value] of asRecord(whole.get('layouts') ?? {}, 'layouts', fail)) {
		const decisions = new Map<string, Decision>();
		for (const [key, decision] of asRecord(value, layout, fail))
			decisions.set(key, readDecision(decision, key, fail));
		layouts.set(layout, decisions);
	}
	const files = new Map<string, Facets>();
	for (const [name, value] of asRecord(whole.get('files') ?? {}, 'files', fail))
		files.set(name, readFacets(asRecord(value, name, fail), name, fail));
	return { version: 1, layouts, files };
}

type Fail = (what: string) => never;

function parseJson(text: string, fail: Fail): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch (error) {
		if (error instanceof SyntaxError) return fail('不是JSON');
		throw error;
	}
}

/** As a map, so that no key of a file ever meets the prototype of an object. */
function asRecord(value: unknown, where: string, fail: Fail): Map<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return fail(`“${where}”应为对象`);
	return new Map(Object.entries(value));
}

function readDecision(value: unknown, key: string, fail: Fail): Decision {
	const record = asRecord(value, key, fail);
	return record.get('skip') === true ? { skip: true } : readFacets(record, key, fail);
}

function readFacets(record: Map<string, unknown>, key: string, fail: Fail): Facets {
	for (const [name, value] of record) {
		if (!Object.hasOwn(allowed, name)) fail(`“${key}”有不认识的“${name}”`);
		const words = allowed[name as keyof Facets];
		if (typeof value !== 'string' || value === '') fail(`“${key}”的${name}应为文字`);
		else if (words && !words.includes(value))
			fail(`“${key}”的${name}只能是${words.join('、')}`);
		else if (name === 'period' && !tryParsePeriod(value)) fail(`“${value}”不是期间`);
	}
	return Object.fromEntries(record) as Facets;
}
