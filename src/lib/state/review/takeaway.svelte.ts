import { UserError } from '#lib/domain/errors.ts';
import { messageOf } from '../message.ts';
import { checklistDocx } from '#lib/review/write/checklist-docx.ts';
import { checklistOf, checklistSheet } from './checklist.ts';
import { commentsOf, listText } from './comments.ts';
import { replacementsOf } from './decisions.ts';
import type { DeskWork } from './far-desk.ts';
import { outcomeName, type Outcome } from './file-name.ts';
import type { ManuscriptReview } from './manuscript-review.svelte.ts';

/** What taking a document away does to the world. */
export interface TakeawayEffects {
	download(name: string, content: Blob): void;
	copy(text: string): Promise<void>;
	/** ISO date of the day. */
	today(): string;
}

const types = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	text: 'text/plain;charset=utf-8'
};

/** 取用: the ways a reviewed document leaves the page, and what became of the last one. */
export class Takeaway {
	#review: ManuscriptReview;
	#desk: DeskWork;
	#effects: TakeawayEffects;
	busy = $state(false);
	/** What was done, or why not; '' before the first time. */
	said = $state('');
	failed = $state(false);

	constructor(review: ManuscriptReview, desk: DeskWork, effects: TakeawayEffects) {
		this.#review = review;
		this.#desk = desk;
		this.#effects = effects;
	}

	/** 带批注的稿件. */
	commented(): Promise<void> {
		return this.#do(async () => {
			const { items, decisions, manuscript } = this.#review;
			if (!manuscript) throw new Error('no document to take away');
			const comments = commentsOf(items, decisions, manuscript);
			const today = this.#effects.today();
			this.#save('comments', await this.#desk.commented(comments, today));
			return `，批注${comments.length}条`;
		});
	}

	/** 更正稿, 填好的文件: the original with what was accepted. */
	replaced(): Promise<void> {
		return this.#do(async () => {
			const { items, decisions, mode } = this.#review;
			const replacements = replacementsOf(items, decisions);
			if (replacements.length === 0)
				throw new UserError('还没有采纳任何一处。请先采纳，再下载。');
			const content = await this.#desk.replaced(replacements);
			this.#save(mode === 'fill' ? 'filled' : 'corrected', content);
			return `，改动${replacements.length}处`;
		});
	}

	/** 带修订的稿件: what was accepted as tracked changes; with the comments on the rest where asked. */
	revised(withComments: boolean): Promise<void> {
		return this.#do(async () => {
			const { items, decisions, manuscript } = this.#review;
			if (!manuscript) throw new Error('no document to take away');
			const replacements = replacementsOf(items, decisions);
			if (replacements.length === 0)
				throw new UserError('还没有采纳任何一处，没有可记的修订。请先采纳，再下载。');
			const comments = withComments ? commentsOf(items, decisions, manuscript) : [];
			const today = this.#effects.today();
			this.#save(
				withComments ? 'revisionsAndComments' : 'revisions',
				await this.#desk.revised(replacements, comments, today)
			);
			return `，修订${replacements.length}处${withComments ? `，批注${comments.length}条` : ''}`;
		});
	}

	/** 核查清单, to print or to sort. */
	checklist(kind: 'docx' | 'xlsx'): Promise<void> {
		return this.#do(async () => {
			const { items, decisions, name } = this.#review;
			const table = checklistOf(items, decisions, name, this.#effects.today());
			const content =
				kind === 'docx'
					? checklistDocx(table)
					: await (
							await import('#lib/ingest/table-xlsx.ts')
						).tablesXlsx([checklistSheet(table)]);
			this.#save('checklist', content, kind);
			return `，共${items.length}条`;
		});
	}

	list(): Promise<void> {
		return this.#do(async () => {
			const { items, decisions } = this.#review;
			await this.#effects.copy(listText(items, decisions));
			this.said = `已复制清单，共${items.length}条`;
			return '';
		});
	}

	#save(
		outcome: Outcome,
		content: Uint8Array | string,
		kind: keyof typeof types = this.#review.manuscript?.kind ?? 'text'
	) {
		const { name } = this.#review;
		const file = outcomeName(name, kind, outcome);
		const part = typeof content === 'string' ? content : new Uint8Array(content);
		this.#effects.download(file, new Blob([part], { type: types[kind] }));
		this.said = `已下载：${file}`;
	}

	async #do(work: () => Promise<string>) {
		if (this.busy) return;
		this.busy = true;
		this.failed = false;
		try {
			const more = await work();
			this.said += `${more}。`;
		} catch (error) {
			this.failed = true;
			this.said = messageOf(error);
		} finally {
			this.busy = false;
		}
	}
}
