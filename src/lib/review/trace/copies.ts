/** What programs put behind the name of a bookmark that was copied: _M_00011, _M_0001_2, _M_0001 Copy 1. */
const copySuffix = /^(?:[ _]?(?:Copy|复制|副本)?[ _]?\d*)$/i;

/** The number whose bookmark this one was copied from; null where it is none of ours. */
export function copiedFrom(name: string, ids: ReadonlySet<string>): string | null {
	const own = /^_M_\d{4,}/.exec(name)?.[0];
	if (own === undefined) return null;
	for (let length = own.length; length >= '_M_0000'.length; length--) {
		const id = name.slice(0, length);
		if (ids.has(id) && copySuffix.test(name.slice(length))) return id;
	}
	return null;
}
