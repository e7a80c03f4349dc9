import { UserError } from '#lib/domain/errors.ts';
import type { ReportDocument, Signature } from './document.ts';

/** What somebody answers for: the errors of the checklist that are a matter of judgement. */
export const signableOf = ({ checklist }: Pick<ReportDocument, 'checklist'>): string[] =>
	checklist.flatMap(({ signable, text }) => (signable ? [text] : []));

/**
 * 具名签发: the errors that may be signed no longer make it a draft; what is not written yet still does. Nothing to
 * sign for is no fault: the document is as it was.
 *
 * @throws UserError without a reason or a name.
 */
export function sign(
	document: ReportDocument,
	{ who, reason }: Omit<Signature, 'entries'>
): ReportDocument {
	if (reason.trim() === '') throw new UserError('签发要写明理由。');
	if (who.trim() === '') throw new UserError('签发要写明签发人。');
	const entries = signableOf(document);
	if (entries.length === 0) return document;
	return {
		...document,
		signed: { who: who.trim(), reason: reason.trim(), entries },
		draft: document.checklist.some(
			({ severity, signable }) => severity === 'error' && !signable
		)
	};
}
