import type { Answerer } from '#lib/answer/answerer.ts';
import { compareAll, type Fate } from '../refresh/compare.ts';
import { askAgain } from '../refresh/newer.ts';
import type { ReadNumber, TracedDocument } from './read.ts';

/** How a number of the document stands to what was written and to the data. */
export type Agreement =
	/** As written, and the data says so still. */
	| 'agrees'
	/** The data says something else now. */
	| 'outdated'
	/** A person wrote something else. */
	| 'overwritten'
	/** The data does not give it any more. */
	| 'unavailable'
	/** It is not in the document any more. */
	| 'lost';

export interface Verified {
	number: ReadNumber;
	agreement: Agreement;
	/** What the data says, as the document says it; null where it says nothing. */
	data: string | null;
	/** Why it says nothing; '' otherwise. */
	reason: string;
}

const agreements: Readonly<Record<Fate, Agreement>> = {
	same: 'agrees',
	renew: 'outdated',
	conflict: 'overwritten',
	unavailable: 'unavailable',
	lost: 'lost'
};

/** Of several copies the one that differs most counts. */
const order: readonly Agreement[] = [
	'overwritten',
	'outdated',
	'unavailable',
	'lost',
	'agrees'
];

/** Every number of the document against the data, in the order in which they were written. */
export async function verify(
	traced: TracedDocument,
	answerer: Answerer
): Promise<Verified[]> {
	const newer = await askAgain(traced.numbers, traced.head, answerer);
	const compared = compareAll(traced, newer);
	const found = new Map<ReadNumber, Agreement[]>();
	for (const { newer: one, fate } of compared)
		found.set(one.number, [...(found.get(one.number) ?? []), agreements[fate]]);
	return newer.map(({ number, text, reason }) => ({
		number,
		data: text,
		reason,
		agreement: order.find((one) => found.get(number)!.includes(one))!
	}));
}
