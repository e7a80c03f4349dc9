import { UserError } from '#lib/domain/errors.ts';

/** One end of a line between a page and its worker. */
export interface WireEnd {
	postMessage(message: unknown): void;
	addEventListener(
		type: 'message',
		listener: (event: MessageEvent<WireMessage>) => void
	): void;
}

type WireMessage =
	| { type: 'call'; id: number; method: string; args: readonly unknown[] }
	| { type: 'answer'; id: number; value: unknown }
	/** `own`: the user's own fault, in words for the user. */
	| { type: 'failure'; id: number; message: string; own: boolean };

/** What one end does when the other calls. */
export type Served = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>;

interface Waiting {
	resolve(value: unknown): void;
	reject(error: Error): void;
}

/** Calls in both directions over one line; several may be under way at once. */
export class Wire {
	#end: WireEnd;
	#served: Served;
	#waiting = new Map<number, Waiting>();
	#count = 0;

	constructor(end: WireEnd, served: Served) {
		this.#end = end;
		this.#served = served;
		end.addEventListener('message', ({ data }) => void this.#hear(data));
	}

	/** What the other end's `method` gives. @throws what it throws; its UserError stays one. */
	call<Value>(method: string, ...args: readonly unknown[]): Promise<Value> {
		const id = ++this.#count;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve: (value) => resolve(value as Value), reject });
			this.#end.postMessage({ type: 'call', id, method, args } satisfies WireMessage);
		});
	}

	/** The other end is gone: nobody waits for it any longer. */
	fail(error: Error) {
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
	}

	async #hear(message: WireMessage) {
		if (message.type === 'call') {
			this.#end.postMessage(await this.#serve(message.id, message.method, message.args));
			return;
		}
		const waiting = this.#waiting.get(message.id);
		this.#waiting.delete(message.id);
		if (message.type === 'answer') waiting?.resolve(message.value);
		else
			waiting?.reject(
				message.own ? new UserError(message.message) : new Error(message.message)
			);
	}

	async #serve(
		id: number,
		method: string,
		args: readonly unknown[]
	): Promise<WireMessage> {
		try {
			const served = this.#served[method];
			if (!served) throw new Error(`no such method: ${method}`);
			return { type: 'answer', id, value: await served(...(args as never[])) };
		} catch (error) {
			return {
				type: 'failure',
				id,
				message: error instanceof Error ? error.message : String(error),
				own: error instanceof UserError
			};
		}
	}
}
