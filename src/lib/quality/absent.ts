import type { IndicatorSpec } from '#lib/domain/indicator.ts';
import type { Batch } from './batch.ts';
import type { Received } from './received.ts';

export interface Absent {
	spec: IndicatorSpec;
	/** Any figure that the region did send for the period: its file is where the line is wanting. */
	beside: Received;
}

/**
 * 整行没有: 必填指标 that a region left out of its table although more than half of its neighbours that
 * reported for the period have them.
 */
export function* absentFigures(batch: Batch): Iterable<Absent> {
	for (const senders of sendersByPeriod(batch).values()) {
		for (const spec of batch.catalog.indicators) {
			if (spec.tier !== 1) continue;
			const without = [...senders].filter(([, { sent }]) => !sent.has(spec.id));
			if (without.length * 2 >= senders.size) continue;
			for (const [, { beside }] of without) yield { spec, beside };
		}
	}
}

interface Sender {
	beside: Received;
	sent: Set<string>;
}

/** Who sent what: by parent region and period, without 本级, which has few figures of its own. */
function sendersByPeriod(batch: Batch): Map<string, Map<string, Sender>> {
	const groups = new Map<string, Map<string, Sender>>();
	let last: { code: string; period: string; sender: Sender } | undefined;
	for (const received of batch.received) {
		const { region: code, period, subject } = received;
		if (code === null || period === null || !subject) continue;
		// The figures of one region and period mostly follow each other.
		if (last?.code !== code || last.period !== period) {
			const region = batch.regions.get(code);
			if (!region || region.own || region.parent === null) continue;
			const key: string = `${region.parent}|${period}`;
			const group: Map<string, Sender> = groups.get(key) ?? new Map<string, Sender>();
			groups.set(key, group);
			const sender: Sender = group.get(code) ?? { beside: received, sent: new Set() };
			group.set(code, sender);
			last = { code, period, sender };
		}
		last.sender.sent.add(subject.spec.id);
	}
	return groups;
}
