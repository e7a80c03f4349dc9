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
				const least = guideline[lead.here.area];
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
			const told = new Set<string>();
			for (const lead of batch.leads('dibao_standard')) {
				const region = batch.regions.get(lead.here.region);
				if (lead.here.area !== 'urban' || region?.group !== '市区') continue;
				const key = `${region.parent}|${lead.here.period}`;
				const standards = districtStandards(batch, lead);
				if (told.has(key) || new Set(standards.map(({ value }) => value)).size === 1)
					continue;
				told.add(key);
				yield {
					at: lead.received,
					found: standards
						.map(({ name, value }) => `${name}${amount(value, lead.spec.unit)}`)
						.join('、'),
					expected: '市区各区相同'
				};
			}
		}
	})
} as const;

/** What the 市区 of one city have. */
const districtStandards = (batch: Batch, { here }: Lead) =>
	batch.regions.siblings(here.region).flatMap(({ code, name, group }) => {
		const value = here.with({ region: code }).value('dibao_standard');
		return group !== '市区' || value === null ? [] : [{ name, value }];
	});
