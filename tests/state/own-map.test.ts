import { describe, expect, it } from 'vitest';
import { OwnMaps } from '#lib/state/own-map.svelte.ts';
import type { KeptMap, MapDrawer } from '#lib/state/own-map-drawer.ts';
import { collection, square } from '../maps/geojson.ts';
import { context } from './pages/fixture.ts';

/** A drawer in memory; `shut` keeps nothing. */
function drawer(kept: KeptMap | null = null, shut = false): MapDrawer {
	return {
		read: async () => kept,
		write: async (map) => {
			if (shut) throw new Error('shut');
			kept = map;
		},
		remove: async () => {
			kept = null;
		}
	};
}
const file = (text: string) => new File([text], '市.geojson');
const text = collection(square({ name: '乙区' }), square({ name: '邻市' }, [112, 40]));

describe('本单位地图', () => {
	it('is looked at, used under its number, there again the next time, and removed', async () => {
		const kept = drawer();
		const maps = new OwnMaps(kept);
		const looked = await maps.look(file(text), context.regions);
		expect(looked?.matched.strangers).toEqual(['邻市']);
		expect(await maps.use(looked!, '')).toBe(false);
		expect(maps.problem).toContain('审图号');
		expect(await maps.use(looked!, 'GS(2024)0650号')).toBe(true);
		const again = new OwnMaps(kept);
		await again.ask();
		expect(again.map).toEqual(maps.map);
		await again.remove();
		expect(await kept.read()).toBeNull();
		expect(again.map).toBeNull();
	});

	it('of another place is refused before anything is kept', async () => {
		const maps = new OwnMaps(drawer());
		const other = collection(square({ name: '远方市' }));
		expect(await maps.look(file(other), context.regions)).toBeNull();
		expect(maps.problem).toContain('没有一个面对得上');
	});

	it('that cannot be kept is not used', async () => {
		const maps = new OwnMaps(drawer(null, true));
		const looked = await maps.look(file(text), context.regions);
		expect(await maps.use(looked!, 'GS(2024)0650号')).toBe(false);
		expect(maps.map).toBeNull();
	});

	it('that was damaged where it was kept says so', async () => {
		const maps = new OwnMaps(drawer({ file: '市', text: '{', approval: 'GS(2024)1号' }));
		await maps.ask();
		expect(maps.problem).toContain('保存的地图读不出来');
	});
});
