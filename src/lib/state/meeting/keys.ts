/** What a key does in a meeting. */
export type Command =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'notes'
	| 'outline'
	| 'screen'
	| 'theme'
	| 'leave';

const commands: Readonly<Record<string, Command>> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	Home: 'first',
	End: 'last',
	n: 'notes',
	o: 'outline',
	f: 'screen',
	d: 'theme',
	Escape: 'leave'
};

/** Keys that a remote clicker sends too; with Shift, Space goes back as everywhere. */
export function commandOf({
	key,
	shiftKey
}: {
	key: string;
	shiftKey: boolean;
}): Command | null {
	if (key === ' ' && shiftKey) return 'previous';
	return commands[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** Where a command leads among `count` pages; null where it leads nowhere. */
export function placeAfter(
	command: Command,
	place: number,
	count: number
): number | null {
	const last = count - 1;
	const wanted = { next: place + 1, previous: place - 1, first: 0, last }[
		command as 'next'
	] as number | undefined;
	if (wanted === undefined) return null;
	const kept = Math.max(0, Math.min(last, wanted));
	return kept === place ? null : kept;
}
