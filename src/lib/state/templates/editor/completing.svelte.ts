import { chosen, type Complete, type Completion, type Offer } from './completion.ts';

/** 补全 while somebody is writing: what is offered at the caret, and which of it Enter takes. */
export class Completing {
	#complete: () => Complete | null;
	completion: Completion | null = $state.raw(null);
	active = $state(0);

	readonly open: boolean;
	readonly offer: Offer | undefined;

	/** Null while no data set is open: then nothing is offered. */
	constructor(complete: () => Complete | null) {
		this.#complete = complete;
		this.open = $derived((this.completion?.offers.length ?? 0) > 0);
		this.offer = $derived(this.completion?.offers[this.active]);
	}

	look(text: string, caret: number) {
		this.completion = this.#complete()?.(text, caret) ?? null;
		this.active = 0;
	}

	close() {
		this.completion = null;
	}

	/** Round and round, as lists of this kind go. */
	move(steps: number) {
		const count = this.completion?.offers.length ?? 0;
		if (count > 0) this.active = (this.active + steps + count) % count;
	}

	/** What taking an offer makes of the text; null where none is taken. */
	take(offer: Offer | undefined = this.offer) {
		if (!this.completion || !offer) return null;
		const change = { ...chosen(this.completion, offer), more: offer.more };
		this.close();
		return change;
	}
}
