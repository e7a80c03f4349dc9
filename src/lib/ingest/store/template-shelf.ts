import { UserError } from '#lib/domain/errors.ts';
import type { Folder } from './folder.ts';
import { templateFile, templateNamed } from './names.ts';

/** 自己的文稿模板 as it lies in the store: its text, and how often it was saved. */
export interface KeptTemplate {
	id: string;
	/** From 1; the next who saves it says which one he has changed. */
	revision: number;
	text: string;
}

export type TemplatePlace = Pick<KeptTemplate, 'id' | 'revision'>;

/** Somebody has saved or removed the template since it was opened. */
export class TemplateChanged extends UserError {
	/** As it is now; null where it is gone. */
	readonly kept: KeptTemplate | null;

	constructor(kept: KeptTemplate | null) {
		super(
			kept
				? '这份模板已在另一个窗口改存，这里的改动没有存。请选择用这里的覆盖、另存一份，或改看那边的。'
				: '这份模板已在另一个窗口删去，这里的改动没有存。请另存一份，或放弃改动。'
		);
		this.name = 'TemplateChanged';
		this.kept = kept;
	}
}

export interface ShelfEffects {
	/** Eight letters and digits of which no two are the same: 3f2a91bc. */
	newId(): string;
	/** Nobody else changes the templates meanwhile. */
	alone<T>(work: () => Promise<T>): Promise<T>;
}

export const newTemplateId = (): string => crypto.randomUUID().slice(0, 8);

const real: ShelfEffects = { newId: newTemplateId, alone: (work) => work() };

/**
 * 模板架: what a store keeps of templates. A file is never written over: a change comes as the next revision and
 * the one before goes, so that a crash leaves one of the two, whole.
 */
export class TemplateShelf {
	readonly #folder: Folder;
	readonly #effects: ShelfEffects;

	constructor(folder: Folder, effects: ShelfEffects = real) {
		this.#folder = folder;
		this.#effects = effects;
	}

	/** The latest of each, in the order of their ids. */
	async list(): Promise<KeptTemplate[]> {
		const kept: KeptTemplate[] = [];
		for (const place of latest(await this.#folder.list())) {
			const one = await this.#read(place);
			if (one) kept.push(one);
		}
		return kept;
	}

	/**
	 * @param over what was opened and changed; null for a new one.
	 * @throws TemplateChanged where that is not the latest any more: nothing is written.
	 */
	save(text: string, over: TemplatePlace | null): Promise<TemplatePlace> {
		return this.#effects.alone(async () => {
			const place = over
				? { id: over.id, revision: over.revision + 1 }
				: { id: this.#effects.newId(), revision: 1 };
			if (over) await this.#refuseChanged(over);
			await this.#folder.write(
				templateFile(place.id, place.revision),
				new TextEncoder().encode(text)
			);
			await this.#sweep(place.id, place.revision);
			return place;
		});
	}

	/** @throws TemplateChanged where it was saved since. One that is gone already is gone. */
	remove(place: TemplatePlace): Promise<void> {
		return this.#effects.alone(async () => {
			const now = await this.#now(place.id);
			if (now === null) return;
			await this.#refuseChanged(place);
			await this.#sweep(place.id, place.revision + 1);
		});
	}

	async #now(id: string): Promise<TemplatePlace | null> {
		return latest(await this.#folder.list()).find((one) => one.id === id) ?? null;
	}

	async #refuseChanged({ id, revision }: TemplatePlace): Promise<void> {
		const now = await this.#now(id);
		if (now?.revision === revision) return;
		throw new TemplateChanged(now && (await this.#read(now)));
	}

	/** The oldest first: whatever is cut short, the latest is what stays. */
	async #sweep(id: string, before: number): Promise<void> {
		for (const name of await this.#folder.list()) {
			const place = templateNamed(name);
			if (place?.id === id && place.revision < before) await this.#folder.remove(name);
		}
	}

	async #read({ id, revision }: TemplatePlace): Promise<KeptTemplate | null> {
		const bytes = await this.#folder.read(templateFile(id, revision));
		return bytes && { id, revision, text: new TextDecoder().decode(bytes) };
	}
}

/** Names of the files of the templates as they are now. */
export const templateFiles = async (folder: Folder): Promise<string[]> =>
	latest(await folder.list()).map(({ id, revision }) => templateFile(id, revision));

/**
 * Brings templates to others: those that are there already stay as they are, and one that was changed on either
 * side comes as another.
 */
export async function copyTemplates(
	from: Folder,
	to: Folder,
	newId: () => string = newTemplateId
): Promise<void> {
	const there = await new TemplateShelf(to).list();
	for (const { id, text } of await new TemplateShelf(from).list()) {
		const same = there.find((one) => one.id === id);
		if (same?.text === text) continue;
		await to.write(templateFile(same ? newId() : id, 1), new TextEncoder().encode(text));
	}
}

function latest(names: readonly string[]): TemplatePlace[] {
	const places = new Map<string, TemplatePlace>();
	for (const name of names) {
		const place = templateNamed(name);
		if (place && place.revision > (places.get(place.id)?.revision ?? 0))
			places.set(place.id, place);
	}
	return [...places.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
