import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { Region, RegionCode } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { Claim } from '../understand/claim.ts';
import type { Understanding } from '../understand/understanding.ts';
import { isAim } from '../understand/aim.ts';
import { inPassages } from '../understand/in-passages.ts';
import { listWhole } from '../understand/list-whole.ts';
import { agrees } from './agree.ts';
import { askAll } from './ask.ts';
import { ofItsWhole } from './share-of.ts';
import { asksOf, slotText, type Ask } from './slot-text.ts';

/** A claim and what the data says of it. */
export interface Binding {
	readonly claim: Claim;
	/** The reading that agrees, or the likeliest one. Null where none could be asked. */
	readonly ask: Ask | null;
	readonly stat: Stat | null;
	readonly verdict: 'agree' | 'disagree' | 'unbound';
	/** Why it is unbound; '' otherwise. */
	readonly reason: string;
}

/** Below these a subject is a guess: good enough to agree by, not to contradict by. */
const sureScore = 6;
const sureLead = 0.5;

/** Binds every claim that can be, in few queries. */
export async function bindClaims(
	claims: readonly Claim[],
	understanding: Understanding,
	answerer: Answerer,
	scope: Scope
): Promise<Binding[]> {
	const passages = inPassages(understanding.claims);
	const asked = claims.map((claim) => {
		const meant = ofItsWhole(claim, answerer);
		const region = regionOf(claim, answerer, scope.region);
		// 其中…、…，同比下降0.3%: of the last part, or of the whole.
		const whole = listWhole(claim, passages.get(claim.passage) ?? []);
		const readings = whole ? [meant, { ...meant, subject: whole.subject }] : [meant];
		return {
			claim,
			region,
			asks:
				region === null
					? []
					: readings.flatMap((one) => asksOf(one, understanding, region))
		};
	});
	const stats = await askAll(
		answerer,
		asked.flatMap(({ asks }) => asks.map(slotText)),
		scope
	);
	return asked.map(({ claim, region, asks }) => {
		if (region === null)
			return unbound(claim, `所说的地区“${claim.place}”不在数据集中，或没有点名`);
		if (!claim.subject || claim.subject.score < 5)
			return unbound(claim, '没有读出是哪项指标');
		return judged(
			claim,
			asks.map((ask) => ({ ask, stat: stats.get(slotText(ask)) ?? null }))
		);
	});
}

function judged(
	claim: Claim,
	answers: readonly { ask: Ask; stat: Stat | null }[]
): Binding {
	const known = answers.filter(({ stat }) => stat?.status === 'ok');
	const right = known.find(({ stat }) => agrees(claim, stat!));
	if (right) return { claim, ...right, verdict: 'agree', reason: '' };
	const [first] = known;
	if (!first) {
		const [answer] = answers;
		return {
			claim,
			ask: answer?.ask ?? null,
			stat: answer?.stat ?? null,
			verdict: 'unbound',
			reason: answer?.stat?.reason || `数据集没有${claim.subject!.spec.name}`
		};
	}
	const { score, lead } = claim.subject!;
	if (score < sureScore || lead < sureLead || isLoose(claim) || isAim(claim))
		return {
			claim,
			...first,
			verdict: 'unbound',
			reason: `读作${claim.subject!.spec.name}，但把握不够，不作比较`
		};
	return { claim, ...first, verdict: 'disagree', reason: '' };
}

/** A target, a plan, a comparison with a threshold: not a figure that the data would hold. */
const isLoose = ({ site, kind, of }: Claim): boolean =>
	/走访|察看|视察|抽查|暗访|调研|受访|目标|计划|力争|预计|确保|不低于|不少于|不足|低于|高于|最高|最低|极差|相差|之差|变异系数|试点|以上的|达标/u.test(
		site.own
	) ||
	(kind !== 'level' && of === null && /目标|差/u.test(site.own));

const unbound = (claim: Claim, reason: string): Binding => ({
	claim,
	ask: null,
	stat: null,
	verdict: 'unbound',
	reason
});

/** 全市 of a city, 全区 of a district: the whole of the document's own region. */
const isOwn = (place: string, own: Region | undefined): boolean =>
	own !== undefined &&
	(place === '全省' ? own.level === 'province' : own.name.endsWith(place.slice(1)));

/** The document's own region, or the one that is named; null for one that the data does not have. */
export function regionOf(
	{ place }: Claim,
	{ regions }: Answerer,
	own: RegionCode
): RegionCode | null {
	if (place === null) return own;
	if (place === '全国') return regions.get('000000') ? '000000' : null;
	if (/^全/u.test(place)) return isOwn(place, regions.get(own)) ? own : null;
	return regions.find(place)?.code ?? null;
}
