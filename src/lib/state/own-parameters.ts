import type { CatalogueTables } from '#lib/catalog/load.ts';
import { withParameters } from '#lib/catalog/policy-parameters.ts';

/** 政策参数 that a person set on this machine, by id. */
export type OwnParameters = Readonly<Record<string, number | null>>;

const key = 'aidbrief.parameters';

type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was kept; nothing where the drawer is closed or holds something else. */
export function readOwnParameters(drawer: Drawer | null): OwnParameters {
	try {
		const kept: unknown = JSON.parse(drawer?.getItem(key) ?? '{}');
		if (typeof kept !== 'object' || kept === null) return {};
		return Object.fromEntries(
			Object.entries(kept).filter(
				([, value]) => value === null || (Number.isFinite(value) && value >= 0)
			)
		);
	} catch {
		return {};
	}
}

/** @returns whether it could be kept. */
export function keepOwnParameters(drawer: Drawer | null, values: OwnParameters): boolean {
	try {
		if (Object.keys(values).length === 0) drawer?.removeItem(key);
		else drawer?.setItem(key, JSON.stringify(values));
		return drawer !== null;
	} catch {
		return false;
	}
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
