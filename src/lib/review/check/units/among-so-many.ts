import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { sentenceAt } from './sentence-at.ts';

/** 每千名老人拥有养老床位35万张: among a thousand there are not so many. */
const amongSo =
	/每[百千万](?:名|位|个)?(?:常住|户籍|老年|服务)?(?:人口|老人|老年人|儿童|残疾人|居民|学生|群众|人)[^，；。\d]{0,18}?(?<amount>\d[\d,]*(?:\.\d+)?[万亿](?:[人名位张个台家辆床](?!民币)))/gu;

/** 年龄最大的老人已经103个月. */
const ages =
	/(?:(?:年龄|年纪|年长|最大|高寿|高龄|寿星|寿命)[^，。；\d]{0,10}?|寿命[^，。；]{0,16}?[到至为]|(?:大爷|大娘|大妈|奶奶|爷爷|婆婆|老汉|老伯|老人)(?:今年|现年|已经|已|年满)+)(?<amount>(?<figure>\d{2,3}(?:\.\d)?)个月)(?!大|的[婴幼孩])/gu;

/** 用地45平方米，总建筑面积28000平方米: no house has forty storeys on all its ground. */
const ground =
	/(?:用地|占地)(?:总?面积)?(?:为|约|共)?(?<amount>(?<land>\d[\d,]*(?:\.\d+)?)平方米)[^。；]{0,12}?(?:总?建筑面积|建筑总面积)(?:为|达|约|共)?(?<built>\d[\d,]*(?:\.\d+)?)(?<step>万)?平方米/gu;
const mostStoreys = 40;

/** 全省常住人口6200人: so few live in no province. */
const population =
	/(?<place>全省|我省|全市|我市|全州|全县|我县|全区)(?:年末|现有|共有|有|的)*(?:常住|户籍|总)人口(?:总数)?(?:为|达到?|有|约|共)*(?<amount>(?<heads>\d[\d,]*)人)(?![次均口/])/gu;
const fewest: Readonly<Record<string, number>> = {
	省: 1e6,
	市: 3e4,
	州: 3e4,
	县: 2e3,
	区: 2e3
};

/** 发放大米120公斤，惠及1.2万户: a handful for each. */
const shared =
	/(?:大米|面粉|米面|粮食|蔬菜|猪肉|食用油)(?<amount>(?<goods>\d[\d,]*(?:\.\d+)?)(?<unit>公斤|千克|斤))[，、][^。；\d]{0,8}(?:惠及|救助|覆盖|涉及|受益)[^。；\d]{0,8}(?<count>\d[\d,]*(?:\.\d+)?)(?<step>万?)(?:余|多)?[户人名]/gu;

/** 修通组路4.2米，平均每公里40万元: what is paid by the kilometre is measured in kilometres. */
const byKilometre =
	/(?<![\d.])(?<amount>\d{1,2}(?:\.\d+)?米)[，、（][^。；\d]{0,8}每公里/gu;

/** 涉及1184户、320户，…户均3.7人: the one is so many times the other as there are persons in a household. */
const twoHouseholds =
	/(?<![\d.])(?<amount>(?<a>\d[\d,]*)户)、?(?<b>\d[\d,]*)户[^。]*?户均(?:人口)?(?:约|为)?(?<mean>\d(?:\.\d+)?)人/gu;

/** 量级: so many among a thousand, so old, so much on so little ground, as cannot be. */
export const checkAmongSoMany = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...[...passage.text.matchAll(amongSo)].map((match) =>
			remark(passage, match, '不会有这么多')
		),
		...[...passage.text.matchAll(ages)]
			.filter((match) => {
				const sentence = sentenceAt(passage.text, match.index);
				return (
					Number(match.groups!.figure) >= 36 && /老|岁|寿|爷|奶|大[娘妈]/u.test(sentence)
				);
			})
			.map((match) => remark(passage, match, '说的是年龄，应以岁计')),
		...[...passage.text.matchAll(population)]
			.filter(
				({ groups }) => numberOf(groups!.heads!) < fewest[groups!.place!.slice(-1)]!
			)
			.map((match) => remark(passage, match, '不会这么少')),
		...[...passage.text.matchAll(shared)]
			.filter(({ groups }) => {
				const { goods, count, step } = groups!;
				return numberOf(goods!) / (numberOf(count!) * (step ? 1e4 : 1)) < 0.1;
			})
			.map((match) => remark(passage, match, '每户、每人不到一两')),
		...[...passage.text.matchAll(byKilometre)].map((match) =>
			remark(passage, match, '按公里计价')
		),
		...[...passage.text.matchAll(twoHouseholds)]
			.filter(({ groups }) => {
				const [a, b] = [groups!.a, groups!.b].map((one) =>
					Number(one!.replaceAll(',', ''))
				) as [number, number];
				return Math.abs(a / b - Number(groups!.mean)) < 0.06;
			})
			.map((match) => remark(passage, match, '前后都以户计，按户均应为人数')),
		...[...passage.text.matchAll(ground)]
			.filter(({ groups }) => {
				const { land, built, step } = groups!;
				const [a, b] = [land!, built!].map(numberOf);
				return b! * (step ? 1e4 : 1) > a! * mostStoreys;
			})
			.map((match) => remark(passage, match, '用地远小于建筑面积'))
	]);

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

function remark(passage: Passage, match: RegExpExecArray, why: string): Remark {
	const amount = match.groups!.amount!;
	const start = match.index + match[0].indexOf(amount);
	return {
		kind: 'unit',
		severity: 'error',
		passage,
		start,
		end: start + amount.length,
		message: `“${match[0]}”${why}，${amount}疑单位错用。`,
		evidence: []
	};
}
