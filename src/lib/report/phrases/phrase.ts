import type { Stat } from '#lib/domain/stat.ts';
import type { Inlines } from '../document.ts';
import type { Kit } from '../kit.ts';

/**
 * 短语: a small sentence part that needs more than one number or a condition, with its own wording
 * for zero and missing. Written once, pure: stats in, words out.
 */
export interface Phrase {
	/** Before the colon: 【户人：低保】. */
	name: string;
	/** For the guide: what it says and what its argument may be. */
	about: string;
	/** Slots whose stats `says` needs, in order. @throws UserError for an argument it does not know. */
	asks(argument: string, kit: Kit): readonly string[];
	/** Null when what must be there is missing: the sentence is left out and `stats` are listed. */
	says(stats: readonly Stat[], argument: string, kit: Kit): Inlines | null;
	/** Which of the stats belong in the 缺数清单; every one that is not ok unless given. */
	lists?(stats: readonly Stat[], argument: string, kit: Kit): readonly Stat[];
}
