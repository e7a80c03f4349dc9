import type { Block, MissingEntry } from '../document.ts';
import { inlineText } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { revisionTable } from '../revisions/table.ts';
import { missingList } from './missing-list.ts';
import { provenance } from './provenance.ts';

/** Fills 缺数清单, 数据修订, 数据出处 and 落款, which only the finished document can. */
export function closing(
	blocks: readonly Block[],
	missing: readonly MissingEntry[],
	kit: Kit
): Block[] {
	return blocks.flatMap((block) => closed(block, blocks, missing, kit) ?? [block]);
}

/** What one of these marks stands for in a finished document; null for any other block. */
export function closed(
	block: Block,
	blocks: readonly Block[],
	missing: readonly MissingEntry[],
	kit: Kit
): readonly Block[] | null {
	if (block.type !== 'paragraph') return null;
	const mark = /^【(.+)】$/.exec(inlineText(block.inlines))?.[1];
	if (mark === '缺数清单') return missingList(blocks, missing, kit);
	if (mark === '数据出处') return provenance(blocks, kit);
	if (mark === '数据修订') return revised(kit);
	if (mark === '落款') return signature(kit);
	return null;
}

function signature(kit: Kit): Block[] {
	const of = (field: string) => {
		const value = kit.fields[field]?.trim() ?? '';
		return value === ''
			? ({ type: 'blank', text: `〔待填：${field}〕`, field } as const)
			: ({ type: 'field', text: value, field } as const);
	};
	return [{ type: 'signature', inlines: [of('落款单位')], date: [of('成文日期')] }];
}

/** Nothing where nothing was revised. */
const revised = ({ revisions = [], dataset }: Kit): Block[] =>
	revisions.length === 0 ? [] : [revisionTable(revisions, dataset)];
