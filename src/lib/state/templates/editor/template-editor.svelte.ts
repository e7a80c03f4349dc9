import { tick } from 'svelte';
import { UserError } from '#lib/domain/errors.ts';
import {
	TemplateChanged,
	type TemplatePlace,
	type TemplateShelf
} from '#lib/ingest/store/template-shelf.ts';
import { messageOf } from '../../message.ts';
import type { ReportKind } from '../../reports/kind.ts';
import { ownKindId } from '../own-kind.ts';
import {
	cleanName,
	formatTemplateFile,
	parseTemplateFile,
	readTemplateFile
} from '../template-file.ts';
import type { UnsavedTemplates } from './unsaved.ts';

export interface EditorEffects {
	shelf(): Promise<TemplateShelf>;
	builtIn: readonly ReportKind[];
	unsaved: UnsavedTemplates;
	/** The list of templates is another now. */
	changed(): Promise<void>;
	/** Opens a 文种 in the editor. */
	go(kind: string): Promise<void>;
	download(name: string, content: Blob): void;
}

/** 模板编辑: one template being changed. One of ours is opened as a copy, which is kept once it is saved. */
export class TemplateEditor {
	#effects: EditorEffects;
	/** What was opened; null before. */
	kind = $state.raw<ReportKind | null>(null);
	name = $state('');
	text = $state('');
	/** As it was saved, or as it came. */
	#saved = $state.raw({ name: '', text: '' });
	#place: TemplatePlace | null = $state.raw(null);

	/** What another window saved meanwhile; null where it was removed there, undefined while there is none. */
	conflict = $state.raw<TemplateChanged['kept'] | undefined>(undefined);
	doing = $state.raw(false);
	/** What was done last, or what became of unsaved changes; '' before. */
	said = $state.raw('');
	problem = $state.raw('');
	/** Whether unsaved changes are kept on this machine. */
	safe = $state.raw(true);

