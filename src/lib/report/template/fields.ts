/** Names of the fields that the words of a template ask for: 【字段：组长?】 → 组长; each once. */
export const fieldsIn = (text: string): string[] => [
	...new Set(
		[...text.matchAll(/【\s*字段\s*[：:]([^【】?？]+)[?？]?\s*】/g)].flatMap(
			([, name]) => (name!.trim() === '' ? [] : [name!.trim()])
		)
	)
];

/** Fields that a block writes without being told. */
const inBlocks: readonly (readonly [RegExp, readonly string[]])[] = [
	[/【落款】/, ['落款单位', '成文日期']],
	[/【报头[：:]/, ['期号', '编发单位', '编发日期']],
	[/【版记】/, ['报送范围', '责任编辑']]
];

/** The same, with those that its blocks write. */
export const askedFields = (text: string): string[] => [
	...new Set([
		...fieldsIn(text),
		...inBlocks.flatMap(([block, fields]) => (block.test(text) ? fields : []))
	])
];

/** 必填: of what a kind of report wants, what this template asks for. */
export function requiredIn(
	text: string,
	fields: readonly { name: string; required: boolean }[]
): string[] {
	const asked = new Set(askedFields(text));
	return fields.flatMap(({ name, required }) =>
		required && asked.has(name) ? [name] : []
	);
}
