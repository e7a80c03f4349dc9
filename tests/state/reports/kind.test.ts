import { describe, expect, it } from 'vitest';
import { findKind, type ReportKind } from '#lib/state/reports/kind.ts';

const kind = (id: string, name: string): ReportKind => ({
	id,
	name,
	about: '',
	profile: 'report',
	fields: [],
	template: ''
});
const kinds = [kind('survey', '调研报告'), kind('speech', '讲话')];

describe('the type an address names', () => {
	it('is the first where it names none', () => {
		expect(findKind(kinds, null)).toEqual({ kind: kinds[0] });
		expect(findKind(kinds, 'speech')).toEqual({ kind: kinds[1] });
	});

	it('is named where there is no such type, with those there are', () => {
		expect(findKind(kinds, 'poem')).toEqual({
			message: '没有“poem”这种文稿。',
			ways: [
				{ label: '调研报告', change: { type: 'survey' } },
				{ label: '讲话', change: { type: 'speech' } }
			]
		});
	});
});
