import { canonicalUnit } from '#lib/domain/unit.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { percent } from '#lib/wording/percent.ts';
import { trimmed } from '#lib/wording/round.ts';
import { againstPlan } from '../understand/claim-kind.ts';
import type { Claim } from '../understand/claim.ts';

const isBehind = ({ site }: Claim): boolean => /[低慢落]|未达/u.test(site.own);

export type FillProfile = 'report' | 'speech';

/**
 * 填入的字: the figure alone, in the unit that stands behind the blank. Null where the value cannot be
 * written there (a share above its unit's sense, a rate in 倍 below zero).
 */
export function writtenFor(
	claim: Claim,
	stat: Stat,
	profile: FillProfile
): string | null {
	const { kind } = claim;
	const unit = claim.quantity.writtenUnit;
	const value = stat.value!;
	// In a sentence the verb says which way; in a cell nothing does.
	const isSigned =
		kind === 'level' ||
		kind === 'share' ||
		claim.passage.role === 'cell' ||
		/(?:变[动化](?:幅度)?|同比|环比|同期)(?:为|达|约)?$/u.test(claim.site.own);
	// 同比↑X%: the arrow is not turned.
	const arrow = /[↑↓]$/u.exec(claim.site.own)?.[0];
	if (!isSigned && arrow !== undefined && value !== 0 && (arrow === '↑') !== value > 0)
		return null;
	// 低于序时进度X个百分点: how far, where it is as the words say.
	const isGap = againstPlan.test(claim.site.own);
	if (isGap && !/[相差]差/u.test(claim.site.own) && isBehind(claim) !== value < 0)
		return null;
	const size = isSigned && !isGap ? value : Math.abs(value);
	if (unit === '%') {
		const ratio = stat.unit === '%' ? size / 100 : size;
		// 不足0.1% and 接近100% are words, not figures.
		const text = percent(ratio);
		return /^[-−]?[\d.]+%$/u.test(text) ? text.slice(0, -1) : null;
	}
	const over = claim.subject?.over ?? null;
	if (over !== null && /系数|指数/u.test(over)) return trimmed(size, 3);
	if (/百分点$/u.test(unit)) return trimmed(size * 100, 1);
	if (unit === '倍') return value < 0 && kind !== 'level' ? null : trimmed(size, 1);
	if (stat.unit === '元/人·月')
		return trimmed(claim.quantity.per === 'year' ? size * 12 : size, 2);
	if (stat.unit === '万元') {
		const factor = canonicalUnit(unit)?.factor;
		return factor === undefined ? null : trimmed(size / factor, unit === '元' ? 0 : 2);
	}
	if (stat.unit.startsWith('元/'))
		return trimmed(size, unit === '元' || unit === stat.unit ? 0 : 2);
	const factor = canonicalUnit(unit)?.factor ?? 1;
	if (factor !== 1) return trimmed(size / factor, 2);
	// W-09: a speech says 1.83万人次, a report 18320人次.
	const limit = profile === 'speech' ? 10_000 : 1_000_000;
	return size >= limit ? `${trimmed(size / 10_000, 2)}万` : trimmed(size, 2);
}
