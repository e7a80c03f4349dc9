import { areaNames, type Area } from '#lib/domain/area.ts';
import type { Period } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';

/** A slot in parts, as pages ask it: subjects by id, so that a renamed indicator breaks no page. */
export interface Asking {
	subject: string;
	area?: Area;
	measure?: '本期' | '累计';
	region?: RegionCode;
	period?: Period;
	over?:
		| '排名'
		| '最高'
		| '最低'
		| '极差'
		| '极值比'
		| '变异系数'
		| '加权变异系数'
		| '基尼系数'
		| '泰尔指数'
		| '城乡比';
	compare?: '同比' | '环比' | '比上年末' | '增量';
	share?: '占比' | '贡献' | '拉动';
}

/** 【主语·修饰…】. What is not said is the page's own scope. */
export function slotText({
	subject,
	area,
	measure,
	region,
	period,
	over,
	compare,
	share
}: Asking): string {
	const parts = [
		subject,
		area === undefined ? null : areaNames[area],
		measure,
		region === undefined ? null : `@${region}`,
		period === undefined ? null : `#${period}`,
		over,
		share,
		// 增量 is how a comparison is made; against the year before it needs the comparison too.
		compare === '增量' ? '同比·增量' : compare
	];
	return `【${parts.filter((part) => part).join('·')}】`;
}
