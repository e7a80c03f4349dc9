import { numberFaults, type NumberFault } from '#lib/wording/lint.ts';
import type { FindingKind, Remark } from '../../finding.ts';
import type { Passage } from '../../clean/passages.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkOn } from '../remark.ts';
import { collocations } from '../../words/collocations.ts';
import { confusables } from '../../words/confusables.ts';
import { functionWords } from '../../words/function-words.ts';
import { doubledWords } from '../../words/doubled-words.ts';
import { idiomsMissed } from '../../words/idioms.ts';
import { matchesIn } from '../../words/needle.ts';
import { misspelt } from '../../words/misspellings.ts';
import { misuses } from '../../words/misuses.ts';
import { nearWordsMissed } from '../../words/near-words.ts';
import { pairsMissed } from '../../words/set-pairs.ts';
import { pleonasms } from '../../words/pleonasms.ts';
import { setWordsMissed } from '../../words/set-words.ts';

/** Blanks, dates and marks without partners have checks of their own, which see more. */
type Written = Exclude<
	NumberFault,
	'unfilled_slot' | 'masked_year' | 'invalid_month' | 'unbalanced_quotes'
>;

const faults: Readonly<
	Record<
		Written,
		readonly [kind: FindingKind, severity: Remark['severity'], message: string]
	>
> = {
	mixed_numeral: [
		'wording',
		'warn',
		'阿拉伯数字与“千”“百”混用，应写全数字或用“万”“亿”。'
	],
	range_percent_omitted: ['wording', 'warn', '百分数范围两端都要写“%”。'],
	decrease_with_times: ['wording', 'error', '下降、减少不用“倍”。'],
	double_approx: ['wording', 'warn', '概数词前后重复。'],
	percent_vs_pp: ['wording', 'warn', '比率之差用“个百分点”，不用“%”。'],
	thousand_sep_in_text: ['wording', 'info', '正文数字不用千分撇。'],
	missing_leading_zero: ['digits', 'warn', '小数点前缺“0”或缺整数部分。']
};

/** 用语 (V-60, V-63, V-64): writing of numbers, swapped words, misused ones. */
export function checkWording({ passages, claims }: Understanding): Remark[] {
	const inPassages = passages.flatMap((passage) => {
		const told = once([
			...numberFaultsIn(passage),
			...swapped(passage),
			...misused(passage),
			...nearIdioms(passage),
			...halfDone(passage),
			...saidTwice(passage),
			...pleonastic(passage)
		]);
		// 拔付: what a pattern has told already.
		const others = written(passage).filter(
			({ start, end }) => !told.some((one) => one.start < end && start < one.end)
		);
		return [...told, ...others];
	});
	return [...gathered(inPassages), ...pointsOfAmounts(claims)];
}

/** 缩短了1.25倍, told by two patterns: the longer stretch is enough. */
const once = (remarks: readonly Remark[]): Remark[] =>
	remarks.filter(
		(one) =>
			!remarks.some(
				(other) =>
					other !== one &&
					other.message === one.message &&
					other.start <= one.start &&
					other.end >= one.end &&
					other.end - other.start > one.end - one.start
			)
	);

/** 千分撇 is a habit: whoever writes it once does so throughout, and hears of it once. */
function gathered(remarks: readonly Remark[]): Remark[] {
	const [, , message] = faults.thousand_sep_in_text;
	const [first, ...others] = remarks.filter((one) => one.message === message);
	if (!first || others.length === 0) return [...remarks];
	const figures = [first, ...others].map(({ passage, start, end }) =>
		passage.text.slice(start, end)
	);
	return remarks.flatMap((one) =>
		one === first
			? [
					{
						...first,
						message: `正文数字不用千分撇，全文共${figures.length}处。`,
						evidence: [figures.join('、')]
					}
				]
			: others.includes(one)
				? []
				: [one]
	);
}

const passageBetween = (one: Claim, claim: Claim): string =>
	one.passage.text.slice(one.quantity.end, claim.quantity.start);

/** 由9600元提高到10800元，提高12.5个百分点: amounts grow by %, only rates by 个百分点. */
function pointsOfAmounts(claims: readonly Claim[]): Remark[] {
	return claims.flatMap((claim, index) => {
		if (
			claim.kind !== 'points' ||
			/率|(?<!同|环)比(?!上|去)|占|进度|覆盖|达标|%|增速|[增涨降]幅|水平|拉[动高]|贡献|[高低]于|贴息|降价/u.test(
				claim.site.own
			)
		)
			return [];
		const sentence = claims
			.slice(Math.max(0, index - 6), index)
			.filter(
				(one) =>
					one.passage === claim.passage &&
					one.site.sentenceStart === claim.site.sentenceStart &&
					!passageBetween(one, claim).includes('；')
			);
		const before = sentence.at(-1);
		if (
			!before ||
			before.kind !== 'level' ||
			/率|比重|占比|进度/u.test(claim.site.sentence)
		)
			return [];
		if (sentence.some(({ quantity }) => quantity.unit === '%')) return [];
		return [
			remarkOn(
				claim,
				'总量、标准的增减幅度用“%”，“个百分点”只用于比率之差。',
				claim.quantity.text.replace(/个?百分点/u, '%'),
				[],
				'wording',
				'warn'
			)
		];
	});
}

