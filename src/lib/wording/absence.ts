/** Why a cell holds no number. */
export type AbsenceKind = 'missing' | 'na' | 'tiny' | 'placeholder';

const classifier =
	'(?:[百千万亿]*(?:元|人次|人|户次|户|对|张|处|个|家|件|期|次|条|项|天|具|名)|个?百分点|%|倍)';

/** Whole cells, after `plainCharacters`, without brackets around them. */
const words: readonly [AbsenceKind, RegExp][] = [
	[
		'missing',
		/^(?:|空|空白|缺|缺失|[未漏缺待]报|未上报|未填报?|未统计|不详|暂[无缺](?:数据)?|无数据|n\/?a|null|none|nan)$/i
	],
	// Yearbooks write — for 无此项; tables received have every other dash, a slash or the word.
	['na', /^(?:[-—―─]{1,4}|[/\\]|无|无此项|不适用)$/],
	['tiny', /^(?:[…⋯‥]+|\.{2,}|·{3,}|不足最小单位)$/],
	['placeholder', /^(?:待[填补定核]|填写?|\?+|[xX×*_□○]+\d*)$/],
	[
		'placeholder',
		new RegExp(`^(?=.*[xX×*_□○])[\\dxX×*_□○]+(?:\\.[\\dxX×*_□○]+)?${classifier}?$`)
	]
];

/** 无数的写法: 未报 (missing), — 无此项 (na), … 不足最小单位 (tiny), X 待填 (placeholder); null for anything else. */
export function absenceOf(plain: string): AbsenceKind | null {
	const inner = /^[([{〔【](\D*)[)\]}〕】]$/.exec(plain)?.[1]?.trim() ?? plain;
	return words.find(([, pattern]) => pattern.test(inner))?.[0] ?? null;
}
