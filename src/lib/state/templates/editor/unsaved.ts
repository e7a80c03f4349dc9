/** What was typed and not saved yet. */
export interface Unsaved {
	name: string;
	text: string;
	/** Of the template that was opened; 0 for a new one. */
	revision: number;
}

type Storage3 = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (kind: string) => `aidbrief.template.${kind}`;

/** 未保存的改动, kept on this machine at every keystroke: leaving the page loses nothing. */
export class UnsavedTemplates {
	#storage: Storage3 | null;

	/** Null where storage is switched off. */
	constructor(storage: Storage3 | null) {
		this.#storage = storage;
	}

	/** @param kind what the editor was opened on. */
	read(kind: string): Unsaved | null {
		let kept: unknown;
		try {
			kept = JSON.parse(this.#storage?.getItem(keyOf(kind)) ?? 'null');
		} catch {
			return null; // switched off since, or not ours
		}
		if (typeof kept !== 'object' || kept === null) return null;
		const { name, text, revision } = kept as Partial<Unsaved>;
		return typeof name === 'string' &&
			typeof text === 'string' &&
			typeof revision === 'number'
			? { name, text, revision }
			: null;
	}

	/** @returns false where it could not be kept. */
	write(kind: string, unsaved: Unsaved): boolean {
		try {
			this.#storage?.setItem(keyOf(kind), JSON.stringify(unsaved));
			return this.#storage !== null;
		} catch {
			return false; // full, or switched off since
		}
	}

	drop(kind: string) {
		try {
			this.#storage?.removeItem(keyOf(kind));
		} catch {
			// Switched off since: then there is nothing kept.
		}
	}
}
