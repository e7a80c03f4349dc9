import { UserError } from '#lib/domain/errors.ts';
import { pieceApplies } from '#lib/report/compose/applies.ts';
import { checkedPiece } from '#lib/report/compose/checked-piece.ts';
import type { Piece } from '#lib/report/compose/pieces.ts';
import { planNodes, type PlannedNode } from '#lib/report/compose/plan.ts';
import type { Kit } from '#lib/report/kit.ts';
import { isBlock } from '#lib/report/template/parse.ts';
import { faultOf, type Fault } from './faults.ts';
import type { Spot, SpotPart, WordTemplate } from './template.ts';

/** What the slots of a template ask, read against the catalogue. */
export interface ReadSlots {
	pieces: ReadonlyMap<SpotPart, Piece>;
	/** Null for a block that is no question for this region. */
	blocks: ReadonlyMap<Spot, PlannedNode | null>;
	/** Slots that cannot be asked of this region at all: their sentences go unlisted. */
	idle: ReadonlySet<SpotPart>;
}

/** Reads every slot; what is wrong with any of them is told in `faults`, all at once. */
export function readSlots({ spots }: WordTemplate, kit: Kit, faults: Fault[]): ReadSlots {
	const pieces = new Map<SpotPart, Piece>();
	const blocks = new Map<Spot, PlannedNode | null>();
	const idle = new Set<SpotPart>();
	for (const spot of spots) {
		const at = (start: number, read: () => void) => {
			try {
				read();
			} catch (error) {
				if (!spot.shadow) faults.push(faultOf(spot, start, error));
			}
		};
		const stray = spot.parts.find(({ slot, text }) => !slot && /[【】]/.test(text));
		if (stray) {
			const start = stray.start + stray.text.search(/[【】]/);
			at(start, () => {
				throw new UserError('方头括号不成对。');
			});
		}
		if (spot.block !== null) {
			const { block } = spot;
			at(spot.paragraph.text.indexOf('【'), () =>
				blocks.set(spot, readBlock(spot, block, kit))
			);
			continue;
		}
		for (const part of spot.parts.filter(({ slot }) => slot))
			at(part.start, () => {
				const piece = readOne(spot, part, kit);
				pieces.set(part, piece);
				if (!pieceApplies(piece, kit)) idle.add(part);
			});
	}
	return { pieces, blocks, idle };
}

const pageIsTheirs: Readonly<Record<string, string>> = {
	横排: '纸张方向请在 Word 中用“布局—纸张方向”设置，再删去【横排】。',
	目录: '目录请在 Word 中用“引用—目录”插入，再删去【目录】。'
};

function readBlock(spot: Spot, text: string, kit: Kit): PlannedNode | null {
	const theirs = pageIsTheirs[text.trim()];
	if (theirs !== undefined) throw new UserError(theirs);
	if (!spot.roomy)
		throw new UserError(
			`【${text}】是表、图或几段话，只能放在正文或表格里，不能放在文本框、脚注、页眉和页脚里。`
		);
	const [planned] = planNodes(
		[{ type: 'block', slot: { text, line: spot.index + 1, column: 0 } }],
		kit
	);
	return planned ?? null;
}

function readOne(spot: Spot, part: SpotPart, kit: Kit): Piece {
	const { text, start, end } = part;
	const inside = spot.paragraph.segments.filter(
		(one) => one.start < end && one.end > start
	);
	if (inside.some(({ isText }) => !isText))
		throw new UserError('槽位中间有换行或制表符，请写在一行里。');
	if (isBlock(`【${text}】`))
		throw new UserError(`【${text}】要单独占一段，前后不能有别的字。`);
	return checkedPiece({ text, line: spot.index + 1, column: start }, kit);
}