	readonly changed: boolean = $derived(
		this.text !== this.#saved.text || this.name !== this.#saved.name
	);
	/** Whether it is in the store already. */
	readonly kept: boolean = $derived(this.#place !== null);

	constructor(effects: EditorEffects) {
		this.#effects = effects;
	}

	/** Does nothing where it is open already: what is typed stays when the list is read anew. */
	open(kind: ReportKind) {
		if (this.kind?.id === kind.id) {
			if (!this.changed && kind.own && kind.own.place.revision !== this.#place?.revision)
				this.#take(kind);
			return;
		}
		this.#take(kind);
		const unsaved = this.#effects.unsaved.read(kind.id);
		if (!unsaved) return;
		this.name = unsaved.name;
		this.text = unsaved.text;
		if (this.#place) this.#place = { id: this.#place.id, revision: unsaved.revision };
		if (this.changed) this.said = '已接着上次没有保存的改动。';
	}

	#take(kind: ReportKind) {
		this.kind = kind;
		this.#place = kind.own?.place ?? null;
		this.name = kind.own ? kind.name : `${kind.name}（自拟）`;
		this.text = kind.template;
		this.#saved = { name: this.name, text: this.text };
		this.conflict = undefined;
		this.said = '';
		this.problem = '';
		this.safe = true;
	}

	type(text: string) {
		this.text = text;
		this.#keep();
	}

	rename(name: string) {
		this.name = name;
		this.#keep();
	}

	#keep() {
		if (!this.kind) return;
		const { id } = this.kind;
		if (!this.changed) return this.#effects.unsaved.drop(id);
		const revision = this.#place?.revision ?? 0;
		const { name, text } = this;
		this.safe = this.#effects.unsaved.write(id, { name, text, revision });
	}

	/** 放弃改动: as it was saved. */
	discard() {
		if (!this.kind) return;
		this.#effects.unsaved.drop(this.kind.id);
		this.#place = this.kind.own?.place ?? null;
		({ name: this.name, text: this.text } = this.#saved);
		this.conflict = undefined;
		this.problem = '';
		this.said = '已放弃没有保存的改动。';
	}

	save(): Promise<void> {
		return this.#save(this.#place);
	}

	/** 另存一份; also for what another window has removed. */
	saveAnother(): Promise<void> {
		if (this.name === this.#saved.name) this.name = cleanName(`${this.name}（另存）`);
		return this.#save(null);
	}

	/** 覆盖 of what another window has saved, which the writer was told of. */
	saveOver(): Promise<void> {
		const there = this.conflict;
		return this.#save(there ? { id: there.id, revision: there.revision } : null);
	}

	/** 改看那边的: what is typed here goes. */
	async takeTheirs(): Promise<void> {
		const there = this.conflict;
		if (!this.kind || !there) return;
		const { name, text } = parseTemplateFile(there.text, this.name);
		this.#effects.unsaved.drop(this.kind.id);
		this.#place = { id: there.id, revision: there.revision };
		this.kind = {
			...this.kind,
			own: { base: this.#baseOf(this.kind).id, place: this.#place }
		};
		this.name = name;
		this.text = text;
		this.#saved = { name, text };
		this.conflict = undefined;
		this.problem = '';
		this.said = '已换成另一个窗口保存的。';
		await this.#effects.changed();
	}

	#save(over: TemplatePlace | null): Promise<void> {
		return this.#do(async () => {
			const { kind } = this;
			if (!kind) return;
			const name = cleanName(this.name);
			if (name === '') throw new UserError('模板没有名称。请先写名称再保存。');
			if (this.#effects.builtIn.some((one) => one.name === name))
				throw new UserError(`“${name}”是自带文种的名称。请换一个名称再保存。`);
			const { text } = this;
			const kindName = this.#baseOf(kind).name;
			const shelf = await this.#effects.shelf();
			const place = await shelf.save(formatTemplateFile({ name, kindName, text }), over);
			this.#effects.unsaved.drop(kind.id);
			this.#place = place;
			this.name = name;
			this.#saved = { name, text };
			this.conflict = undefined;
			const id = ownKindId(place.id);
			// What was typed while it was being written stays unsaved, under the name it has now.
			this.kind = { ...kind, id, own: { base: this.#baseOf(kind).id, place } };
			this.#keep();
			this.said = `已保存“${name}”，在“文种”里可以选用。`;
			await this.#effects.changed();
			if (id !== kind.id) await this.#go(id);
		});
	}

	remove(): Promise<void> {
		return this.#do(async () => {
			const { kind } = this;
			if (!kind || !this.#place) return;
			await (await this.#effects.shelf()).remove(this.#place);
			this.#effects.unsaved.drop(kind.id);
			this.kind = null;
			await this.#go(this.#baseOf(kind).id);
			await this.#effects.changed();
			this.said = `已删除“${kind.name}”。`;
		});
	}

	/** 导出 as it stands here, saved or not. */
	export() {
		if (!this.kind) return;
		const name = cleanName(this.name) || '未命名模板';
		const kindName = this.#baseOf(this.kind).name;
		const file = formatTemplateFile({ name, kindName, text: this.text });
		this.#effects.download(
			`${name}.md`,
			new Blob([file], { type: 'text/markdown;charset=utf-8' })
		);
		this.said = `已导出：${name}.md。`;
	}

	/** 导入: kept at once, under a name of its own, and opened. */
	import(fileName: string, read: () => Promise<Uint8Array>): Promise<void> {
		return this.#do(async () => {
			const { name, kindName, text } = readTemplateFile(await read(), fileName);
			const base = this.#effects.builtIn.find((one) => one.name === kindName);
			const kind = base ?? this.#baseOf(this.kind);
			const taken = this.#effects.builtIn.some((one) => one.name === name);
			const called = name === '' || taken ? `${kind.name}（导入）` : name;
			const place = await (
				await this.#effects.shelf()
			).save(formatTemplateFile({ name: called, kindName: kind.name, text }), null);
			await this.#effects.changed();
			await this.#go(ownKindId(place.id));
			this.said = base
				? `已导入“${called}”。`
				: `已导入“${called}”，文件没有写明文种，按${kind.name}。`;
		});
	}

	/** The page opens what its address names before anything more is said. */
	async #go(kind: string): Promise<void> {
		await this.#effects.go(kind);
		await tick();
	}

	#baseOf(kind: ReportKind | null): ReportKind {
		const id = kind?.own?.base ?? kind?.id;
		return (
			this.#effects.builtIn.find((one) => one.id === id) ?? this.#effects.builtIn[0]!
		);
	}

	async #do(work: () => Promise<void>): Promise<void> {
		if (this.doing) return;
		this.doing = true;
		this.problem = '';
		this.said = '';
		try {
			await work();
		} catch (error) {
			if (error instanceof TemplateChanged) this.conflict = error.kept;
			this.problem = messageOf(error);
		} finally {
			this.doing = false;
		}
	}
}
