import type { Stat } from '#lib/domain/stat.ts';
import { cite, citeBeside } from '#lib/findings/cite.ts';
import { isOwnYearBefore } from '#lib/policy/slots.ts';
import type { Compared } from '#lib/policy/verdict.ts';
import type { Cell } from '../document.ts';

const none: Cell = { text: '—', stat: null, align: 'center' };

const bound = (text: string, stat: Stat): Cell => ({ text, stat, align: 'center' });

const operatorWords = {
	'>=': '不低于',
	'<=': '不高于',
	'>': '大于',
	'<': '低于',
	'==': ''
} as const;

/** 是否: a metric that is 1 or 0 says yes or no; an average per head has one decimal. */
function inReport(stat: Stat): string {
	const yesOrNo = stat.unit === '1' && stat.shown === 'number' && stat.change === null;
	return cite(stat).text + (yesOrNo ? (stat.value === 0 ? '（否）' : '（是）') : '');
}

/** 不低于50.0%; where the target is another figure it is named. */
export function targetCell({ comparison, target }: Compared): Cell {
	if (target.status !== 'ok')
		return { ...none, text: comparison.target ? '待录入' : '无数据' };
	const { operator, left, right } = comparison;
	const named = comparison.target
		? ''
		: isOwnYearBefore(left, right)
			? '上年同期'
			: target.name;
	return bound(`${operatorWords[operator]}${named}${inReport(target)}`, target);
}

/** The figure itself, with so many decimals that it does not contradict the judgement (W-23). */
export function nowCell({ now, target }: Compared): Cell {
	if (now.status !== 'ok') return { ...none, text: '无数据' };
	const beside = now.shown === 'percent' || now.shown === 'times';
	return bound(
		beside && target.status === 'ok'
			? citeBeside(now, target.value!).text
			: inReport(now),
		now
	);
}

/** 低6.4个百分点, 高3个; a comparison with last year says what it is compared with. */
export function gapCell({ gap }: Compared): Cell {
	if (gap?.status !== 'ok' || gap.value === null) return none;
	if (gap.change) return bound(inReport(gap), gap);
	if (Math.abs(gap.value) < 1e-9) return bound(inReport({ ...gap, value: 0 }), gap);
	const size = inReport({ ...gap, value: Math.abs(gap.value) });
	return bound(`${gap.value < 0 ? '低' : '高'}${size}`, gap);
}

/** 每期须提高1.7个百分点, to be there by the deadline. */
export function neededCell(needed: Stat): Cell {
	const size = inReport({ ...needed, value: Math.abs(needed.value!) });
	return bound(`每期${needed.value! < 0 ? '降' : '升'}${size}`, needed);
}
