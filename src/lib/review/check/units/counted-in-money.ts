import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';

/** Who is reached: counted in 人, 户, 家, and never in 元. */
const counted =
	/(?:惠及|覆盖|涉及|受益)[\u4e00-\u9fff]{0,8}(?:企业|群众|老年人|老人|家庭|职工|学生|儿童|对象|人员|居民|农户|人口)$/u;

/** 数人用了钱的单位: 惠及小微企业6.48万元. */
export const checkCountedInMoney = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim) =>
		claim.kind === 'level' &&
		claim.quantity.unit === '万元' &&
		counted.test(claim.site.own)
			? [
					remarkOn(
						claim,
						`“${claim.site.own}”数的是人或户，${claim.quantity.text}疑单位错用。`,
						null,
						[],
						'unit'
					)
				]
			: []
	);
