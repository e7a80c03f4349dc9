import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { spanOf } from '../clean/traced.ts';
import { askAll } from '../data/ask.ts';
import { regionOf } from '../data/bind.ts';
import { periodName } from '../data/period-name.ts';
import { ofItsWhole } from '../data/share-of.ts';
import { asksOf, slotText } from '../data/slot-text.ts';
import type { SourceDocument, Span } from '../document.ts';
import { placesBeside } from '../review.ts';
import type { Claim } from '../understand/claim.ts';
import {
	understand,
	type ReadingOptions,
	type Understanding
} from '../understand/understanding.ts';
import type { Replacement } from '../write/replace.ts';
import { blanksOf, type Blank } from './blanks.ts';
import { confidenceOf } from './confidence.ts';
import { leftAlone } from './left-alone.ts';
import { verbEdits } from './verbs.ts';
import { writtenFor, type FillProfile } from './written.ts';

/** 空缺与填法, as the command line prints it. */
export interface FilledBlank extends Span {
	/** The sign that stands there; '' for an invisible blank. */
	readonly mark: string;
	/** The slot that was asked, with 【】; '' where none was read. */
	readonly slot: string;
	/** What is put there; '' unless filled. */
	readonly text: string;
	readonly status: 'filled' | 'unavailable' | 'unrecognised';
	/** Why it stays empty, or by which words it was read. */
	readonly reason: string;
	/** 0–1: how surely indicator, period and measure are the ones meant. */
	readonly confidence: number;
}

/** 随符号改的动词: 增长 that became 下降, and the blank that made it so. */
export interface TurnedVerb extends Replacement {
	/** As it was written. */
	readonly was: string;
	/** Index in the list of blanks. */
	readonly blank: number;
}

export interface Fill {
	readonly blanks: readonly FilledBlank[];
	/** Figures, and verbs that follow their sign, for those that are filled. */
	readonly replacements: readonly Replacement[];
	readonly verbs: readonly TurnedVerb[];
}

/** 填空: proposes a figure for every blank that the data can serve, and says of the others why not. */
export async function fillBlanks(
	document: SourceDocument,
	options: ReadingOptions,
	answerer: Answerer,
	scope: Scope
): Promise<Fill> {
	const understanding = understand(document, {
		...options,
		places: placesBeside(answerer, scope)
	});
	const profile: FillProfile = isSpeech(understanding) ? 'speech' : 'report';
	const cells = understanding.cells.filter(({ blank }) => blank !== null);
	const asked = [...understanding.blanks, ...cells].map((claim) => {
		const meant = ofItsWhole(claim, answerer);
		const region = regionOf(claim, answerer, scope.region);
		const asks = region === null ? [] : asksOf(meant, understanding, region);
		return { claim, meant, region, slots: asks.map(slotText) };
	});
	const stats = await askAll(
		answerer,
		asked.flatMap(({ slots }) => slots),
		scope
	);
	const proposals = new Map<Claim, Proposal>(
		asked.map(({ claim, meant, region, slots }) => [
			claim,
			propose(meant, region, slots, stats, profile, understanding)
		])
	);
	const verbs = verbEdits(
		[...proposals].flatMap(([claim, { text, stat }]) =>
			text !== '' && stat?.value != null ? [{ claim, value: stat.value, text }] : []
		)
	);
	doubtTwins(proposals);
	for (const [claim, text] of verbs.texts) proposals.get(claim)!.text = text;
	const inLists = new Set(
		cells.map((claim) => keyOf(claim.passage.source.index, claim.blank!))
	);
	const blanks = [
		...listed(understanding, proposals, inLists),
		...cells.map((claim) => told(claim, proposals.get(claim)!))
	].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
	return {
		blanks,
		verbs: verbs.edits.map(({ claim, ...edit }) => ({
			...edit,
			blank: blanks.findIndex((blank) => isAt(blank, placeOf(claim)))
		})),
		replacements: [
			...[...proposals]
				.filter(([, { text }]) => text !== '')
				.map(([claim, { text }]) => ({ ...placeOf(claim), text })),
			...verbs.edits.map(({ paragraph, start, end, text }) => ({
				paragraph,
				start,
				end,
				text
			}))
		]
	};
}

/** 2025年与2026年…分别为X人次和X人次: what is asked for twice in one sentence is hardly meant twice. */
function doubtTwins(proposals: ReadonlyMap<Claim, Proposal>): void {
	const seen = new Map<string, Proposal>();
	for (const [{ passage, site }, proposal] of proposals) {
		if (proposal.text === '' || passage.role === 'cell') continue;
		const key = `${passage.source.index}|${site.sentenceStart}|${proposal.slot}`;
		const twin = seen.get(key);
		seen.set(key, proposal);
		if (twin === undefined) continue;
		for (const one of [twin, proposal]) one.confidence = Math.min(one.confidence, 0.5);
	}
}

const isAt = (one: Span, other: Span): boolean =>
	one.paragraph === other.paragraph && one.start === other.start && one.end === other.end;

