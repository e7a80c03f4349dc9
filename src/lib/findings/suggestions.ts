import type { Evidence, WorldFinding } from './finding.ts';

/** 建议要点: what problems point to. The writer expands it; its numbers come from the findings. */
interface Declared {
	text: string;
	/** Heads several of its problems where they stand together. */
	problem: string;
	/** Rules that lead to it. */
	findings: readonly string[];
}

/** 建议库 (domain 4.6). */
const suggestions: Readonly<Record<string, Declared>> = {
	'R-01': {
		text: '完善主动发现和排查机制，重点排查覆盖率偏低地区',
		problem: '保障覆盖仍有薄弱环节',
		findings: ['F-01', 'F-09']
	},
	'R-02': {
		text: '推进区域、城乡标准统筹，分年度缩小差距',
		problem: '区域、城乡标准差距较大',
		findings: ['F-02', 'F-03']
	},
	'R-03': {
		text: '健全标准与物价、消费支出联动的动态调整机制',
		problem: '保障标准偏低、调整不够及时',
		findings: ['F-04', 'F-05', 'F-06']
	},
	'R-04': {
		text: '加强医疗救助与基本医保、大病保险衔接，拓宽慈善医疗救助',
		problem: '困难群众医疗费用负担仍较重',
		findings: ['F-07']
	},
	'R-05': {
		text: '强化动态管理与定期复核，健全错保漏保责任追究与容错机制',
		problem: '对象认定和动态管理不够精准',
		findings: ['F-08', 'F-09', 'F-10']
	},
	'R-06': {
		text: '拓展核对数据源和预警平台应用',
		problem: '核对和主动发现不足',
		findings: ['F-11', 'F-12']
	},
	'R-07': {
		text: '优化流程、下放权限、落实先行救助',
		problem: '办理时效不足',
		findings: ['F-13', 'F-14']
	},
	'R-08': {
		text: '加大并均衡财政投入，加快预算执行，完善转移支付',
		problem: '资金投入和执行不够均衡',
		findings: ['F-15', 'F-16', 'F-17']
	},
	'R-09': {
		text: '引导社会力量参与，拓宽筹资渠道',
		problem: '筹资渠道较为单一',
		findings: ['F-18']
	},
	'R-10': {
		text: '配强基层经办力量，完善窗口并保障工作经费',
		problem: '基层经办力量和窗口不足',
		findings: ['F-19', 'F-20', 'F-21']
	},
	'R-11': {
		text: '推进供养机构护理型改造，提高集中供养能力',
		problem: '集中供养能力不足',
		findings: ['F-22']
	},
	'R-12': {
		text: '发展服务类救助，扩大政府购买服务',
		problem: '服务类救助不足',
		findings: ['F-23']
	},
	'R-13': {
		text: '加强统计数据质量管理',
		problem: '数据质量有待核实',
		findings: ['F-24']
	},
	'R-14': {
		text: '督促隐患限期整改并复查',
		problem: '养老机构安全隐患整改未到位',
		findings: ['F-25']
	}
};

export const suggestionIds: readonly string[] = Object.keys(suggestions);

/** Rules that lead to a suggestion. */
export const rulesOf = (id: string): readonly string[] => declared(id).findings;

/** @throws Error for an id that is not in the list. */
export const suggestionText = (id: string): string => declared(id).text;

/** The title of several problems that lead to one suggestion. */
export const problemTitle = (id: string): string => declared(id).problem;

function declared(id: string): Declared {
	const one = Object.hasOwn(suggestions, id) ? suggestions[id] : undefined;
	if (!one) throw new Error(`unknown suggestion: ${id}`);
	return one;
}

export interface Suggestion {
	id: string;
	/** With the estimate in brackets, where one was made: （附测算：…，月增支…）. */
	text: Evidence;
}

/** 建议 for the problems found, in the order of these, each once. */
export function suggestionsFor(findings: readonly WorldFinding[]): Suggestion[] {
	const chosen = new Map<string, Suggestion>();
	for (const { rule, merged, suggestion, estimate } of findings) {
		if (suggestion === null) continue;
		const led = suggestionIds.filter((id) =>
			[rule, ...merged].some((one) => rulesOf(id).includes(one))
		);
		for (const id of [suggestion, ...led])
			if (!chosen.has(id))
				chosen.set(id, {
					id,
					text: [
						suggestionText(id),
						...(id === suggestion && estimate ? ['（附测算：', ...estimate, '）'] : [])
					]
				});
	}
	return [...chosen.values()];
}