const isWritten = (fault: NumberFault): fault is Written => fault in faults;

function numberFaultsIn(passage: Passage): Remark[] {
	return numberFaults(passage.text)
		.filter(({ fault }) => passage.role !== 'cell' || fault !== 'thousand_sep_in_text')
		.flatMap(({ fault, start, end }) => {
			if (!isWritten(fault)) return [];
			const [kind, severity, message] = faults[fault];
			return [{ kind, severity, passage, start, end, message }];
		});
}

function swapped(passage: Passage): Remark[] {
	return [...confusables, ...functionWords, ...collocations].flatMap(
		({ pattern, good, why }) =>
			matchesIn(passage.text, pattern).map((match) => {
				const expected = /帐/u.test(match[0]) ? match[0].replace('帐', '账') : good;
				return {
					kind: 'wording' as const,
					severity: 'warn' as const,
					passage,
					start: match.index,
					end: match.index + match[0].length,
					message:
						expected === ''
							? `“${match[0]}”多余（${why}）。`
							: `“${match[0]}”疑为“${expected}”（${why}）。`,
					expected
				};
			})
	);
}

/** 因地治宜: one character away from a phrase that is never written otherwise. */
const nearIdioms = (passage: Passage): Remark[] =>
	idiomsMissed(passage.text).map(({ start, text, phrase }) => ({
		kind: 'wording',
		severity: 'warn',
		passage,
		start,
		end: start + 4,
		message: `“${text}”疑为“${phrase}”（固定词组）。`,
		expected: phrase
	}));

/** 应退近退: what is to be done to the full, with the word for it typed by its sound. */
const toTheFull =
	/应(?<deed>[\u4e00-\u9fff]{1,2})(?<full>[近进静劲禁晋今仅竞竟紧金净])\k<deed>/gu;

const halfDone = (passage: Passage): Remark[] =>
	[...passage.text.matchAll(toTheFull)].map((match) => {
		const { deed, full } = match.groups as { deed: string; full: string };
		const right = `应${deed}尽${deed}`;
		return {
			kind: 'wording',
			severity: 'warn',
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message: `“${match[0]}”疑为“${right}”（“${full}”应为“尽”）。`,
			expected: right
		};
	});

/** 应当必须, 虽然尽管. */
const pleonastic = (passage: Passage): Remark[] =>
	pleonasms.flatMap((pattern) =>
		matchesIn(passage.text, pattern).map((match) => ({
			kind: 'wording' as const,
			severity: 'warn' as const,
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message: `“${match[0]}”词义重复，只用一个。`
		}))
	);

/** 进一步进一步: one of the two is left over. A table may have the same cell twice. */
const saidTwice = (passage: Passage): Remark[] =>
	passage.role === 'cell'
		? []
		: doubledWords(passage.text).map(({ start, text, word }) => ({
				kind: 'wording',
				severity: 'warn',
				passage,
				start,
				end: start + text.length,
				message: `“${word}”重复。`,
				expected: word
			}));

/** 发文字号: 甘政办发〔2025〕3号 is made of shortened names. */
const documentSign =
	/[\u4e00-\u9fff]{1,10}(?=[〔［【（]\s*(?:19|20)\d\d\s*[〕］】）]\s*[\dXx×]*\s*号)/gu;

/** 签定, and 按造, 问提: what is no word, and a word of every report typed by its sound; each place is told once. */
function written(passage: Passage): Remark[] {
	const all = [
		...misspelt(passage.text).map((one) => ({ ...one, why: '错别字' })),
		...setWordsMissed(passage.text).map((one) => ({ ...one, why: '同音字' })),
		...nearWordsMissed(passage.text).map((one) => ({ ...one, why: '近音或形近字' })),
		...pairsMissed(passage.text).map((one) => ({ ...one, why: '固定搭配' }))
	];
	const signs = [...passage.text.matchAll(documentSign)].map(({ index, 0: sign }) => ({
		start: index,
		text: sign
	}));
	// Of two at one place the first says it.
	const first = all.filter(
		(one, index) =>
			!signs.some(
				({ start, text }) =>
					one.start < start + text.length && start < one.start + one.text.length
			) &&
			!all
				.slice(0, index)
				.some(
					({ start, text }) =>
						one.start < start + text.length && start < one.start + one.text.length
				)
	);
	return first.map(({ start, text, word, why }) => ({
		kind: 'wording',
		severity: 'warn',
		passage,
		start,
		end: start + text.length,
		message: `“${text}”疑为“${word}”（${why}）。`,
		expected: word
	}));
}

function misused(passage: Passage): Remark[] {
	return misuses.flatMap(([pattern, message, expected]) =>
		matchesIn(passage.text, pattern).map((match) => ({
			kind: 'wording' as const,
			severity: 'warn' as const,
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message,
			expected
		}))
	);
}
