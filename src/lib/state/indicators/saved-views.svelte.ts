/** 存下的视图: a name for an address of this page, kept in the browser and nowhere else. */
export interface SavedView {
	name: string;
	/** The query: `?indicator=…`. */
	query: string;
}

const key = 'aidbrief.views';

const isView = (value: unknown): value is SavedView =>
	typeof value === 'object' &&
	value !== null &&
	'name' in value &&
	typeof value.name === 'string' &&
	'query' in value &&
	typeof value.query === 'string';

/** What was kept, or nothing: another program's text under our key is not ours to complain of. */
function read(storage: Pick<Storage, 'getItem'>): SavedView[] {
	try {
		const kept: unknown = JSON.parse(storage.getItem(key) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isView) : [];
	} catch {
		return [];
	}
}

export class SavedViews {
	#storage: Pick<Storage, 'getItem' | 'setItem'>;

	views = $state.raw<readonly SavedView[]>([]);
	/** What the last change was, to be taken back: 删除“标准”; null where there is nothing to take back. */
	done = $state.raw<{ words: string; before: readonly SavedView[] } | null>(null);
	/** Why nothing can be kept; null while it can. */
	problem = $state.raw<string | null>(null);

	constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
		this.#storage = storage;
		this.views = read(storage);
	}

	/** A name that is there already is given to the new view; an empty one to none. */
	save(name: string, query: string) {
		const wanted = name.trim();
		if (wanted === '') return;
		const replaced = this.views.some((view) => view.name === wanted);
		this.#did(replaced ? `“${wanted}”换成了现在的视图` : `存下了“${wanted}”`);
		this.#keep([
			...this.views.filter((view) => view.name !== wanted),
			{ name: wanted, query }
		]);
	}

	remove(name: string) {
		this.#did(`删除了“${name}”`);
		this.#keep(this.views.filter((view) => view.name !== name));
	}

	/** 撤销: as it was before the last change. */
	undo() {
		if (!this.done) return;
		this.#keep(this.done.before);
		this.done = null;
	}

	#did(words: string) {
		this.done = { words, before: this.views };
	}

	#keep(views: readonly SavedView[]) {
		this.views = views;
		try {
			this.#storage.setItem(key, JSON.stringify(views));
			this.problem = null;
		} catch {
			this.problem = '浏览器不让保存，视图只在这个窗口里有效。';
		}
	}
}
