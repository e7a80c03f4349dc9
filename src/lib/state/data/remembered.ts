import {
	emptyMapping,
	formatMapping,
	parseMapping,
	type Mapping
} from '#lib/ingest/received/mapping.ts';

const entry = 'aidbrief.mapping';
const nameEntry = 'aidbrief.name';

/** What outlives the page: 识别方案 by layout until a batch takes it into the store, and who works here. */
export interface Memory {
	mapping(): Mapping;
	/** What was decided for layouts; what was said of single files is theirs alone. */
	keep(mapping: Mapping): void;
	name(): string;
	keepName(name: string): void;
}

/** In the browser's own storage. What cannot be read any more is forgotten, and what cannot be kept is not missed. */
export function browserMemory(storage: Storage | null): Memory {
	const read = (key: string): string => {
		try {
			return storage?.getItem(key) ?? '';
		} catch {
			return '';
		}
	};
	const write = (key: string, text: string) => {
		try {
			storage?.setItem(key, text);
		} catch {
			// Full or forbidden: the page works on, and asks again the next time.
		}
	};
	return {
		mapping() {
			const text = read(entry);
			if (text === '') return emptyMapping;
			try {
				return parseMapping(text, entry);
			} catch {
				return emptyMapping;
			}
		},
		keep: ({ layouts }) =>
			write(entry, formatMapping({ version: 1, layouts, files: new Map() })),
		name: () => read(nameEntry),
		keepName: (name) => write(nameEntry, name)
	};
}
