import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { kitOf } from '#lib/report/compose/compose.ts';
import { askFaults, checkTemplate } from '#lib/report/template/check.ts';
import type { TemplateFault } from '#lib/report/template/fault.ts';
import { readTemplate } from '#lib/report/template/parse.ts';
import { writeReport, type WrittenReport } from '#lib/report/write-report.ts';
import { messageOf } from '../../message.ts';
import { typeOf, type ReportKind } from '../../reports/kind.ts';

/** What is looked at: the words as they are typed, over the data in use. */
export interface LookedAt {
	text: string;
	kind: ReportKind;
	answerer: Answerer | null;
	scope: Scope | null;
}

/** 边写边查: every fault of a template, and the document it makes where it has none. The latest look wins. */
export class TemplateCheck {
	#count = 0;
	/** What the faults are of: a place in another text would be a wrong one. */
	text = $state.raw('');
	faults: readonly TemplateFault[] = $state.raw([]);
	/** Whether the faults of `text` are all known: the data were asked, too. */
	settled = $state.raw(false);
	/** The last document that could be made, and of which words. */
	written = $state.raw<(WrittenReport & { text: string }) | null>(null);
	problem = $state.raw('');

	async look({ text, kind, answerer, scope }: LookedAt): Promise<void> {
		const count = ++this.#count;
		const current = () => count === this.#count;
		this.problem = '';
		this.settled = false;
		try {
			if (!answerer || !scope) {
				this.#tell(text, readTemplate(text).faults);
				return;
			}
			// A report is of both areas: it tells them apart itself.
			const whole: Scope = { ...scope, area: 'all' };
			const options = {
				...{ scope: whole, profile: kind.profile, naming: false, fields: {} },
				part: 'all' as const
			};
			const { faults, asked } = checkTemplate(text, kitOf(answerer, options));
			this.#tell(text, faults);
			const refused = await askFaults(text, asked, (slots) => answerer.ask(slots, whole));
			if (!current()) return;
			if (refused.length > 0) this.#tell(text, [...faults, ...refused]);
			this.settled = true;
			if (faults.length + refused.length > 0) return;
			const written = await writeReport({
				...options,
				type: typeOf(kind),
				template: text,
				templateName: '模板',
				required: [],
				answerer,
				fingerprint: answerer.fingerprint
			});
			if (current()) this.written = { ...written, text };
		} catch (error) {
			if (current()) this.problem = messageOf(error);
		}
	}

	#tell(text: string, faults: readonly TemplateFault[]) {
		this.text = text;
		this.faults = faults;
	}
}
