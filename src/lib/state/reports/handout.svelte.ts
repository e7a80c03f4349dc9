import type { ReportDocument } from '#lib/report/document.ts';
import type { DocxOptions } from '#lib/report/docx/write.ts';
import { documentText } from '#lib/report/text.ts';
import { messageOf } from '../message.ts';
import { fileName } from './file-name.ts';
import { usualStyle, type PaperStyleChoice } from './paper-style.svelte.ts';
import { pasteHtml } from './paste.ts';

/** What taking a report away does to the world. */
export interface HandoutEffects {
	download(name: string, content: Blob): void;
	copy(text: string, html: string): Promise<void>;
	writeWord(document: ReportDocument, options: DocxOptions): Promise<BlobPart>;
	/** ISO date of the day. */
	today(): string;
}

const wordType =
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** 取用: the ways a report leaves the page, and what became of the last one. */
export class Handout {
	#effects: HandoutEffects;
	busy = $state(false);
	/** What was done, or why not; '' before the first time. */
	said = $state('');
	failed = $state(false);

	constructor(effects: HandoutEffects) {
		this.#effects = effects;
	}

	word(
		document: ReportDocument,
		kindName: string,
		style: PaperStyleChoice = usualStyle
	): Promise<void> {
		return this.#do('正在生成Word……', async () => {
			const bytes = await this.#effects.writeWord(document, {
				...style,
				today: this.#effects.today()
			});
			return this.#save(fileName(document, kindName, 'docx'), bytes, wordType);
		});
	}

	text(document: ReportDocument, kindName: string): Promise<void> {
		return this.#do('正在生成文本……', async () =>
			this.#save(
				fileName(document, kindName, 'txt'),
				`${documentText(document)}\n`,
				'text/plain;charset=utf-8'
			)
		);
	}

	/** 复制数据段落, as text and with the faces of a 公文. */
	copySection(section: () => Promise<ReportDocument>): Promise<void> {
		return this.#do('正在取数据段落……', async () => {
			const document = await section();
			await this.#effects.copy(documentText(document), pasteHtml(document));
			return '已复制数据段落，可直接粘贴。';
		});
	}

	#save(name: string, content: BlobPart, type: string): string {
		this.#effects.download(name, new Blob([content], { type }));
		return `已下载：${name}`;
	}

	async #do(doing: string, work: () => Promise<string>) {
		if (this.busy) return;
		this.busy = true;
		this.failed = false;
		this.said = doing;
		try {
			this.said = await work();
		} catch (error) {
			this.failed = true;
			this.said = messageOf(error);
		} finally {
			this.busy = false;
		}
	}
}
