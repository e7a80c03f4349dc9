import { parseSlot } from '#lib/slot/parse.ts';
import type { BlockMaker } from '../blocks/block.ts';
import type { Kit } from '../kit.ts';
import { slotsOf, type Piece } from './pieces.ts';

/** A county has no regions below it in any data: what compares them is not missing there, it is no question. */
const isLowest = ({ regions, scope }: Kit): boolean =>
	regions.get(scope.region)?.level === 'county';

/** Whether the piece can be asked of this report's region at all. */
export function pieceApplies(piece: Piece, kit: Kit): boolean {
	if (!isLowest(kit)) return true;
	return slotsOf(piece).every((slot) => {
		const { over } = parseSlot(slot, kit.catalog);
		return over === null || over.type === 'urbanRuralRatio';
	});
}

export const blockApplies = (maker: BlockMaker, kit: Kit): boolean =>
	maker.comparesChildren !== true || !isLowest(kit);
