import type { Remark } from '../../finding.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, middle, quotient, scaled } from '../interval.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

const ofYear = /(?:是|为|相当于|约为)(?<year>\d{4})年(?:[^，。；\d]{0,6})的(?:近|约)?$/u;

/** 是某年的几倍: 2012年1600元，…2025年已达4000元，是2012年的2.5倍: the level before, and the one that is told of that year. */
export const checkTimesOfYear = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((times, index): Remark[] => {
			const year = ofYear.exec(times.site.own)?.groups!.year;
			const now = own[index - 1];
			if (year === undefined || times.quantity.unit !== '倍' || !now) return [];
			const thens = own
				.slice(0, index - 1)
				.filter((one) => isOfYear(one, year) && toOneUnit(one.quantity, now.quantity));
			const [then, ...more] = thens;
			if (!then || more.length > 0 || now.kind !== 'level') return [];
			const [a, b] = toOneUnit(now.quantity, then.quantity)!;
			const ratio = scaled(
				quotient(intervalOf(now.quantity), intervalOf(then.quantity)),
				a / b
			);
			if (meets(ratio, intervalOf(times.quantity), times.quantity.lastPlace * 0.6))
				return [];
			const right = inWritingOf(middle(ratio), times.quantity);
			return [
				remarkOn(times, `按文中数算应为${right}，文中为${times.quantity.text}。`, right, [
					`${now.quantity.text}÷${then.quantity.text}＝${right}`
				])
			];
		})
	);

const isOfYear = ({ kind, passage, site, quantity }: Claim, year: string): boolean =>
	kind === 'level' &&
	new RegExp(`${year}年[^，。；\\d]{0,14}$`, 'u').test(
		passage.text.slice(site.sentenceStart, quantity.start)
	);
