import type { Block, Inline } from '../document.ts';
import { text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import type { BlockMaker } from './block.ts';

/** What the writer filled in, or the place where it goes. */
function fieldInline(name: string, { fields }: Kit): Inline {
	const value = fields[name]?.trim() ?? '';
	return value === ''
		? { type: 'blank', text: `〔待填：${name}〕`, field: name }
		: { type: 'field', text: value, field: name };
}

const masthead = (name: string): BlockMaker => ({
	kind: '报头',
	name,
	about: `【报头：${name}】简报名称、期号、编发单位和日期。`,
	asks: () => [],
	builds: (_, kit): Block[] => [
		{
			type: 'masthead',
			name,
			issue: [fieldInline('期号', kit)],
			left: [fieldInline('编发单位', kit)],
			right: [fieldInline('编发日期', kit)]
		}
	]
});

/** 【报头：社会救助统计简报】: whatever name is written is the name of the bulletin. */
const mastheads: BlockMaker = {
	...masthead('简报名称'),
	named: (name) => (name === '' ? undefined : masthead(name))
};

/** 【版记】: 报送范围 and 责任编辑, each only where it was filled in. */
const imprint: BlockMaker = {
	kind: '版记',
	name: '',
	about: '【版记】报送范围、责任编辑，填了才写。',
	asks: () => [],
	builds(_, kit): Block[] {
		const lines = [
			['报送', '报送范围'],
			['责任编辑', '责任编辑']
		].flatMap(([label, field]): Inline[][] =>
			(kit.fields[field!]?.trim() ?? '') === ''
				? []
				: [[text(`${label}：`), fieldInline(field!, kit)]]
		);
		return lines.length === 0 ? [] : [{ type: 'imprint', lines }];
	}
};

export const bulletinFrame: readonly BlockMaker[] = [mastheads, imprint];
