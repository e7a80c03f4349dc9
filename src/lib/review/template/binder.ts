import type { Stat } from '#lib/domain/stat.ts';
import type { Mark } from '#lib/report/docx/marks.ts';
import type { DocxDocument } from '../read/docx.ts';

/** Names and numbers for what is put into a document, none of which it has already. */
export class Binder {
	/** Bound numbers in the order in which they were put in. */
	readonly marks: Mark[] = [];
	#bookmark: number;
	#mark: number;
	#drawing: number;
	#caption: number;

	constructor({ texts }: DocxDocument) {
		const all = Object.values(texts);
		const most = (pattern: RegExp) =>
			Math.max(
				0,
				...all.flatMap((xml) => [...xml.matchAll(pattern)].map(([, id]) => Number(id)))
			);
		this.#bookmark = most(/<w:bookmarkStart\b[^>]*? w:id="(\d+)"/g);
		this.#mark = most(/ w:name="_M_(\d+)/g);
		this.#drawing = most(/<wp:docPr\b[^>]*? id="(\d+)"/g);
		this.#caption = most(/ w:name="_Ref_(\d+)/g);
	}

	/** `inside` between the two ends of a hidden bookmark that stands for the stat. */
	bind(stat: Stat, text: string, inside: string): string {
		const name = `_M_${String(++this.#mark).padStart(4, '0')}`;
		this.marks.push({ id: name, text, stat, place: null });
		const id = ++this.#bookmark;
		return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
	}

	/**
	 * XML that was drawn elsewhere with its marks, its ids and names made this document's own. Call it for one
	 * document drawn elsewhere at a time, in order.
	 */
	adopt(groups: readonly string[], marks: readonly Mark[]): string[] {
		const [bookmark, mark, drawing, caption] = [
			this.#bookmark,
			this.#mark,
			this.#drawing,
			this.#caption
		];
		const named = (prefix: string, number: number) =>
			prefix + String(number).padStart(4, '0');
		const numbered = (tag: string): string =>
			tag
				.replace(/ w:id="(\d+)"/, (_, id: string) => {
					this.#bookmark = Math.max(this.#bookmark, bookmark + Number(id));
					return ` w:id="${bookmark + Number(id)}"`;
				})
				.replace(/"_M_(\d+)"/, (_, id: string) => `"${named('_M_', mark + Number(id))}"`)
				.replace(
					/"_Ref_(\d+)"/,
					(_, id: string) => `"${named('_Ref_', caption + Number(id))}"`
				);
		this.marks.push(
			...marks.map((one) =>
				one.place ? one : { ...one, id: named('_M_', mark + Number(one.id.slice(3))) }
			)
		);
		this.#mark += marks.length;
		return groups.map((xml) =>
			xml
				.replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, numbered)
				.replace(
					/ REF _Ref_(\d+)/g,
					(_, id: string) => ` REF ${named('_Ref_', caption + Number(id))}`
				)
				.replace(
					/(<wp:docPr\b[^>]*? id=")(\d+)"/g,
					(_, before: string, id: string) => `${before}${drawing + Number(id)}"`
				)
		);
	}
}
