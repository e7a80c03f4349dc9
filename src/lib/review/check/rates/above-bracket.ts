import type { Remark } from '../../finding.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { intervalOf, meets, quotient, scaled } from '../interval.ts';
import { isLikelyMistake } from '../likely.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

const compared =
	/(?:高于|高出|超过|超出|低于)[^，；。（）\d]{2,16}（[^，；。（）\d]{0,6}$/u;
const tail = /^(?:[/／][月年天]|的)?）(?:[^，；。\d]{0,3})$/u;

/** 高于标准: 平均工资2864元，高于最低工资标准（1680元）70.5%: by what share the level is above the one in brackets. */
export const checkAboveBracket = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims)].flatMap(([passage, own]) =>
		own.flatMap((rate, index): Remark[] => {
			const [level, base] = [own[index - 2], own[index - 1]];
			if (!level || !base || rate.quantity.unit !== '%') return [];
			if (level.site.sentenceStart !== rate.site.sentenceStart) return [];
			const lead = passage.text.slice(level.quantity.end, base.quantity.start);
			const said = compared.exec(lead);
			if (!said || !tail.test(passage.text.slice(base.quantity.end, rate.quantity.start)))
				return [];
			const factors = toOneUnit(level.quantity, base.quantity);
			if (!factors) return [];
			const ratio = scaled(
				quotient(intervalOf(level.quantity), intervalOf(base.quantity)),
				factors[0] / factors[1]
			);
			const sign = said[0].startsWith('低于') ? -1 : 1;
			const ends = [ratio.low - 1, ratio.high - 1].map((end) => sign * end);
			const should = { low: Math.min(...ends), high: Math.max(...ends) };
			if (meets(should, intervalOf(rate.quantity), rate.quantity.lastPlace * 0.6))
				return [];
			const exact = Math.abs(
				(level.quantity.value * factors[0]) / factors[1] / base.quantity.value - 1
			);
			if (!isLikelyMistake(rate.quantity, exact)) return [];
			const right = inWritingOf(exact, rate.quantity);
			return [
				remarkOn(rate, `按文中数算应为${right}，文中为${rate.quantity.text}。`, right, [
					`${level.quantity.text}÷${base.quantity.text}－1＝${right}`
				])
			];
		})
	);
