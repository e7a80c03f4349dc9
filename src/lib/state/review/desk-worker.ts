import type { Scope } from '#lib/answer/answerer.ts';
import { loadCatalog, type CatalogueTables } from '#lib/catalog/load.ts';
import type { Comment } from '#lib/review/write/comments.ts';
import type { Replacement } from '#lib/review/write/replace.ts';
import { Desk, type DataSetting, type DeskSetting } from './desk.ts';
import { inSteps } from './in-steps.ts';
import { practise } from './practice.ts';
import { Wire, type WireEnd } from './wire.ts';

/** The desk away from the page: a long document holds nobody up. Data is asked back over the wire. */
let desk: Desk | null = null;
const laid = (): Desk => {
	if (!desk) throw new Error('desk not set up');
	return desk;
};

const tellPage = (done: number): void => void wire.call('progress', done);

const wire: Wire = new Wire(self as unknown as WireEnd, {
	setUp: async (tables: CatalogueTables) => {
		desk = new Desk(loadCatalog(tables), {
			ask: (slots: readonly string[], scope: Scope) => wire.call('ask', slots, scope),
			available: (scope: Scope) => wire.call('available', scope)
		});
	},
	open: (name: string, bytes: Uint8Array) => laid().open(name, bytes),
	paste: (text: string) => laid().paste(text),
	check: (setting: DeskSetting) => laid().check(setting, inSteps(tellPage)),
	/** One round of practice; the page asks for the next when it has time, so that a document is never kept waiting for more than one. */
	warm: async () => {
		practise(laid().catalog);
	},
	fill: (setting: DataSetting) => laid().fill(setting),
	commented: (comments: readonly Comment[], today: string) =>
		laid().commented(comments, today),
	replaced: (replacements: readonly Replacement[]) => laid().replaced(replacements),
	revised: (
		replacements: readonly Replacement[],
		comments: readonly Comment[],
		today: string
	) => laid().revised(replacements, comments, today)
});
