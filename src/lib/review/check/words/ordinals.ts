import { numeralValue } from '#lib/wording/numeral.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';

/** 序号: one way of numbering, by its place in the order of 一、（一）1. and of 第一、一是. */
interface Style {
	readonly level: number;
	readonly pattern: RegExp;
}

const numeral = '(?<n>[一二三四五六七八九十]{1,3}|\\d{1,2})';
const styles: readonly Style[] = [
	{ level: 1, pattern: new RegExp(`^${numeral}、`, 'gu') },
	{ level: 2, pattern: new RegExp(`^（${numeral}）`, 'gu') },
	{ level: 3, pattern: new RegExp(`^(?=\\d)${numeral}[.．]`, 'gu') },
	{ level: 4, pattern: new RegExp(`(?<=^|。)第${numeral}[，、：]`, 'gu') },
	{ level: 5, pattern: new RegExp(`(?<=^|[。；：])${numeral}是(?!一是一)`, 'gu') }
];

/** 序号不连续: 第一、第二、第四. A list that begins again, and one that begins in the middle (an excerpt), say nothing. */
export function checkOrdinals({ passages }: Understanding): Remark[] {
	const last = new Map<number, number>();
	return passages.flatMap((passage) => {
		if (passage.role === 'cell') return [];
		if (/…|^（?略）?$/u.test(passage.text)) last.clear();
		return styles.flatMap(({ level, pattern }) =>
			[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
				const number = numeralValue(match.groups!.n!);
				const before = last.get(level);
				// 7.2024年…, 8.31个省份…: a figure may follow its number; 1.5万 is none.
				const isFigure =
					level === 3 && /^\d/u.test(passage.text.slice(match.index + match[0].length));
				if (isFigure && number !== (before ?? 0) + 1) return [];
				for (const lower of [...last.keys()]) if (lower > level) last.delete(lower);
				last.set(level, number);
				if (before === undefined || number <= before + 1 || number > before + 2)
					return [];
				return [remark(passage, match, before)];
			})
		);
	});
}

const remark = (passage: Passage, match: RegExpExecArray, before: number): Remark =>
	remarkAt(
		passage,
		match,
		`序号不连续：前面是第${before}项，这里是第${before + 2}项，缺第${before + 1}项。`,
		{ kind: 'wording', severity: 'warn', evidence: [] }
	);
