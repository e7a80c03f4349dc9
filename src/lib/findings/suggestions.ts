/** 建议要点: what problems point to. The writer expands it; its numbers come from the findings. */
interface Declared {
	text: string;
	/** Heads several of its problems where they stand together. */
	problem: string;
}

/** 建议库 (domain 4.6). */
const suggestions: Readonly<Record<string, Declared>> = {
	'R-01': {
		text: '完善主动发现和排查机制，重点排查覆盖率偏低地区',
		problem: '保障覆盖仍有薄弱环节'
	},
	'R-02': {
		text: '推进区域、城乡标准统筹，分年度缩小差距',
		problem: '区域、城乡标准差距较大'
	},
	'R-03': {
		text: '健全标准与物价、消费支出联动的动态调整机制',
		problem: '保障标准偏低、调整不够及时'
	},
	'R-04': {
		text: '加强医疗救助与基本医保、大病保险衔接，拓宽慈善医疗救助',
		problem: '困难群众医疗费用负担仍较重'
	},
	'R-05': {
		text: '强化动态管理与定期复核，健全错保漏保责任追究与容错机制',
		problem: '对象认定和动态管理不够精准'
	},
	'R-06': {
		text: '拓展核对数据源和预警平台应用',
		problem: '核对和主动发现不足'
	},
	'R-07': {
		text: '优化流程、下放权限、落实先行救助',
		problem: '办理时效不足'
	},
	'R-08': {
		text: '加大并均衡财政投入，加快预算执行，完善转移支付',
		problem: '资金投入和执行不够均衡'
	},
	'R-09': {
		text: '引导社会力量参与，拓宽筹资渠道',
		problem: '筹资渠道较为单一'
	},
	'R-10': {
		text: '配强基层经办力量，完善窗口并保障工作经费',
		problem: '基层经办力量和窗口不足'
	},
	'R-11': {
		text: '推进供养机构护理型改造，提高集中供养能力',
		problem: '集中供养能力不足'
	},
	'R-12': {
		text: '发展服务类救助，扩大政府购买服务',
		problem: '服务类救助不足'
	},
	'R-13': {
		text: '加强统计数据质量管理',
		problem: '数据质量有待核实'
	},
	'R-14': {
		text: '督促隐患限期整改并复查',
		problem: '养老机构安全隐患整改未到位'
	}
};

export const suggestionIds: readonly string[] = Object.keys(suggestions);

/** @throws Error for an id that is not in the list. */
export const suggestionText = (id: string): string => declared(id).text;

/** The title of several problems that lead to one suggestion. */
export const problemTitle = (id: string): string => declared(id).problem;

function declared(id: string): Declared {
	const one = Object.hasOwn(suggestions, id) ? suggestions[id] : undefined;
	if (!one) throw new Error(`unknown suggestion: ${id}`);
	return one;
}
