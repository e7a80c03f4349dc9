import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Area, Mode } from '#lib/domain/area.ts';
import type { DerivedSpec, IndicatorSpec } from '#lib/domain/indicator.ts';
import { cues, type Cue } from '../words/cues.ts';
import type { OverWord } from './over.ts';
import type { Site } from './site.ts';
import { cannotBe, countsAnother, countsNothing } from './subject-none.ts';
import { areaOf, modeOf } from './subject-side.ts';
import { byCue, byName, isOnItsWay, narrowed, type Reading } from './subject-words.ts';
import { fits, type WrittenUnit } from './unit-fits.ts';

/** 主语: what a figure counts, how surely, and by which words. */
export interface Subject {
	spec: IndicatorSpec | DerivedSpec;
	type: 'indicator' | 'derived';
	area: Area | null;
	mode: Mode | null;
	/** 最高, 极差, 变异系数 … over the regions below; null for the region's own figure. */
	over: OverWord | null;
	/** How well the words fit; from about 3 (only by its topic) to 12. */
	score: number;
	/** How much better than the next best. */
	lead: number;
	/** Whether the subject is named at the figure itself, not only before it. */
	named: boolean;
	/** Which words led here, for people. */
	why: string;
}

interface Candidate extends Reading {
	spec: IndicatorSpec | DerivedSpec;
}

/** Reads subjects by the catalogue's names and by cues. Made once for a catalogue. */
export interface SubjectReader {
	/** The best subject for a figure or blank of this unit; null where no words point to one. */
	read(site: Site, unit: WrittenUnit): Subject | null;
}

/** A subject with every word by which a text may name it. */
interface Known {
	spec: IndicatorSpec | DerivedSpec;
	names: readonly string[];
	cues: readonly Cue[];
}

export function subjectReader(catalog: Catalog): SubjectReader {
	const known: Known[] = [...catalog.indicators, ...catalog.derived].map((spec) => ({
		spec,
		names: [spec.name, ...spec.aliases, ...('label' in spec ? [spec.label] : [])]
			.flatMap((name) => [
				plain(name),
				plain(name).replace(/(?<![人户件家对次期])数$/u, '')
			])
			.filter((name) => /^[\u4e00-\u9fff]{2,}$/u.test(name)),
		cues: cues.filter(({ id }) => id === spec.id)
	}));
	return {
		read(site, unit) {
			if (countsNothing(site)) return null;
			const own = standing(included(plain(site.own), site), site);
			const after = plain(site.after);
			let first: Candidate | null = null;
			let second = 0;
			for (const one of known) {
				if (!fits(one.spec, unit, site) || cannotBe(one.spec, site)) continue;
				const found = bestOf(one, own, after, site);
				if (!found) continue;
				if (!first || found.score > first.score) {
					second = first?.score ?? 0;
					first = found;
				} else second = Math.max(second, found.score);
			}
			if (!first) return null;
			const { spec, score, named, why } = first;
			if (countsAnother(spec, named, own, after)) return null;
			return {
				spec,
				type: 'kind' in spec ? 'indicator' : 'derived',
				area: areaOf(spec, site),
				mode: modeOf(spec, site),
				over: null,
				score,
				lead: score - second,
				named,
				why
			};
		}
	};
}

function bestOf(
	{ spec, names, cues: own }: Known,
	before: string,
	after: string,
	site: Site
): Candidate | null {
	let best: Reading | null = null;
	const offer = (one: Reading | null) => {
		if (one && one.score > (best?.score ?? 0)) best = one;
	};
	for (const name of names)
		if (
			!narrowed(name, before, after, site) &&
			!(spec.id === 'sa_spending_total' && isOnItsWay(name, before))
		)
			offer(byName(name, before, after));
	for (const cue of own) offer(byCue(cue, before, after, site));
	return best === null ? null : { spec, ...(best as Reading) };
}

/** 纳入低保30户、特困5人: the second was taken in as well. */
function included(own: string, { sentence, taken }: Site): string {
	if (taken !== null || !/^(?:城市|农村|城乡)?(?:低保|特困|孤儿|事实无人)/u.test(own))
		return own;
	const clause = /[^，；。：]*$/u.exec(sentence)![0];
	const verb = /新增|新纳入|新批|纳入/u.exec(clause)?.[0];
	return verb !== undefined && /[\dXx×*＊_＿○〇…][^、]{0,3}、?$/u.test(clause)
		? verb + own
		: own;
}

/** 截至9月底，全市纳入低保3万户: on a day, 纳入 says who is in, not who came in. */
const standing = (own: string, { sentence }: Site): string =>
	/截[至止]|目前|[末底]，/u.test(sentence) && !/累计|今年/u.test(sentence + own)
		? own.replace(
				/(?<!新|发现)纳入(?=(?:城乡|城市|农村|城镇)?(?:低保|最低生活保障|特困|五保|孤儿))/u,
				'享受'
			)
		: own;

const plain = (text: string): string =>
	text.replace(/["'“”‘’「」《》（）()\s*＊·、]/gu, '').replace(/历史口径|地方口径/gu, '');
