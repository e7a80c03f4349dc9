import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { messageOf } from './message.ts';
import type { Session } from './session.svelte.ts';

/**
 * A question that is asked again whenever the place changes. The previous view stays, marked
 * `loading`, until the next one is here: a page never blinks.
 */
export class Asked<View> {
	view = $state.raw<View | null>(null);
	problem = $state.raw<string | null>(null);
	loading = $state(true);
	#count = 0;

	/**
	 * Call while a component is being made. `question` may return null: then nothing is asked, and
	 * nothing is shown. What stands further down waits until `first` is answered.
	 */
	constructor(
		session: Session,
		question: (answerer: Answerer, scope: Scope) => Promise<View> | null,
		first?: Asked<unknown>
	) {
		$effect(() => {
			const { place, answerer } = session;
			if (first?.loading) {
				this.loading = true;
				return;
			}
			if (place?.type !== 'scope' || !answerer) {
				this.loading = place === null;
				return;
			}
			void this.#follow(question(answerer, place.scope));
		});
	}

	async #follow(answer: Promise<View> | null) {
		const count = ++this.#count;
		this.loading = true;
		try {
			const view = await answer;
			if (count !== this.#count) return; // a later question wins
			this.view = view;
			this.problem = null;
		} catch (error) {
			if (count !== this.#count) return;
			this.problem = messageOf(error);
		}
		this.loading = false;
	}
}
