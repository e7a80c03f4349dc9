import type { ClientInit } from '@sveltejs/kit';
import { beginEngine } from '#lib/engine/wasm.ts';

/** Before any page is made: the engine starts while the pages' own code is still coming. */
export const init: ClientInit = () => beginEngine();
