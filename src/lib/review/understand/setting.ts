import type { Period } from '#lib/domain/period.ts';
import type { Passage } from '../clean/passages.ts';
import type { Blank } from '../fill/blanks.ts';
import type { Claim, ClaimTime } from './claim.ts';
import type { Quantity } from './quantity.ts';
import type { Site } from './site.ts';
import type { SubjectReader } from './subject.ts';
import type { TimeMention } from './times.ts';
import type { InList } from './times-in-turn.ts';

/** What the document says of itself, for figures that do not say it. */
export interface Setting {
	reader: SubjectReader;
	/** The period it speaks from. */
	now: Period;
	/** Names of known places; the document's own is not among them. */
	places: readonly string[];
	/** The known place that its title begins with, of which it speaks wherever it says nothing else. */
	titlePlace?: string | null;
	/** All known places that it names, where these are more than one: 三地 are they, in turn. */
	titlePlaces?: readonly string[];
}

/** Time and place as they stand at the end of a passage: the next one begins with them. */
export interface Carried {
	time: ClaimTime;
	headings: readonly string[];
	/** 分地区看：: what the line before counted last, where it leads on to this one. */
	lead?: Claim | null;
}

export const noTime: ClaimTime = {
	period: null,
	measure: null,
	atEnd: false,
	mention: null
};

export interface Around {
	passage: Passage;
	quantity: Quantity;
	blank: Blank | null;
	site: Site;
	/** The list it is one of; null where it stands alone. */
	inList: InList | null;
	claims: readonly Claim[];
	times: readonly TimeMention[];
	setting: Setting;
	carried: Carried;
}
