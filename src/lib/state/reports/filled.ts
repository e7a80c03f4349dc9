import {
	noChoice,
	type FindingChoice,
	type FindingChoices
} from '#lib/findings/choice.ts';

/** 填报: what the writer of one report supplied. */
export interface Filled {
	/** By the field's name; one that is not there is empty. */
	fields: Readonly<Record<string, string>>;
	/** 点名: counties are named as examples. */
	naming: boolean;
	/** 取舍 of findings, by rule. */
	choices: FindingChoices;
}

export const nothingFilled: Filled = {
	fields: {},
	naming: false,
	choices: {}
};

const keyOf = (report: string) => `aidbrief.report.${report}`;
const lastKeyOf = (type: string) => `aidbrief.report-last.${type}`;

/**
 * Keeps what was typed on this machine, so that a reload loses nothing. Each report (its type, data
 * set, region and period as one word) has its own: what was typed for one quarter must not slip into
 * the next unseen.
 */
export class FilledStore {
	#storage: Pick<Storage, 'getItem' | 'setItem'> | null;

	/** Null where storage is switched off: what is typed then holds for this window only. */
	constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
		this.#storage = storage;
	}

	read(report: string): Filled {
		return this.#filled(keyOf(report)) ?? nothingFilled;
	}

	/** What was last typed for another report of the same type; null where there is none. */
	last(type: string, report: string): Filled | null {
		const last = this.#text(lastKeyOf(type));
		return last === null || last === report ? null : this.#filled(keyOf(last));
	}

	/** @returns false where it could not be kept. */
	write(type: string, report: string, filled: Filled): boolean {
		if (!this.#storage) return false;
		try {
			this.#storage.setItem(keyOf(report), JSON.stringify(filled));
			this.#storage.setItem(lastKeyOf(type), report);
			return true;
		} catch {
			return false; // full, or switched off since
		}
	}

	#filled(key: string): Filled | null {
		const text = this.#text(key);
		return text === null ? null : readFilled(text);
	}

	#text(key: string): string | null {
		try {
			return this.#storage?.getItem(key) ?? null;
		} catch {
			return null; // switched off since
		}
	}
}

/** Null for what we did not write: somebody else's entry, or half of one. */
function readFilled(text: string): Filled | null {
	let entry: unknown;
	try {
		entry = JSON.parse(text);
	} catch {
		return null;
	}
	if (typeof entry !== 'object' || entry === null) return null;
	const { fields, naming, choices } = entry as Partial<Filled>;
	if (typeof fields !== 'object' || fields === null) return null;
	return {
		fields: Object.fromEntries(
			Object.entries(fields).filter(([, value]) => typeof value === 'string')
		),
		naming: naming === true,
		choices: readChoices(choices)
	};
}

/** Those that can be read; entries of an earlier version have none. */
function readChoices(written: unknown): FindingChoices {
	if (typeof written !== 'object' || written === null) return {};
	return Object.fromEntries(
		Object.entries(written).flatMap(([rule, choice]): [string, FindingChoice][] => {
			if (typeof choice !== 'object' || choice === null) return [];
			const { stand, words } = choice as Partial<FindingChoice>;
			return [
				[
					rule,
					{
						...noChoice,
						...(stand === 'pinned' || stand === 'dropped' ? { stand } : {}),
						...(typeof words === 'string' ? { words } : {})
					}
				]
			];
		})
	);
}
