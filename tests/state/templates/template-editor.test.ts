import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MemoryFolder } from '#lib/ingest/store/memory-folder.ts';
import { TemplateShelf } from '#lib/ingest/store/template-shelf.ts';
import { TemplateEditor } from '#lib/state/templates/editor/template-editor.svelte.ts';
import { UnsavedTemplates } from '#lib/state/templates/editor/unsaved.ts';
import { readGuide } from '#lib/state/templates/guide.ts';
import { ownKind } from '#lib/state/templates/own-kind.ts';
import {
	formatTemplateFile,
	parseTemplateFile,
	readTemplateFile
} from '#lib/state/templates/template-file.ts';
import { kinds } from '../../../src/routes/reports/kinds.ts';

const survey = kinds.find(({ id }) => id === 'survey')!;
const bytes = (text: string) => new TextEncoder().encode(text);

function storage() {
	const kept = new Map<string, string>();
	return {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	};
}

function desk(folder = new MemoryFolder(), kept = storage()) {
	const shelf = new TemplateShelf(folder);
	const gone: string[] = [];
	const editor = new TemplateEditor({
		shelf: () => Promise.resolve(shelf),
		builtIn: kinds,
		unsaved: new UnsavedTemplates(kept),
		changed: () => Promise.resolve(),
		go: (kind) => Promise.resolve(void gone.push(kind)),
		download: () => undefined
	});
	const own = async () => (await shelf.list()).map((one) => ownKind(one, kinds));
	return { editor, shelf, gone, own, folder, kept };
}

describe('the editor of templates', () => {
	it('opens one of ours as a copy, and keeps it under a name of its own once it is saved', async () => {
		const { editor, own, gone } = desk();
		editor.open(survey);
		expect(editor).toMatchObject({
			name: '调研报告（自拟）',
			kept: false,
			changed: false
		});
		editor.type('# 题\n【字段：组长】【字段：镇街】');
		await editor.save();
		expect(editor).toMatchObject({ problem: '', kept: true, changed: false });
		const [kind] = await own();
		expect(gone).toEqual([kind!.id]);
		expect(kind).toMatchObject({ name: '调研报告（自拟）', own: { base: 'survey' } });
		expect(kind!.fields.map(({ name }) => name)).toEqual(['组长', '镇街']);
		editor.rename('调研报告');
		await editor.save();
		expect(editor.problem).toContain('自带文种');
	});

	it('has after leaving what was not saved, until it is saved or given up', async () => {
		const { editor, kept, folder } = desk();
		editor.open(survey);
		editor.type('# 写了一半');
		const again = desk(folder, kept).editor;
		again.open(survey);
		expect(again).toMatchObject({ text: '# 写了一半', changed: true });
		again.discard();
		expect(again).toMatchObject({ text: survey.template, changed: false });
		const third = desk(folder, kept).editor;
		third.open(survey);
		expect(third.changed).toBe(false);
	});

	it('does not save over another window, and says so; either may be kept', async () => {
		const one = desk();
		one.editor.open(survey);
		await one.editor.save();
		const other = desk(one.folder);
		other.editor.open((await one.own())[0]!);
		other.editor.type('# 那边的');
		await other.editor.save();
		one.editor.type('# 这边的');
		await one.editor.save();
		expect(one.editor.problem).toContain('另一个窗口');
		expect((await one.own())[0]!.template).toBe('# 那边的');
		await one.editor.saveOver();
		expect(one.editor.problem).toBe('');
		expect((await one.own()).map(({ template }) => template)).toEqual(['# 这边的']);
	});

	it('takes in a file that was handed out, and refuses what is none', async () => {
		const { editor, own } = desk();
		editor.open(survey);
		const file = formatTemplateFile({
			name: '镇街版',
			kindName: '要情',
			text: '# 题\n正文'
		});
		await editor.import('别名.md', () => Promise.resolve(bytes(file)));
		expect((await own())[0]).toMatchObject({ name: '镇街版', template: '# 题\n正文' });
		await editor.import('稿.docx', () => Promise.resolve(bytes('PK\u0003')));
		expect(editor.problem).toContain('Word');
		await editor.import('空.md', () => Promise.resolve(bytes(' \n')));
		expect(editor.problem).toContain('空');
		expect(await own()).toHaveLength(1);
	});
});

describe('a template as a file', () => {
	it('says what it is called and what it was made from, in a comment', () => {
		const file = { name: '镇街；版', kindName: '调研报告', text: '# 题\n\n正文\n' };
		expect(parseTemplateFile(formatTemplateFile(file), '别名.md')).toEqual(file);
		expect(readTemplateFile(bytes('# 题'), '镇街版.md')).toEqual({
			name: '镇街版',
			kindName: '',
			text: '# 题'
		});
	});
});

describe('the guide in the app', () => {
	it('has every example of the guide beside the templates, and nothing of the command line', () => {
		const source = readFileSync('reports/README.md', 'utf8');
		const blocks = readGuide(source);
		const examples = blocks.filter(({ type }) => type === 'example');
		expect(examples.length).toBe(source.match(/```(?:模板|成文)/g)!.length);
		expect(JSON.stringify(blocks)).not.toContain('npm run');
		expect(blocks.filter(({ type }) => type === 'table')).toHaveLength(2);
		expect(blocks).toContainEqual({
			type: 'example',
			name: '模板',
			text: '【字段：会议名称】今天召开。'
		});
	});
});
