import { UserError } from '#lib/domain/errors.ts';

/** A slot that cannot be read: the message points at the character. */
export class SlotError extends UserError {
	readonly slot: string;
	/** UTF-16 offset in the slot. */
	readonly position: number;

	constructor(slot: string, position: number, message: string) {
		super(
			`${message}\n【${slot}】\n${'　'.repeat([...slot.slice(0, position)].length + 1)}＾`
		);
		this.name = 'SlotError';
		this.slot = slot;
		this.position = position;
	}
}
