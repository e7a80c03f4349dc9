import type { Attachment } from 'svelte/attachments';

/** A pane that scrolls must be reached from the keyboard, whether anything in it can be or not. */
export const reachable: Attachment<HTMLElement> = (node) => {
	node.tabIndex = 0;
};
