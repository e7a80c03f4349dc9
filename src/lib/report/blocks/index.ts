import { UserError } from '#lib/domain/errors.ts';
import type { BlockMaker } from './block.ts';
import { chartBlocks } from './charts.ts';
import { findingBlocks } from './findings.ts';
import { regionTables } from './region-table.ts';
import { spendingTable } from './spending-table.ts';

/** 块表. Adding one is adding an entry. */
export const blockMakers: readonly BlockMaker[] = [
	spendingTable,
	...regionTables,
	...chartBlocks,
	...findingBlocks
];

/** @throws UserError for a block that nobody has written, with those of its kind. */
export function blockNamed(kind: string, name: string): BlockMaker {
	const found = blockMakers.find((block) => block.kind === kind && block.name === name);
	if (found) return found;
	const same = blockMakers
		.filter((block) => block.kind === kind)
		.map((block) => block.name)
		.filter((one) => one !== '');
	throw new UserError(
		same.length > 0
			? `没有“${kind}：${name}”这个块。可用：${same.join('、')}。`
			: `没有“${kind}”这种块。`
	);
}
