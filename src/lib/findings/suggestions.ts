/** 建议库: what a problem points to. The writer expands it; numbers come from the findings. */
const suggestions: Readonly<Record<string, string>> = {
	'R-01': '完善主动发现和排查机制，重点排查覆盖率偏低地区',
	'R-02': '推进区域、城乡标准统筹，分年度缩小差距',
	'R-03': '健全标准与物价、消费支出联动的动态调整机制',
	'R-04': '加强医疗救助与基本医保、大病保险衔接，拓宽慈善医疗救助',
	'R-05': '强化动态管理与定期复核，健全错保漏保责任追究与容错机制',
	'R-06': '拓展核对数据源和预警平台应用',
	'R-07': '优化流程、下放权限、落实先行救助',
	'R-08': '加大并均衡财政投入，加快预算执行，完善转移支付',
	'R-09': '引导社会力量参与，拓宽筹资渠道',
	'R-10': '配强基层经办力量，完善窗口并保障工作经费',
	'R-11': '推进供养机构护理型改造，提高集中供养能力',
	'R-12': '发展服务类救助，扩大政府购买服务',
	'R-13': '加强统计数据质量管理',
	'R-14': '督促隐患限期整改并复查'
};

/** @throws Error for an id that is not in the list. */
export function suggestionText(id: string): string {
	const text = suggestions[id];
	if (!text) throw new Error(`unknown suggestion: ${id}`);
	return text;
}
