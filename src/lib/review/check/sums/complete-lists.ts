import type { Claim } from '../../understand/claim.ts';
import { complements, remainder } from '../../words/complements.ts';

/** 孤儿和事实无人抚养儿童526人，其中孤儿…、事实无人抚养儿童…: the total names all its parts. */
export function namesAll(total: Claim, parts: readonly Claim[]): string | null {
	const own = total.site.own;
	const names = parts.map(({ site }) => site.own.replace(/^(?:其中|有)/u, ''));
	return parts.length >= 2 &&
		/[和、及与]/u.test(own) &&
		names.every((name) => name.length >= 2 && own.includes(name))
		? '合计写明就是这几项'
		: null;
}

/** 其中公办14家、民办9家; 其中甲22个、其他4个: kinds that leave nothing over. */
export function complete(total: Claim, parts: readonly Claim[]): string | null {
	const names = parts.map(({ site }) => site.own);
	const last = names.at(-1) ?? '';
	if (parts.length >= 2 && remainder.test(last)) return '“其他”包括其余各项';
	// 失能、半失能、自理: one of the three is everybody.
	if (
		/失能/u.test(names.join('')) &&
		!/失能/u.test(total.site.own) &&
		names.some((name) => /(?<!不能)自理$/u.test(name))
	)
		return '失能与自理合起来就是全部';
	if (triples.some((kinds) => areKinds(names, kinds))) return '这几类合起来就是全部';
	const [first = '', second = ''] = names;
	const isPair =
		names.length === 2 &&
		parts.every(({ site }) => site.taken === null) &&
		complements.some(
			([one, other]) =>
				!one.test(total.site.own) &&
				!other.test(total.site.own) &&
				((one.test(first) && other.test(second)) ||
					(other.test(first) && one.test(second)))
		);
	return isPair ? '两类合起来就是全部' : null;
}

/** Kinds that between them are all there is. */
const triples: readonly (readonly RegExp[])[] = [
	[/民事/u, /刑事/u, /行政/u],
	[/社会团体/u, /基金会/u, /民办非企业|社会服务机构/u],
	[/工资性/u, /经营/u, /财产/u, /转移/u],
	[/第?一产业/u, /第?二产业/u, /第?三产业/u],
	[/(?<!中)小学|小学生/u, /初中/u, /高中/u],
	[/一级/u, /二级/u, /三级/u, /四级/u],
	[/深度困难/u, /相对困难/u, /意外致困/u],
	[/脱贫不稳定/u, /边缘易致贫/u, /突发严重困难/u]
];

const areKinds = (names: readonly string[], kinds: readonly RegExp[]): boolean =>
	names.length === kinds.length &&
	kinds.every((kind) => names.filter((name) => kind.test(name)).length === 1);

const partitions: readonly (readonly [string, readonly string[]])[] = [
	['tekun_persons', ['tekun_central_persons', 'tekun_dispersed_persons']],
	[
		'tekun_persons',
		['tekun_full_care_persons', 'tekun_half_care_persons', 'tekun_self_care_persons']
	],
	['orphan_persons', ['orphan_institution_persons', 'orphan_scattered_persons']],
	['temp_aid_visits', ['temp_emergency_visits', 'temp_expense_visits']]
];

/** Groups that the catalogue knows to be complete: 城市+农村, 集中+分散, 急难型+支出型. */
export function identityOf(total: Claim, parts: readonly Claim[]): string | null {
	const id = total.subject?.spec.id as string | undefined;
	const ids = parts.map(({ subject }) => subject?.spec.id as string | undefined);
	const areas = parts.map(({ subject }) => subject?.area);
	if (
		parts.length === 2 &&
		ids[0] !== undefined &&
		ids[0] === ids[1] &&
		(id === ids[0] || id === undefined) &&
		areas.includes('urban') &&
		areas.includes('rural')
	)
		return '城市与农村之和就是合计';
	for (const [whole, members] of partitions)
		if (
			id === whole &&
			ids.length === members.length &&
			members.every((member) => ids.includes(member))
		)
			return '这几项之和就是合计';
	return null;
}
