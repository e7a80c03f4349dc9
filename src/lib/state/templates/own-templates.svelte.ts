import type { KeptTemplate, TemplateShelf } from '#lib/ingest/store/template-shelf.ts';
import { messageOf } from '../message.ts';
import type { Nowhere, Place } from '../place.ts';
import { findKind, type ReportKind } from '../reports/kind.ts';
import { isOwnKindId, ownKind } from './own-kind.ts';

/** 自己的模板 of this machine, beside the kinds that come with the app. */
export class OwnTemplates {
	readonly builtIn: readonly ReportKind[];
	#open: () => Promise<TemplateShelf>;
	#shelf: Promise<TemplateShelf> | null = null;

	/** Null until they were read for the first time. */
	kept = $state.raw<readonly KeptTemplate[] | null>(null);
	/** Why there are none; '' while all is well. */
	problem = $state.raw('');

	readonly own: readonly ReportKind[];
	/** Ours first. */
	readonly kinds: readonly ReportKind[];

	constructor(builtIn: readonly ReportKind[], open: () => Promise<TemplateShelf>) {
		this.builtIn = builtIn;
		this.#open = open;
		this.own = $derived((this.kept ?? []).map((one) => ownKind(one, builtIn)));
		this.kinds = $derived([...builtIn, ...this.own]);
	}

	/** Reads them anew: another window may have changed them. */
	async read(): Promise<void> {
		try {
			const kept = await (await this.shelf()).list();
			// The same list is no news: whoever writes a report from one is not disturbed.
			if (JSON.stringify(kept) !== JSON.stringify(this.kept)) this.kept = kept;
			this.problem = '';
		} catch (error) {
			this.kept ??= [];
			this.problem = messageOf(error);
		}
	}

	shelf(): Promise<TemplateShelf> {
		this.#shelf ??= this.#open().catch((error: unknown) => {
			this.#shelf = null;
			throw error;
		});
		return this.#shelf;
	}
}

/** The kind an address names; null while own templates are not read yet and it names one of those. */
export function findOwn(
	{ kinds, kept }: OwnTemplates,
	id: string | null
): ReturnType<typeof findKind> | null {
	return kept === null && isOwnKindId(id) ? null : findKind(kinds, id);
}

/** Why a page about one kind and one place has nothing to show; null where it has, or will. */
export const nowhereOf = (
	found: ReturnType<typeof findOwn>,
	place: Place | null
): Nowhere | null =>
	found && 'message' in found ? found : place?.type === 'nowhere' ? place : null;
