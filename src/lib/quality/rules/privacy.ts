import { isCountUnit } from '#lib/domain/unit.ts';
import { rule } from '../rule.ts';
import { figureOf } from '../words.ts';

/** 隐私: a handful of people in one county can be recognised. */
export const privacyRules = {
	'V-65': rule({
		needs: ['high'],
		*find(batch, { high }) {
			if (!batch.published) return;
			for (const lead of batch.leads(({ unit }) => isCountUnit(unit))) {
				const level = batch.regions.get(lead.here.region)?.level;
				if (level !== 'county') continue;
				if (lead.value <= 0 || lead.value >= high) continue;
				yield {
					at: lead.received,
					found: figureOf(lead),
					expected: `不小于${high}，或与其他组合并`
				};
			}
		}
	})
} as const;
