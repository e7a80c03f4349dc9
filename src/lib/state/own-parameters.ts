import type { CatalogueTables } from '#lib/catalog/load.ts';
import { withParameters } from '#lib/catalog/policy-parameters.ts';

/** 政策参数 that a person set on this machine, by id. */
export type OwnParameters = Readonly<Record<string, number | null>>;

const key = 'aidbrief.parameters';
const earlierKey = 'aidbrief.parameters.earlier';

/** Changes that can be taken back. */
const mostSteps = 20;

type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was kept; nothing where the drawer is closed or holds something else. */
export const readOwnParameters = (drawer: Drawer | null): OwnParameters =>
	valuesOf(parsed(drawer, key)) ?? {};

/** @returns whether it could be kept; what was there before can then be had back. */
export function keepOwnParameters(drawer: Drawer | null, values: OwnParameters): boolean {
	const earlier = [...earlierParameters(drawer), readOwnParameters(drawer)];
	return write(drawer, values, earlier.slice(-mostSteps));
}

/** What parameters were before each change, the last one last: so many changes can be taken back. */
export function earlierParameters(drawer: Drawer | null): readonly OwnParameters[] {
	const kept = parsed(drawer, earlierKey);
	return Array.isArray(kept) ? kept.map(valuesOf).filter((one) => one !== null) : [];
}

/** 撤销: as before the last change. @returns whether there was one, and it could be kept. */
export function undoOwnParameters(drawer: Drawer | null): boolean {
	const earlier = earlierParameters(drawer);
	const before = earlier.at(-1);
	return before !== undefined && write(drawer, before, earlier.slice(0, -1));
}

function write(
	drawer: Drawer | null,
	values: OwnParameters,
	earlier: readonly OwnParameters[]
): boolean {
	try {
		for (const [name, kept] of [
			[key, Object.keys(values).length > 0 ? values : null],
			[earlierKey, earlier.length > 0 ? earlier : null]
		] as const)
			if (kept === null) drawer?.removeItem(name);
			else drawer?.setItem(name, JSON.stringify(kept));
		return drawer !== null;
	} catch {
		return false;
	}
}

function parsed(drawer: Drawer | null, name: string): unknown {
	try {
		return JSON.parse(drawer?.getItem(name) ?? 'null');
	} catch {
		return null;
	}
}

function valuesOf(kept: unknown): OwnParameters | null {
	if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
	return Object.fromEntries(
		Object.entries(kept).filter(
			([, value]) => value === null || (Number.isFinite(value) && value >= 0)
		)
	);
}

/** The catalogue with a person's own parameters; one that a newer catalogue has no more is left out. */
export function withOwnParameters(
	tables: CatalogueTables,
	values: OwnParameters
): CatalogueTables {
	const text = tables['policy-parameters.csv'];
	const known = Object.entries(values).filter(([id]) =>
		new RegExp(`^${id},`, 'm').test(text)
	);
	return known.length === 0
		? tables
		: {
				...tables,
				'policy-parameters.csv': withParameters(text, Object.fromEntries(known))
			};
}
