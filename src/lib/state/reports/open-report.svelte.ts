import type { ReportDocument } from '#lib/report/document.ts';
import type { Nowhere } from '../place.ts';
import type { Session } from '../session.svelte.ts';
import {
	findOwn,
	nowhereOf,
	type OwnTemplates
} from '../templates/own-templates.svelte.ts';
import { Draft, type Written } from './draft.svelte.ts';
import type { FilledStore } from './filled.ts';
import type { ReportKind } from './kind.ts';
import type { LastIssue } from './last-issue.svelte.ts';
import type { Signing } from './signing.svelte.ts';

export interface OpenReportParts {
	templates: OwnTemplates;
	store: FilledStore;
	lastIssue: LastIssue;
	signing: Signing;
}

/** 成文 on the page: the report that the address names, as it is composed and as it leaves; or why there is none. */
export class OpenReport {
	/** Null while it is not known, and where the address names none. */
	readonly kind: ReportKind | null;
	readonly draft: Draft;
	readonly nowhere: Nowhere | null;
	/** Why it could not be written, for people; null while all is well. */
	readonly problem: string | null;
	/** Null until the first is there. */
	readonly composed: Written | null;
	/** As it leaves the page: with the signature, where somebody has signed. */
	readonly document: ReportDocument | null;
	/** Whether it can be taken away: it is all that was asked for and filled in. */
	readonly ready: boolean;

	/** Call while a component is being made. */
	constructor(
		session: Session,
		{ templates, store, lastIssue, signing }: OpenReportParts
	) {
		const found = $derived(findOwn(templates, session.address.type));
		this.kind = $derived(found && 'kind' in found ? found.kind : null);
		this.draft = new Draft(session, () => this.kind, store, lastIssue);
		this.nowhere = $derived(nowhereOf(found, session.place));
		this.problem = $derived(session.problem ?? this.draft.asked.problem);
		this.composed = $derived(this.nowhere || this.problem ? null : this.draft.asked.view);
		this.document = $derived(this.composed && signing.signed(this.composed.document));
		this.ready = $derived(
			this.document !== null && this.kind !== null && this.draft.current
		);
	}
}
