import type { Batch, Lead } from '../batch.ts';
import { rule } from '../rule.ts';
import { amount, figureOf } from '../words.ts';

/** 跨区: standards by policy. */
export const regionRules = {
	'V-52': rule({
		may: ['low', 'ruralLow'],
		*find(batch, { low, ruralLow }) {
			const guideline = { all: null, urban: low, rural: ruralLow };
			for (const lead of batch.leads('dibao_standard')) {
				const least = guideline[lead.figure.area];
				if (least !== null && lead.value < least)
					yield {
						at: lead.received,
						found: figureOf(lead),
						expected: `不低于省指导标准${amount(least, lead.spec.unit)}`
					};
			}
		}
	}),

	'V-53': rule({
		*find(batch) {
			for (const lead of batch.leads('dibao_standard')) {
				if (lead.figure.area !== 'urban') continue;
				const other = districtStandards(batch, lead).find(
					({ value }) => value !== lead.value
				);
				if (other)
					yield {
						at: lead.received,
						found: figureOf(lead),
						expected: `与${other.name}一致：${amount(other.value, lead.spec.unit)}`
					};
			}
		}
	})
} as const;

/** What the other 市区 of the same city have; none for a county. */
function districtStandards(batch: Batch, { figure, here }: Lead) {
	if (batch.regions.get(figure.region)?.group !== '市区') return [];
	return batch.regions.siblings(figure.region).flatMap(({ code, name, group }) => {
		const value = here.with({ region: code }).value('dibao_standard');
		return group !== '市区' || code === figure.region || value === null
			? []
			: [{ name, value }];
	});
}
