import type { ChecklistEntry } from '../document.ts';
import { inlineText } from '../inline.ts';
import { evidenceOf, type ChangeEvidence } from './evidence.ts';
import { excerpt, type Sentence } from './sentences.ts';

interface RedLine {
	words: RegExp;
	/** Whether the numbers of its sentence bear it out. */
	borneOut(evidence: ChangeEvidence): boolean;
	wants: string;
}

/** 较大幅度 may be said from here on (domain 4.7). */
const large = 0.2;

/** 文字红线: words that are a judgement wherever they stand, and what must stand beside them. */
const redLines: readonly RedLine[] = [
	{
		words:
			/(?<!未|不|没有|未能)(?:全部(?!门)(?:按|落实|完成|达标|到位|发放|纳入|实现|整改|兑现)|百分之百|100[%％]|全覆盖|无一(?:遗漏|例外)|应保尽保)/u,
		borneOut: ({ rates }) => rates.length > 0 && rates.every((rate) => rate === 1),
		wants: '要有等于100%的比率作证'
	},
	{
		words: /大幅度?(?:增长|增加|提高|提升|上升|下降|减少|降低|缩小|改善)/u,
		borneOut: ({ changes }) => changes.some((change) => Math.abs(change) >= large),
		wants: '要有20%以上的增减幅作证'
	},
	{ words: /显著(?!性)/u, borneOut: () => false, wants: '“显著”只用于检验' },
	{
		words:
			/名列前茅|位居(?:全国|全省|全市)?(?:前列|首位)|(?:全国|全省|全市|全区)第一(?![季批名书轮])/u,
		borneOut: () => false,
		wants: '要写明排名的来源'
	}
];

/** 无证据的断言: a sentence that judges, and no number in it that says so. */
export const judgements = (sentences: readonly Sentence[]): ChecklistEntry[] =>
	sentences.flatMap((sentence) => {
		const words = inlineText(sentence);
		// What is to be done is a task, not a judgement.
		if (/(?<![主重需紧首])要|力争|确保|努力|争取|推动|〔待填/u.test(words)) return [];
		const evidence = evidenceOf(sentence);
		const broken = redLines.find(
			(line) => line.words.test(words) && !line.borneOut(evidence)
		);
		return broken
			? [
					{
						severity: 'error',
						signable: true,
						text: `“${excerpt(sentence)}”是没有证据的断言，${broken.wants}`
					} as const
				]
			: [];
	});
