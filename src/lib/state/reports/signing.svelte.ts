import type { ReportDocument } from '#lib/report/document.ts';
import { sign, signableOf } from '#lib/report/sign.ts';
import { messageOf } from '../message.ts';

/**
 * 具名签发 on the page: who answered for which errors. It holds for exactly those: a text that has another error, or
 * one the less, is to be signed anew.
 */
export class Signing {
	#by: { who: string; reason: string; entries: string } | null = $state.raw(null);
	/** Why it could not be signed; '' while all is well. */
	problem = $state('');

	/** @returns whether it is signed now. */
	sign(document: ReportDocument, who: string, reason: string): boolean {
		try {
			sign(document, { who, reason });
		} catch (error) {
			this.problem = messageOf(error);
			return false;
		}
		this.problem = '';
		this.#by = { who, reason, entries: keyOf(document) };
		return true;
	}

	withdraw() {
		this.#by = null;
	}

	/** The document as it leaves the page. */
	signed(document: ReportDocument): ReportDocument {
		return this.#by?.entries === keyOf(document) ? sign(document, this.#by) : document;
	}
}

/** Of which place, and which errors. */
const keyOf = (document: ReportDocument): string =>
	JSON.stringify([
		document.type,
		document.scope.region,
		document.scope.period,
		document.scope.fingerprint,
		signableOf(document)
	]);
