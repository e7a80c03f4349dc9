/** Whether keys and pasted text are meant for a field, a list or a window. */
export const isField = (target: EventTarget | null): boolean =>
	target instanceof Element &&
	target.closest('input, textarea, select, [role=listbox], [role=dialog]') !== null;
