import { factKey } from '../batch.ts';
import { rule } from '../rule.ts';

/** 修订: what was published before is not changed in silence. */
export const revisionRules = {
	'V-54': rule({
		*find(batch) {
			for (const received of batch.received) {
				const { observation } = received;
				if (!observation || observation.note !== '') continue;
				if (!batch.hasKnown && observation.revision <= 1) continue;
				const before = batch.account(observation).knownAs(observation);
				const changed = before !== undefined && before.value !== observation.value;
				if (observation.revision <= 1 && !changed) continue;
				yield {
					at: received,
					part: 'note',
					found: changed
						? `原${before.value ?? '缺报'}，现${observation.value ?? '缺报'}`
						: `第${observation.revision}版，没有说明`,
					expected: '写明更正、口径变化、补报或年报核定'
				};
			}
		}
	}),

	'V-55': rule({
		*find(batch) {
			if (batch.documents.length === 0) return;
			const newest = new Map<string, number>();
			for (const { observation: one } of batch.received)
				if (one) {
					const key = factKey(one);
					newest.set(key, Math.max(newest.get(key) ?? 0, one.revision));
				}
			for (const { file, quotes } of batch.documents) {
				const stale = quotes.filter(
					(quote) => (newest.get(factKey(quote)) ?? 0) > quote.revision
				);
				if (stale.length > 0)
					yield {
						at: { file },
						found: `${stale.length}个数引用旧版本`,
						expected: '按新版本更新，并标明“数据已更新”'
					};
			}
		}
	})
} as const;
