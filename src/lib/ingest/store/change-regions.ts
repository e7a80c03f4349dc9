import { UserError } from '#lib/domain/errors.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { RegionChange, RegionChangeKind } from './region-change.ts';

/** What each kind of change takes, in words for whoever declares it otherwise. */
const demands: Readonly<
	Record<RegionChangeKind, { holds: (change: RegionChange) => boolean; says: string }>
> = {
	更名: {
		holds: ({ from, to }) => from.length === 1 && from[0] === to.code,
		says: '代码不变，只有一个地区'
	},
	代码变更: { holds: oneForOne, says: '一个旧代码换成一个新代码' },
	撤县设区: { holds: oneForOne, says: '一个旧代码换成一个新代码' },
	划入: { holds: oneForOne, says: '整建制划入另一上级，一个旧代码换成一个新代码' },
	合并: { holds: ({ from }) => from.length > 1, says: '至少两个地区合为一个' },
	部分划转: {
		holds: () => false,
		says: '原地区仍在，划走的那一部分在县级数里分不出来，不能推算；请把两地按新范围的历史数作为修订导入'
	}
};

function oneForOne({ from, to }: RegionChange): boolean {
	return from.length === 1 && from[0] !== to.code;
}

/**
 * 区划表 after the change: the former regions are gone, and where one took the place of one, old name and old
 * code are other names of the new.
 *
 * @throws UserError where the change cannot be what it is said to be.
 */
export function changeRegions(
	regions: readonly Region[],
	change: RegionChange
): Region[] {
	const { kind, from, to } = change;
	const fail = (what: string): never => {
		throw new UserError(`区划变更（${kind}，${to.name}）：${what}。`);
	};
	if (!Object.hasOwn(demands, kind)) fail('没有这种变更');
	if (!demands[kind].holds(change)) fail(demands[kind].says);
	if (!/^\d{6}$/.test(to.code)) fail(`新代码“${to.code}”不是六位数字`);
	if (to.name.trim() === '') fail('没有写新名称');
	if (!/^\d{4}-\d\d-\d\d$/.test(change.since))
		fail(`生效日期“${change.since}”应写作2026-07-01`);
	if (new Set(from).size < from.length) fail('同一地区列了两次');
	const byCode = new Map(regions.map((region) => [region.code, region]));
	const former = from.map(
		(code) => byCode.get(code) ?? fail(`区划表中没有${code}，可能已变更过`)
	);
	if (byCode.has(to.code) && !from.includes(to.code))
		fail(
			`${to.code}已是${byCode.get(to.code)!.name}。如果是并入它，请选“合并”，把它也列为原地区`
		);
	const parent = to.parent ?? former[0]!.parent;
	if (parent !== null && (!byCode.has(parent) || from.includes(parent)))
		fail(`上级${parent}不在区划表中`);
	const next = nextRegion(former, to, parent);
	const gone = new Set<RegionCode>(from);
	return regions.flatMap((region) => {
		if (region === former[0]) return [next];
		if (gone.has(region.code)) return [];
		return [
			region.parent !== null && gone.has(region.parent)
				? { ...region, parent: to.code }
				: region
		];
	});
}

function nextRegion(
	former: readonly Region[],
	to: RegionChange['to'],
	parent: RegionCode | null
): Region {
	const first = former.find(({ code }) => code === to.code) ?? former[0]!;
	const known = former.length === 1 ? [first.name, first.code] : [];
	return {
		...first,
		code: to.code,
		name: to.name,
		parent,
		group: to.group ?? first.group,
		aliases: [...new Set([...first.aliases, ...known])].filter(
			(name) => name !== to.name && name !== to.code
		)
	};
}
