import type { Remark } from '../../finding.ts';
import { toOneUnit } from '../../understand/canonical.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { inWritingOf } from '../say.ts';
import { remarkOn } from '../remark.ts';

const everyYear =
	/(?:每年|逐年|年年|每次|每轮)(?:都|均|各)?(?:提高|增加|上调|增长|减少|下降|增)(?:了|约)*$/u;

/** 逐年递增: 2014年380元，2015年420元，2016年460元，连续两年每年提高40元: equal steps, each as great as is told. */
export const checkYearlySteps = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) =>
		own.flatMap((step, index): Remark[] => {
			if (!everyYear.test(step.site.own) || step.quantity.unit === '%') return [];
			const levels = own
				.slice(0, index)
				.filter(
					(one) =>
						one.kind === 'level' &&
						one.site.sentenceStart === step.site.sentenceStart &&
						toOneUnit(one.quantity, step.quantity) !== null
				);
			const units = new Set(levels.map(({ quantity }) => quantity.unit));
			if (levels.length < 3 || units.size > 1) return [];
			const factors = toOneUnit(levels[0]!.quantity, step.quantity)!;
			const values = levels.map(
				({ quantity }) => (quantity.value * factors[0]) / factors[1]
			);
			const steps = values.slice(1).map((value, at) => value - values[at]!);
			const [first] = steps as [number];
			const isEven = steps.every((one) => Math.abs(one - first) < 1e-9 * Math.abs(first));
			if (!isEven || first === 0) return [];
			if (Math.abs(Math.abs(first) - step.quantity.value) < step.quantity.lastPlace / 2)
				return [];
			const right = inWritingOf(Math.abs(first), step.quantity);
			return [
				remarkOn(step, `各年之间都相差${right}，文中为${step.quantity.text}。`, right, [
					levels.map(({ quantity }) => quantity.text).join('、')
				])
			];
		})
	);
