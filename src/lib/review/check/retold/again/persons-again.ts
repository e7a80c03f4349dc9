import type { Remark } from '../../../finding.ts';
import { groupAt, inProse, otherwise } from './telling.ts';

const surnames =
	'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const offices =
	'市长|县长|区长|镇长|乡长|局长|院长|书记|主任|理事长|会长|秘书长|处长|厅长|部长|校长|所长|站长|经理|董事长|主席';
const acts = '主持|带队|签发|主讲|授课|致辞|领队|讲话|作报告|陪同|带领|率队';
const name = `[${surnames}][\\u4e00-\\u9fff]{1,2}?`;

const inOffice = new RegExp(
	`(?<office>(?:常务)?副?(?:${offices}))(?<name>[${surnames}][\\u4e00-\\u9fff]{1,2}?)(?<act>${acts})`,
	'gu'
);
const inOfficeAgain = new RegExp(
	`(?<act>${acts})[^，。；]{0,8}?的(?:[^，。；]{0,6}?)(?<office>(?:常务)?副?(?:${offices}))(?<name>[${surnames}][\\u4e00-\\u9fff])`,
	'gu'
);

/** 副市长刘某某主持…。主持会议的副市长赵某表示: whoever did it has one name. */
export const checkOfficersAgain = inProse((passage) => {
	const { text } = passage;
	const set = [...text.matchAll(inOffice)];
	return [...text.matchAll(inOfficeAgain)].flatMap((again): Remark[] => {
		const { act, office, name: said } = again.groups as Record<string, string>;
		const [first, ...others] = set.filter(
			({ index, groups }) =>
				index < again.index && groups!.act === act && groups!.office === office
		);
		if (!first || others.length > 0) return [];
		const told = first.groups!.name!;
		if (
			told.slice(0, 2) === said!.slice(0, 2) ||
			text.slice(0, again.index).includes(said!)
		)
			return [];
		return [otherwise(passage, groupAt(first, 'office', 'name'), groupAt(again, 'name'))];
	});
});

const aged = new RegExp(
	`(?<name>${name})(?:，(?:[男女]，)?)?(?:现年|今年|年仅)(?:已)?(?<age>\\d{2,3})岁`,
	'gu'
);
const agedMyself =
	/[“‘][^”’。]{0,6}?我(?:们)?今年(?:才|都|已经?|刚|也|满)*(?<said>(?<age>\d{2,3})岁)[^“]{0,60}”(?<by>[^。”“]{0,30})/gu;
const agedAgain = new RegExp(
	`(?:今年|现年)?(?<said>(?<age>\\d{2,3})岁)的(?<name>[${surnames}][\\u4e00-\\u9fff]{1,2})|(?<alias>[${surnames}](?:老伯|大爷|奶奶|大娘|大妈|婆婆|爷爷|阿姨|老汉|老人|大叔|大姐))(?:现年|今年)(?:已)?(?<then>(?<old>\\d{2,3})岁)`,
	'gu'
);

/** 周某某现年47岁…。“我今年才39岁”: a man is of one age. */
export const checkAgesAgain = inProse((passage) => {
	const { text } = passage;
	const told = [...text.matchAll(aged)];
	const named = [...text.matchAll(agedAgain)];
	return [
		...[...text.matchAll(agedMyself)].flatMap((again): Remark[] => {
			const [first, ...others] = told.filter(({ index }) => index < again.index);
			if (!first || others.length > 0) return [];
			// Somebody else speaks: one who is named, and not as the one told of.
			const by = new RegExp(
				`[${surnames}][\\u4e00-\\u9fff]{1,2}(?=.{0,6}[说道称讲])`,
				'u'
			).exec(again.groups!.by!)?.[0];
			const who = first.groups!.name!;
			if (by !== undefined && !again.groups!.by!.includes(who)) return [];
			return Number(first.groups!.age) === Number(again.groups!.age)
				? []
				: [otherwise(passage, groupAt(first, 'age'), groupAt(again, 'said'))];
		}),
		...twiceAged(named).flatMap(([first, again]): Remark[] =>
			/岁时|时年|那年|年前|年近|当年|曾|生日|再次|后来|\d{4}年/u.test(
				text.slice(0, again.index + again[0].length)
			)
				? []
				: [
						otherwise(
							passage,
							groupAt(first, saidOf(first)),
							groupAt(again, saidOf(again))
						)
					]
		)
	];
});

const saidOf = ({ groups }: RegExpMatchArray): string =>
	groups!.said === undefined ? 'then' : 'said';
const whoOf = ({ groups }: RegExpMatchArray): string => groups!.name ?? groups!.alias!;
const ageOf = ({ groups }: RegExpMatchArray): number =>
	Number(groups!.age ?? groups!.old);

/** The same full name, or name of address, with two ages. */
const twiceAged = (
	all: readonly RegExpExecArray[]
): [RegExpExecArray, RegExpExecArray][] =>
	all.flatMap((again, index): [RegExpExecArray, RegExpExecArray][] => {
		const who = whoOf(again);
		const first = all.slice(0, index).find((one) => whoOf(one) === who);
		return first && who.length === 3 && ageOf(first) !== ageOf(again)
			? [[first, again]]
			: [];
	});

const livesAt =
	/(?:家住|住在|居住在|居住于|来自|户籍在)[^，。；]{0,10}?(?<village>[\u4e00-\u9fff]{2}(?:村|社区|小区))(?=[，。；\d的])/gu;

/** 张老伯…住在青石乡桥头村…。赶到青石乡柳树村张老伯的家中: his house stands in one village. */
export const checkHomesAgain = inProse((passage) => {
	const { text } = passage;
	const [lives, ...others] = [...text.matchAll(livesAt)];
	if (!lives || others.length > 0) return [];
	const who = new RegExp(
		`^[^，。；]{0,6}?(?<who>[${surnames}](?:老伯|大爷|奶奶|大娘|大妈|婆婆|爷爷|阿姨|老汉|[\\u4e00-\\u9fff]{1,2}))(?=[今现，家住是])`,
		'u'
	).exec(text)?.groups!.who;
	if (who === undefined) return [];
	const homes = new RegExp(
		`(?<village>[\\u4e00-\\u9fff]{2}(?:村|社区|小区))${who}的?家`,
		'gu'
	);
	return [...text.matchAll(homes)]
		.filter(
			({ index, groups }) =>
				index > lives.index && groups!.village !== lives.groups!.village
		)
		.map((again) =>
			otherwise(passage, groupAt(lives, 'village'), groupAt(again, 'village'))
		);
});
