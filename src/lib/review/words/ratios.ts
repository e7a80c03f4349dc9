/** 比率词: a rate that is named by what it is a part of: part and whole by the words at their figures. */
export interface NamedRatio {
	readonly rate: RegExp;
	readonly part: RegExp;
	readonly whole: RegExp;
}

export const namedRatios: readonly NamedRatio[] = [
	{ rate: /入住率$/u, part: /入住/u, whole: /床位/u },
	{ rate: /(?:问卷)?(?:回收|有效)率$/u, part: /回收|有效/u, whole: /发放/u },
	{ rate: /完成率$/u, part: /完成|建成/u, whole: /任务|计划|目标/u },
	{ rate: /整改率$/u, part: /整改/u, whole: /发现|排查|隐患|问题/u },
	{ rate: /(?<!按时)办结率$/u, part: /办结/u, whole: /受理|申请/u },
	{ rate: /按时办结率$/u, part: /按时办结/u, whole: /(?<!按时)办结/u },
	{
		rate: /(?:问题)?(?:发生|检出|差错)率$/u,
		part: /问题|差错|错误/u,
		whole: /抽查|检查|复核/u
	},
	{ rate: /合格率$/u, part: /合格/u, whole: /抽查|检查|登记|检验/u },
	{ rate: /(?:预算)?执行率$/u, part: /支出|执行/u, whole: /预算/u },
	{ rate: /(?:资金)?到位率$/u, part: /到位/u, whole: /应到|应拨|计划|预算/u },
	{ rate: /覆盖率$/u, part: /覆盖|建成|设立|建有/u, whole: /共有|总数|乡镇|村|社区/u },
	{ rate: /满意率$/u, part: /满意/u, whole: /回访|测评|调查/u }
];
