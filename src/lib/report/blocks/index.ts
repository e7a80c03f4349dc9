import { UserError } from '#lib/domain/errors.ts';
import type { BlockMaker } from './block.ts';
import { chartBlocks } from './charts.ts';
import { featureBlock } from './features.ts';
import { findingBlocks } from './findings.ts';
import { bulletinFrame } from './masthead.ts';
import { mainTables } from './main-table.ts';
import { policyTable } from './policy-table.ts';
import { regionTables } from './region-table.ts';
import { spendingTable } from './spending-table.ts';
import { spendingTrend } from './spending-trend.ts';

/** 块表. Adding one is adding an entry. */
export const blockMakers: readonly BlockMaker[] = [
	spendingTable,
	...regionTables,
	...mainTables,
	policyTable,
	...chartBlocks,
	spendingTrend,
	...findingBlocks,
	featureBlock,
	...bulletinFrame
];

/** @throws UserError for a block that nobody has written, with those of its kind. */
export function blockNamed(kind: string, name: string): BlockMaker {
	const found =
		blockMakers.find((block) => block.kind === kind && block.name === name) ??
		blockMakers
			.filter((block) => block.kind === kind)
			.map((block) => block.named?.(name))
			.find((block) => block !== undefined);
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