interface Proposal extends Omit<FilledBlank, keyof Span | 'mark'> {
	text: string;
	confidence: number;
	stat: Stat | null;
}

const placeOf = ({ passage, blank }: Claim): Span =>
	passage.text === ''
		? { paragraph: passage.source.index, start: 0, end: 0 }
		: spanOf(passage.traced, blank!.start, blank!.end);

const told = (
	claim: Claim,
	{ slot, text, status, reason, confidence }: Proposal
): FilledBlank => ({
	...placeOf(claim),
	mark: claim.blank!.mark,
	slot,
	text,
	status,
	reason,
	confidence
});

const isSpeech = ({ passages }: Understanding): boolean =>
	passages.some(({ text }) =>
		/^(?:同志们|各位[^，。]{0,12})[：，:]|^[^，。]{4,40}讲话$/u.test(text)
	);

/** Below this a figure would only be in the way of who knows what belongs there. */
const leastConfidence = 0.1;

function propose(
	claim: Claim,
	region: string | null,
	slots: readonly string[],
	stats: ReadonlyMap<string, Stat>,
	profile: FillProfile,
	understanding: Understanding
): Proposal {
	const none = { slot: '', text: '', stat: null, confidence: 0 };
	const { subject } = claim;
	if (region === null)
		return {
			...none,
			status: 'unrecognised',
			reason: `所说的地区“${claim.place}”不在数据集中，或没有点名`
		};
	const alone = leftAlone(claim);
	if (alone !== null) return { ...none, status: 'unrecognised', reason: alone };
	if (!subject || subject.score < 3.4)
		return {
			...none,
			status: 'unrecognised',
			reason: `没有读出“${claim.quantity.writtenUnit}”前应是哪项指标`
		};
	const confidence = confidenceOf(claim, understanding);
	if (confidence < leastConfidence)
		return {
			...none,
			status: 'unrecognised',
			reason: `可能是${subject.spec.name}，把握太小，没有填`
		};
	const slot = slotToAsk(claim, slots, stats);
	const stat = stats.get(slot) ?? null;
	const base = { slot: `【${stat?.slot ?? slot}】`, stat, confidence };
	const text =
		stat?.status === 'ok' && stat.value !== null
			? writtenFor(claim, stat, profile)
			: null;
	if (text === null)
		return {
			...base,
			text: '',
			status: 'unavailable',
			reason: `缺${stat?.name ?? subject.spec.name}${stat?.reason ? `：${stat.reason}` : stat?.status === 'ok' ? '：这个值不能照此句式写' : ''}`
		};
	return {
		...base,
		text,
		status: 'filled',
		reason: `${subject.why}；读作${readingOf(stat!, claim)}`
	};
}

/** 双榆市2026年三季度城市低保户数，单位户: of whom and when as well, for the title may name another place than the page. */
const readingOf = ({ regionName, period, name }: Stat, { quantity }: Claim): string =>
	`${regionName}${periodName(period)}${name}${quantity.writtenUnit === '' ? '' : `，单位${quantity.writtenUnit}`}`;

/** The likeliest; of one day's count the quarter's, where the month itself has none. */
function slotToAsk(
	{ time }: Claim,
	slots: readonly string[],
	stats: ReadonlyMap<string, Stat>
): string {
	const isMonth =
		time.period !== null &&
		parsePeriod(time.period).frequency === 'M' &&
		slots.length === 2;
	const known = isMonth
		? slots.find((one) => stats.get(one)?.status === 'ok' && !one.includes('累计'))
		: undefined;
	return known ?? slots[0]!;
}

const left: Readonly<Record<Exclude<Blank['kind'], 'figure'>, string>> = {
	name: '人名、地名或单位名，由撰稿人填写',
	year: '年份由撰稿人填写',
	date: '日期由撰稿人填写',
	text: '不是数字，由撰稿人填写'
};

/** Every blank in the order of the document, those that are no figures among them. */
function listed(
	{ passages, blanks }: Understanding,
	proposals: ReadonlyMap<Claim, Proposal>,
	/** Places that were read as a cell of a table or a list. */
	inLists: ReadonlySet<string>
): FilledBlank[] {
	const claims = new Map(
		blanks.map((claim) => [keyOf(claim.passage.source.index, claim.blank!), claim])
	);
	return passages.flatMap((passage) =>
		blanksOf(passage).flatMap((blank): FilledBlank[] => {
			if (inLists.has(keyOf(passage.source.index, blank))) return [];
			const place = spanOf(passage.traced, blank.start, blank.end);
			if (blank.kind !== 'figure')
				return [
					{
						...place,
						mark: blank.mark,
						slot: '',
						text: '',
						status: 'unrecognised',
						reason: left[blank.kind],
						confidence: 0
					}
				];
			const claim = claims.get(keyOf(passage.source.index, blank));
			return claim ? [told(claim, proposals.get(claim)!)] : [];
		})
	);
}

const keyOf = (paragraph: number, { start, end }: Pick<Blank, 'start' | 'end'>): string =>
	`${paragraph}|${start}|${end}`;
