import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

const compared =
	/(?<one>[\u4e00-\u9fff]{2,6}?)(?:增幅|增速|涨幅|增长率)(?<way>[高低快慢])于(?<other>[\u4e00-\u9fff]{2,6}?)(?:增幅|增速|涨幅|增长率)?(?:约|达)?$/u;

/**
 * 增幅比较的方向: 收入…增长3.2%；支出…增长6.9%，收入增幅高于支出增幅3.7个百分点: by their names, the one that grew less is told to have grown
 * more.
 */
export const checkFaster = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((points, index) => {
		if (points.kind !== 'points') return [];
		const said = compared.exec(points.site.own)?.groups;
		if (!said) return [];
		const rates = claims
			.slice(Math.max(0, index - 8), index)
			.filter(
				(one) =>
					one.kind === 'rate' &&
					one.passage === points.passage &&
					one.site.sentenceStart === points.site.sentenceStart
			);
		const one = named(rates, said.one!);
		const other = named(rates, said.other!);
		if (!one || !other || one === other) return [];
		const apart = growthOf(one) - growthOf(other);
		const isSaidMore = /[高快]/u.test(said.way!);
		if (apart === 0 || apart > 0 === isSaidMore) return [];
		return [
			remarkOn(
				points,
				`方向相反：${said.one}${one.quantity.text}，${said.other}${other.quantity.text}，前者${isSaidMore ? '低' : '高'}于后者。`,
				null,
				[one, other].map(({ quantity, of }) => `${of?.site.own ?? ''}${quantity.text}`)
			)
		];
	});

/** The one rate whose level, or whose own words, have the name. */
function named(rates: readonly Claim[], name: string): Claim | null {
	const found = rates.filter(
		({ site, of }) => site.own.includes(name) || (of?.site.own.includes(name) ?? false)
	);
	return found.length === 1 ? found[0]! : null;
}

const growthOf = ({ quantity, sign }: Claim): number => sign * quantity.value;
