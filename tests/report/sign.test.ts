import { describe, expect, it } from 'vitest';
import { UserError } from '#lib/domain/errors.ts';
import { writeDocx } from '#lib/report/docx/write.ts';
import { sign } from '#lib/report/sign.ts';
import { validateOoxml } from '../tools/ooxml.ts';
import { documentOf } from './docx/fixture.ts';
import { options, part, paths } from './docx/parts.ts';

const doubt = { severity: 'error', signable: true, text: '“成效显著”是断言' } as const;
const blank = { severity: 'error', text: '“组长”未填' } as const;
const by = { who: '李某', reason: '已与省厅<核对>' };

describe('a report that is signed', () => {
	it('is final, and its properties say who answers for what, and why', async () => {
		const signed = sign(documentOf([], { draft: true, checklist: [doubt] }), by);
		expect(signed.draft).toBe(false);
		const bytes = await writeDocx(signed, options);
		const properties = part(bytes, 'docProps/custom.xml');
		for (const words of [
			...['签发人', '李某', '签发理由', '已与省厅&lt;核对&gt;'],
			...['签发事项', '“成效显著”是断言', '定稿']
		])
			expect(properties).toContain(words);
		expect(await validateOoxml(bytes)).toEqual([]);
		expect(paths(bytes).some((path) => path.startsWith('word/header'))).toBe(false);
	});

	it('stays a draft where something is not written yet, on every page and in its properties', async () => {
		const signed = sign(documentOf([], { draft: true, checklist: [doubt, blank] }), by);
		expect(signed.draft).toBe(true);
		expect(signed.signed?.entries).toEqual([doubt.text]);
		const bytes = await writeDocx(signed, options);
		expect(part(bytes, 'docProps/custom.xml')).toContain('初稿');
		expect(part(bytes, 'word/header1.xml')).toContain('（初稿）');
	});

	it('is as it was where there is nothing to answer for', () => {
		const clean = documentOf([]);
		expect(sign(clean, by)).toBe(clean);
	});

	it.each([
		[{ ...by, reason: ' ' }, '签发要写明理由。'],
		[{ ...by, who: '' }, '签发要写明签发人。']
	])('is not signed by %o', (signature, message) => {
		expect(() => sign(documentOf([], { checklist: [doubt] }), signature)).toThrow(
			new UserError(message)
		);
	});
});
