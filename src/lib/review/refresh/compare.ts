import type { Span } from '../document.ts';
import { samePlotted } from '../trace/plotted.ts';
import type { TextPlace, TracedDocument } from '../trace/read.ts';
import type { Newer } from './newer.ts';
import { retypedNumbers, type Retyped } from './retyped.ts';
import { typedOver } from './typed-over.ts';

/** What is to become of a number at one of its places. */
export type Fate =
	/** To be written anew. */
	| 'renew'
	/** It says what the data says. */
	| 'same'
	/** A person wrote something else there. */
	| 'conflict'
	/** The data does not give it any more. */
	| 'unavailable'
	/** Nobody sees it any more. */
	| 'lost';

export interface Compared {
	newer: Newer;
	fate: Fate;
	/** What stands there now; '' where it is lost. */
	now: string;
	/** Null in a chart, where it is lost and where a paragraph ends inside it. */
	span: Span | null;
}

/** Every place of every number, against newer data. */
export function compareAll(traced: TracedDocument, newer: readonly Newer[]): Compared[] {
	const retyped = retypedNumbers(traced);
	return newer.flatMap((one): Compared[] => {
		const { number } = one;
		if (number.plotted) return [inChart(one, number.plotted.text)];
		const places = number.places.map((place) => inText(one, place, traced));
		return places.length > 0 ? places : [withoutPlace(one, retyped.get(number.id))];
	});
}

function withoutPlace(newer: Newer, retyped: Retyped | undefined): Compared {
	if (!retyped) return { newer, fate: 'lost', now: '', span: null };
	const { text: now, span } = retyped;
	return { newer, fate: now === newer.text ? 'same' : 'conflict', now, span };
}

function inChart(newer: Newer, now: string): Compared {
	const { number, text } = newer;
	const written = samePlotted(now, number.written);
	const fate =
		text !== null && samePlotted(now, text)
			? 'same'
			: !written
				? 'conflict'
				: text === null
					? 'unavailable'
					: 'renew';
	return { newer, fate, now, span: null };
}

function inText(newer: Newer, place: TextPlace, { document }: TracedDocument): Compared {
	const { number, text } = newer;
	const { text: now, span } = place;
	if (now === '') {
		const typed = typedOver(place, document);
		return typed === null
			? { newer, fate: 'lost', now: '', span: null }
			: { newer, fate: typed === text ? 'same' : 'conflict', now: typed, span };
	}
	if (span === null) return { newer, fate: 'conflict', now, span };
	if (now === text) return { newer, fate: 'same', now, span };
	if (now !== number.written) return { newer, fate: 'conflict', now, span };
	return { newer, fate: text === null ? 'unavailable' : 'renew', now, span };
}
