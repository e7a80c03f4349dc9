import type { Operand, Stat } from '#lib/domain/stat.ts';
import { say } from '#lib/wording/say.ts';

/** 数怎么写在页上: the only place where a page turns a Stat into text. */

/** 缺报, or the refusal in its own words where these are short; the whole reason is in the trace. */
function absence(stat: Stat): string {
	if (stat.status === 'missing')
		return stat.trace.operands.some(({ status }) => status === 'na') ? '—' : '缺报';
	return stat.reason.length <= 8 ? stat.reason : '不出数';
}

/** With its unit or verb: 94830人, 同比增长3.9%. */
export const fullText = (stat: Stat): string =>
	stat.status === 'ok' ? say(stat, { profile: 'report' }) : absence(stat);
