import { widthOf } from './text.ts';

/** 2号 on 156 mm: twenty characters; on 225 mm of a landscape page twenty-eight. */
const upright = 20;
export const landscapeTitle = 28;

/**
 * 标题回行: lines of a title that does not fit one line, of nearly equal length, broken where the sense
 * allows (after 的、和、及 or a mark, before 关于 or a bracket), never a lone last character.
 */
export function titleLines(title: string, full = upright): string[] {
	if (title.includes('\n')) return title.split('\n');
	const width = widthOf(title);
	if (width <= full) return [title];
	const lines = Math.ceil(width / full);
	const target = width / lines;
	const at = bestBreak(title, target, width - (lines - 1) * full, full);
	return [title.slice(0, at), ...titleLines(title.slice(at), full)];
}

function bestBreak(title: string, target: number, least: number, full: number): number {
	let best = { at: title.length, cost: Infinity };
	for (let at = 1; at < title.length; at++) {
		const width = widthOf(title.slice(0, at));
		if (width > full || width < least) continue;
		if (/[\da-zA-Z.]/.test(title[at - 1]!) && /[\da-zA-Z.年月%]/.test(title[at]!))
			continue;
		if (/[，、。；：？！）》”〕]/.test(title[at]!) || /[（《“〔]/.test(title[at - 1]!))
			continue;
		const cost = Math.abs(width - target) + sense(title, at);
		if (cost < best.cost) best = { at, cost };
	}
	return best.at;
}

/** How badly a break here reads, in characters of imbalance it is worth. */
function sense(title: string, at: number): number {
	if (/[的和及、，]$/.test(title.slice(0, at))) return 0;
	if (/^(关于|情况|工作|调研|报告|统计|分析|社会|救助|第)/.test(title.slice(at)))
		return 1;
	return 4;
}
