import type { TemplateFault } from '#lib/report/template/fault.ts';
import type { Session } from '../../session.svelte.ts';
import { stillThere } from './places.ts';
import { TemplateCheck } from './template-check.svelte.ts';
import type { TemplateEditor } from './template-editor.svelte.ts';

/** A look takes a tenth of a second: it waits for a pause in the typing, in milliseconds. */
const pause = 250;

/** 边写边查 of what is in the editor: looked at anew whenever the words, the place or the data change. */
export class LiveCheck {
	readonly check = new TemplateCheck();
	/** Those of the last look that still stand in the words as they are now. */
	readonly faults: readonly TemplateFault[];
	/** Whether these are all there are. */
	readonly settled: boolean;
	/** Whether the last document that could be made is of these words. */
	readonly fresh: boolean;

	/** Call while a component is being made. */
	constructor(session: Session, editor: Pick<TemplateEditor, 'kind' | 'text'>) {
		const { check } = this;
		const scope = $derived(session.place?.type === 'scope' ? session.place.scope : null);
		$effect(() => {
			const { text, kind } = editor;
			const { answerer } = session;
			if (!kind) return;
			const looked = { text, kind, answerer: scope ? answerer : null, scope };
			const waiting = setTimeout(() => void check.look(looked), pause);
			return () => clearTimeout(waiting);
		});
		this.faults = $derived(stillThere(check.faults, check.text, editor.text));
		this.settled = $derived(check.settled && check.text === editor.text);
		this.fresh = $derived(check.written?.text === editor.text);
	}
}
