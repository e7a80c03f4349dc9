import { areaNames, modeNames } from '#lib/domain/area.ts';
import { parsePeriod, tryParsePeriod, yearOf, type Period } from '#lib/domain/period.ts';
import type { Unit } from '#lib/domain/unit.ts';
import { period as periodWords } from '#lib/wording/date.ts';
import { trimmed } from '#lib/wording/round.ts';
import type { Batch, Lead } from './batch.ts';
import type { Received } from './received.ts';

/** A figure as a statistician checks it: to its last digit, with its unit. */
export const amount = (value: number, unit: Unit): string =>
	`${trimmed(value, 6)}${unit}`;

/** The same for an indicator's unit. */
export const figureOf = ({ value, spec }: Lead): string => amount(value, spec.unit);

/** 变动: 增23.4% or 降23.4%. */
export const changeWords = (ratio: number): string =>
	`${ratio < 0 ? '降' : '增'}${trimmed(Math.abs(ratio) * 100, 1)}%`;

/** What may stand in a message of every rule. */
export const commonWords = ['region', 'period', 'indicator', 'raw', 'unit'] as const;

/** Whose figure it is, as people would say it; as it was written where it was not understood. */
export function subjectWords(
	received: Received,
	batch: Batch
): Record<(typeof commonWords)[number], string> {
	const { written, observation, subject } = received;
	const region = received.region && batch.regions.get(received.region)?.name;
	const split = subject?.type === 'indicator' && subject.spec.split;
	const sided = split === 'split' || split === 'opt';
	const area = observation && sided ? observation.area : 'all';
	const side = area === 'all' ? '' : areaNames[area];
	const mode = observation?.mode ? modeNames[observation.mode] : '';
	return {
		region: region ?? written.region,
		period: periodName(received),
		indicator: `${side}${mode}${subject?.spec.name ?? written.indicator}`,
		raw: written.value,
		unit: written.unit
	};
}

function periodName({ period, written, observation }: Received): string {
	if (period === null) return written.period;
	return wordsOf(period, observation?.measure === 'ytd' ? 'ytdm' : 'plain');
}

/** 2026年第三季度, or 2026年1—9月 of what is counted from January. */
function wordsOf(period: Period, form: 'plain' | 'ytdm'): string {
	const { frequency, to } = parsePeriod(period);
	if (frequency === 'S') return period.replace('/', '至');
	const year = yearOf(period);
	if (frequency === 'Y') return periodWords({ kind: 'Y', year, form: 'plain' });
	const month = (to % 12) + 1;
	if (form === 'ytdm') return periodWords({ kind: 'M', year, n: month, form });
	return frequency === 'Q'
		? periodWords({ kind: 'Q', year, n: month / 3, form })
		: periodWords({ kind: 'M', year, n: month, form });
}

/** A period in a sentence of a rule. */
export const periodIn = (period: Period): string =>
	tryParsePeriod(period) ? wordsOf(period, 'plain') : period;

const places = /\{(\w+)\}/g;

/** The {places} of a message. */
export const placesOf = (message: string): string[] =>
	[...message.matchAll(places)].map(([, name]) => name!);

/**
 * The message with its places filled. What it does not say itself of region, period and indicator is put
 * before it, so that it can be read alone.
 */
export function fillMessage(
	message: string,
	subject: Readonly<Record<string, string>> | null,
	words: Readonly<Record<string, string>>
): string {
	const all: Record<string, string> = { ...subject, ...words };
	const text = message.replace(places, (_, name: string) => {
		const word = all[name];
		if (word === undefined) throw new Error(`message place without word: ${name}`);
		return word;
	});
	const named = placesOf(message);
	const before = subject
		? ['region', 'period', 'indicator']
				.filter((name) => !named.includes(name))
				.map((name) => subject[name])
				.join('')
		: '';
	const joint = before === '' || named.includes('indicator') ? '' : '：';
	return `${before}${joint}${text}`;
}
