import type { DocxOptions } from '#lib/report/docx/write.ts';

/** How Word files leave the page, whatever report they are of. */
export type PaperStyleChoice = Required<Omit<DocxOptions, 'today'>>;

export const usualStyle: PaperStyleChoice = {
	layout: 'grid',
	fonts: 'gb2312',
	greyscale: false,
	continued: false
};

const key = 'aidbrief.report-style';

/** 版式、字体、灰度、续表: an office has one way, so it is kept on this machine and not with a report. */
export class PaperStyle {
	#storage: Pick<Storage, 'getItem' | 'setItem'> | null;
	chosen: PaperStyleChoice = $state.raw(usualStyle);

	/** Null where storage is switched off: what is chosen then holds for this window only. */
	constructor(storage: Pick<Storage, 'getItem' | 'setItem'> | null) {
		this.#storage = storage;
		this.chosen = read(storage);
	}

	choose(change: Partial<PaperStyleChoice>) {
		this.chosen = { ...this.chosen, ...change };
		try {
			this.#storage?.setItem(key, JSON.stringify(this.chosen));
		} catch {
			// Full, or switched off since: it holds for this window.
		}
	}
}

/** The usual for whatever we did not write. */
function read(storage: Pick<Storage, 'getItem'> | null): PaperStyleChoice {
	let kept: unknown;
	try {
		kept = JSON.parse(storage?.getItem(key) ?? 'null');
	} catch {
		return usualStyle;
	}
	if (typeof kept !== 'object' || kept === null) return usualStyle;
	const { layout, fonts, greyscale, continued } = kept as Partial<PaperStyleChoice>;
	return {
		layout: layout === 'plain' ? 'plain' : 'grid',
		fonts: fonts === 'windows' ? 'windows' : 'gb2312',
		greyscale: greyscale === true,
		continued: continued === true
	};
}
