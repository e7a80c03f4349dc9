import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Site } from './site.ts';

type Spec = IndicatorSpec | DerivedSpec;

/** 目录之外: whether a figure surely counts nothing that the catalogue knows. */
export const countsNothing = ({ own, after, sentence }: Site): boolean =>
	groups.test(own) ||
	pairs.test(own) ||
	someOf.test(own) ||
	kinds.test(after) ||
	oneOff.test(own + after) ||
	// 最大一笔捐赠来自…，金额X万元: of that one gift.
	(/^(?:金额|价值|折合)/u.test(own) && /捐/u.test(sentence));

/** 帮扶孤儿、残障儿童等340人: all of them together, which nothing counts. */
const groups =
	/、[^，。]*等(?:各类|[一二三四五六七]类)?(?:困难|特殊)?(?:群众|对象|人员|群体)?$/u;

/** 救助孤儿和事实无人抚养儿童109人: both together. */
const pairs =
	/(?:孤儿|特困(?:人员|对象)?|低保(?:对象)?|残疾人|优抚对象|边缘人口|困难群众)(?:[和及与]|以及)[^，。]{0,8}(?:孤儿|儿童|人员|对象|残疾人|人口|群众)(?:共|共计|合计)?$/u;

/** 监测对象中的340人, 来自12个乡镇: some of them. */
const someOf =
	/(?:对象|人员|家庭|群众|人口)(?:当)?中(?:的|有)?$|(?:来自|先后[赴到]|分[别赴]?[赴到]|赴|走访了?|深入)$|^(?:当[日天周]|[本上]周|昨[日天]|今日)|每[千百](?:名|位|人)/u;

const kinds = /^[^，。]{0,10}等(?:各|[一二三四五六七八九十])类/u;

/** 一次性补贴, 慰问: what is given beside the benefit. */
const oneOff =
	/一次性|电价|电费|水电|慰问|(?:消防|适老化|电梯|设施|设备|维修|修缮|装修)[^，。]{0,6}(?:投入|支出|资金)$|用于[^，。；]{0,10}(?:设施|设备|维修|修缮|装修|改造|建设|采购|购置)/u;

/** Whether it cannot be this subject, whatever its words are. */
export const cannotBe = ({ id }: Spec, { sentence }: Site): boolean =>
	id.startsWith('pop_') && ofThem.test(sentence);

/** 他们当中，60周岁以上老年人X人: some of those just counted, and not of the whole population. */
const ofThem = /(?:他们|对象|人员|群众|其)(?:当)?中，[^；。]*$/u;

/** Whether it counts something else than the subject to which its words point best. */
export const countsAnother = (
	spec: Spec,
	named: boolean,
	own: string,
	after: string
): boolean =>
	('kind' in spec && spec.kind === 'stock' && isNewcomer.test(own)) ||
	(!named && ((own === '' && !isServed.test(after)) || namesAnother(own, spec.name)));

/** 新增特困X人: who came in, which nothing counts, and not those who are in. */
const isNewcomer =
	/(?:新增|新纳入|新认定|新批)(?:城市|农村|城乡)?(?:特困|五保|孤儿|事实无人|低收入|低保边缘|刚性支出)|净增[^，。；]{0,4}床位/u;

/** X名干部结对帮扶: where nothing stands before a count, what stands behind it is what is counted. */
const isServed =
	/^$|享受|纳入|领取|获得|得到|接受|受益|参加|低保|特困|对象|群众|困难|居民|老年|残疾|儿童|生活/u;

/** 孤儿基本生活费支出…万元。发放高龄津贴…万元: the figure has a subject of its own, which the catalogue does not know. */
function namesAnother(own: string, name: string): boolean {
	const kind =
		/([\u4e00-\u9fff]{2})(?:津贴|补贴|补助金?|慰问金|奖励金?|养老金|保险金)$/u.exec(
			own
		)?.[1];
	return (
		kind !== undefined &&
		!/发放|拨付|下达|支付|安排|支出|落实|兑现|财政|[中省市县]|资金|各类|全部|相应|给予|争取/u.test(
			kind
		) &&
		!name.includes(kind)
	);
}
