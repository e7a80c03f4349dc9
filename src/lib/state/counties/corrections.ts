import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { areaNames, modeNames } from '#lib/domain/area.ts';
import type { Observation } from '#lib/domain/observation.ts';
import { yearOf } from '#lib/domain/period.ts';
import type { RegionCode } from '#lib/domain/region.ts';
import { fullText } from '../figure.ts';
import { placeOf } from '../operand.ts';
import { periodName } from '../period-name.ts';
import { contextOf } from '../question.ts';
import type { BoundText } from '../view.ts';
import { countyOf } from './county.ts';

/** 更正: a figure that was reported again, with what was said of it and where it stands. */
export interface Correction {
	period: string;
	name: string;
	value: BoundText;
	note: string;
	source: string;
}

/** Whose corrections are shown: the page's county, in the page's year. */
export const correctedIn = (
	answerer: Answerer,
	scope: Scope
): { region: RegionCode; year: number } => ({
	region: countyOf(contextOf(answerer, scope)).self.code,
	year: yearOf(scope.period)
});

const measureWords = { single: '本期', ytd: '累计', span: null };

/** The slot that an observation answers by itself. */
const slotOf = ({
	indicator,
	area,
	mode,
	measure,
	region,
	period
}: Observation): string =>
	[
		indicator,
		area === 'all' ? null : areaNames[area],
		mode === null ? null : modeNames[mode],
		measure === null ? null : measureWords[measure],
		`@${region}`,
		`#${period}`
	]
		.filter((part) => part !== null)
		.join('·');

/** 更正记录, newest first. What the catalogue does not know cannot be asked for, and is left out. */
export async function correctionsOf(
	answerer: Answerer,
	scope: Scope,
	facts: readonly Observation[]
): Promise<Correction[]> {
	const corrected = facts
		.filter(({ indicator }) => answerer.catalog.indicator(indicator))
		.sort((a, b) => b.period.localeCompare(a.period));
	const stats = await answerer.ask(corrected.map(slotOf), { ...scope, area: 'all' });
	return corrected.map((fact, index) => {
		const stat = stats[index]!;
		return {
			period: periodName(fact.period),
			name: stat.name,
			value: { stat, text: fullText(stat) },
			note: fact.note,
			source: [fact.source.title, placeOf(fact)].filter(Boolean).join('，')
		};
	});
}
