import type { Answerer } from '#lib/answer/answerer.ts';
import type { TracedDocument } from '../../trace/read.ts';
import type { Compared } from '../compare.ts';
import { askAll, canBeAsked, scopeOf } from '../newer.ts';
import type { Contradiction, Suspicion } from './contradiction.ts';
import { comparisons, directions } from './directions.ts';
import { doublings } from './doublings.ts';
import { extremes } from './extremes.ts';
import { oldFigures } from './old-figures.ts';
import { sentencesOf, type Sentence } from './sentence.ts';
import { pairs, thresholds } from './thresholds.ts';
import { turned } from './turned.ts';

/** What people wrote round renewed numbers and the data no longer bears out, in the order of the text. */
export async function contradictionsIn(
	{ document, head }: TracedDocument,
	compared: readonly Compared[],
	answerer: Answerer
): Promise<Contradiction[]> {
	if (!compared.some(({ fate }) => fate === 'renew')) return [];
	const suspected = sentencesOf(document, compared).flatMap((sentence) =>
		suspicionsOf(sentence, head.region, answerer).map((suspicion) => ({
			sentence,
			suspicion
		}))
	);
	const slots = new Set(suspected.flatMap(({ suspicion: { asks } }) => asks ?? []));
	const answers = await askAll(
		[...slots].filter((slot) => canBeAsked(slot, answerer)),
		answerer,
		scopeOf(head)
	);
	const found = suspected.flatMap(({ sentence, suspicion }): Contradiction[] => {
		const { number, words, asks, judge } = suspicion;
		const message = judge(asks === null ? null : (answers.get(asks) ?? null));
		if (message === null) return [];
		return [
			{
				slot: `【${number.newer.number.slot}】`,
				paragraph: sentence.paragraph,
				text: sentence.text,
				words,
				message
			}
		];
	});
	return [...found, ...oldFigures(document, compared)].sort(
		(a, b) => a.paragraph - b.paragraph
	);
}

const suspicionsOf = (
	sentence: Sentence,
	region: string,
	answerer: Answerer
): Suspicion[] => [
	...directions(sentence),
	...comparisons(sentence, answerer.catalog),
	...extremes(sentence, region, answerer),
	...thresholds(sentence),
	...pairs(sentence),
	...doublings(sentence),
	...turned(sentence)
];
