/** 比率词: a rate that is named by what it is a part of: part and whole by the words at their figures. */
export interface NamedRatio {
	readonly rate: RegExp;
	readonly part: RegExp;
	readonly whole: RegExp;
	/** Persons in beds are counted in 人 and 张, questionnaires of households in 份 and 户. */
	readonly anyUnit: boolean;
}

type Line = readonly [rate: string, part: string, whole: string, anyUnit?: 'any unit'];

const lines: readonly Line[] = [
	[
		'入住率|(?<!资金)(?:床位)?(?:使用|利用)率',
		'入住|在院|入托|使用',
		'床位|托位|设有|共有',
		'any unit'
	],
	['恩格尔系数', '食品', '(?:生活)?消费支出'],
	['城镇化率', '城镇人口', '常住人口|总人口'],
	['老龄化(?:率|程度|水平)', '老年人口?|周岁', '常住人口|户籍人口|总人口'],
	['(?:问卷)?(?:回收|有效)率', '回收|收回|有效', '发放|调查|抽样', 'any unit'],
	['(?:任务)?完成率', '完成|建成|实际新增', '任务|计划|目标'],
	['整改率', '整改', '发现|排查|隐患|问题'],
	['(?<!按时|按期)办结率', '办结', '受理|申请|收到|转办|交办|线索|排查'],
	['按[时期]办结率', '按[时期]办结', '(?<!按[时期])办结|转办|交办|受理|收到|接到'],
	[
		'(?:拨付|支付|支出|发放)(?:进度|率)',
		'拨付|支付|支出|发放',
		'到位|筹集|下达|预算|安排|收到|总额|应'
	],
	['竣工率', '竣工', '任务|开工|计划|改造'],
	['开工率', '开工', '任务|计划|项目'],
	['(?:问题)?(?:发生|检出|差错)率', '问题|差错|错误', '抽查|检查|复核'],
	['合格率', '合格', '抽查|检查|登记|检验'],
	['(?:预算)?执行率', '支出|执行', '预算|到位|总量|下达|安排'],
	['资金(?:使用|支出)率', '支出|使用', '预算|到位|下达|收到|留成|总额'],
	['住院率', '住院', '参保', 'any unit'],
	['(?:资金)?到位率', '到位', '应到|应拨|计划|预算'],
	[
		'(?<!检查|集中)覆盖率',
		'覆盖|建成|设立|建有|已建|建起|配备|设置',
		'共有|总数|乡镇|街道|村|社区|[市县]区',
		'any unit'
	],
	['满意率', '满意', '回访|测评|调查'],
	['得票率', '得票', '有效票', 'any unit'],
	['签(?:订|约)率', '签订|签约', '老人|对象|人员|应|共有|总数', 'any unit'],
	['(?:参评|评价)率', '评价', '办理|受理|办件', 'any unit'],
	['(?:简单)?赔付率', '赔付|赔款|理赔', '保费', 'any unit'],
	['就业率', '(?:帮扶|实现|稳定)就业', '登记|就业困难|失业|毕业']
];

export const namedRatios: readonly NamedRatio[] = lines.map(
	([rate, part, whole, anyUnit]) => ({
		rate: new RegExp(`${rate}$`, 'u'),
		part: new RegExp(part, 'u'),
		whole: new RegExp(whole, 'u'),
		anyUnit: anyUnit !== undefined
	})
);

/** The word of a rate by which its part may be named: 通过率 → 通过, 已核查1207条，完成89.9% → 已. Null for what is no rate. */
export function rateStem(words: string): RegExp | null {
	const rate = /([\u4e00-\u9fff]{2})率$/u.exec(words)?.[1];
	if (rate !== undefined)
		return /^(?:比|增长|下降|覆盖)/u.test(rate) ? null : new RegExp(rate, 'u');
	return /^完成(?:了)?$/u.test(words) ? /已/u : null;
}
