/** 占位符: signs that stand for something to be filled in. A × between figures multiplies; … is a pause. */
export const blankSigns =
	/(?<![A-Za-z0-9*＊])(?:[XxΧ]{1,11}|×{1,6}|[*＊]{1,6}|[_＿]{1,12}|[□△▲●◯]{1,6}|○{2,6}|[［[]\s*[］\]]|（\s*）)(?![A-Za-z0-9])/gu;

/** … and ... are blanks only where a unit follows. */
export const pauseSigns = /(?:…{1,2}|\.{3,6})/gu;

/** Units behind a blank that make it a figure; the longest first. */
export const blankUnits =
	/^(?:个百分点|百分点|元\/人·?月|元\/人次|元\/[月年人户]|个?工作日|[%‰]|亿元|万元|元|万?人次|户次|万?人(?!民|大|社|均|员|才|力|口|士|生|工|们|间|类|心|物|体|文)|万?户(?!籍|外|口)|名|位|对(?!象|口|接|比|策)|张|处(?!置|理|于)|个|家(?!庭|长|园|乡|属)|件|期(?!间|末)|次(?!序|要|数)|条(?!件|例)|项(?!目)|具(?!备|有|体)|所|场(?!所|地)|床|倍|台|套|间|支(?!出|持|付|部)|批(?!准)|份|笔|起|座)/u;

/** Titles and places behind or before a sign: a name was hidden, no figure. */
export const nameBehind =
	/^(?:副?(?:总书记|书记|市长|省长|县长|区长|主任|局长|厅长|处长|科长|主席|部长|秘书长|组长|同志|代表|委员)|新时代|省|市|县|区|旗|州|盟|乡|镇|街道|村|社区|社会组织|公司|集团|局|厅|部门|银行|学校|医院|某|等|路|号)/u;

/**
 * 隐形空缺: what stands before and behind a unit that has lost its figure. A unit there without a figure makes
 * no sentence: 每人每月元, 实施临时救助人次, 共有家社会组织.
 */
export interface LostFigure {
	readonly before: RegExp;
	readonly unit: string;
	readonly behind: RegExp;
}

const stop = '[，。；！）]|$';
const lines: readonly (readonly [before: string, units: string, behind?: string])[] = [
	[
		'每人每[月年]|(?:人均|户均|次均|平均)(?:补助|补贴|救助|补差)?|(?:标准|水平)(?:分别)?(?:为|达到?|提高到?|调整(?:为|到))',
		'元'
	],
	['每人每[月年]', '元', '[、和]|保障|执行|发放|的标准'],
	[
		'[\\u4e00-\\u9fff”）](?<![一二两三四五六七八九十几数半上百千万亿位为按以近超过破约余多])',
		'万元 亿元'
	],
	['\\d(?:人次|户次|[人户件家个张对处期名])、', '万元 亿元 人次 户 人'],
	['(?:为|达到?|约|共)', '万元 亿元 人次 户 人 万人'],
	[
		'(?:救助|群众|人员|学生|对象|居民|儿童|老人|参保|转介|服务|咨询|培训|惠及|累计|核对|比对|就诊|辅导)',
		'人次 万人次',
		`${stop}|、(?=[^、，。]{0,10}(?:万元|人次|元)|[^、，。]{0,14}[\\dXx×*＊_＿…])`
	],
	[
		'(?:实施|发放|新增|清退|惠及|改造|完成|补贴|排查|核查|抽查|复核)[^，。；、]{0,10}?(?:补贴|改造|低保|边缘|对象|条件的|家庭)|惠及|涉及',
		'户',
		`${stop}|、人`
	],
	['退出|清退|新增|纳入|停保', '户', '、人'],
	['户、', '人'],
	['孤儿|儿童|志愿者|协理员', '名', `${stop}|[和、]`],
	['人员|对象|孤儿|儿童|残疾人|志愿者|协理员', '人', `${stop}|[和、]`],
	['(?:全[市县区]|共|现|目前)有', '人 名', '享受|纳入|领取|获得'],
	['返乡|返回原籍|集中养育|社会散居|集中供养|分散供养', '人 名'],
	['(?:培训班|班次|培训)', '期'],
	[
		'(?:共有|共|有|、|和|对全[市县省区]|检查|组织|引导|动员)(?<![国大专全])',
		'家',
		'社会组织|企业|养老机构|机构|单位|爱心'
	],
	[
		'(?:中心|幸福院|窗口|岗位|站点|敬老院|机构|墓穴|试点|社会组织|超市)',
		'个 家 处',
		stop
	],
	['床位', '张'],
	['(?:公墓|隐患|墓地)', '处'],
	['(?:结婚|离婚)登记', '对', `${stop}|、`],
	['(?:案件|申请|受理|办结)', '件'],
	['(?:活动|协商|巡查|检查)', '次'],
	['(?:线索)', '条'],
	['(?:事项)', '项'],
	[
		'(?:增长|下降|提高|降低|增加|减少|占|率|比例|达到?|为|约|上升)(?:了)?(?:到)?|和',
		'% 个百分点',
		`${stop}|和(?=%)|以上`
	]
];

export const lostFigures: readonly LostFigure[] = lines.flatMap(
	([before, units, behind = stop]) =>
		units.split(' ').map((unit) => ({
			before: new RegExp(`(?:${before})$`, 'u'),
			unit,
			behind: new RegExp(`^(?:${behind})`, 'u')
		}))
);

/** Households that are called so: no figure was lost there. */
export const householdNames =
	/(?:贫困|困难|低保|特困|农|住|用|入|脱贫|重点|监测|边缘|五保|个体|商|残疾|改造|搬迁|大|空)$/u;
