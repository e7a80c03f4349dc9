import { areaNames } from '#lib/domain/area.ts';
import type { Stat } from '#lib/domain/stat.ts';
import type { WorldFinding } from '#lib/findings/finding.ts';
import { pressing } from '#lib/findings/pressing.ts';
import { suggestionText } from '#lib/findings/suggestions.ts';
import { say } from '#lib/wording/say.ts';
import type { Block, Inline, Inlines } from '../document.ts';
import { boundAs, joinInlines, text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import { childrenName, wholeName } from '../phrases/place.ts';
import { readArguments } from './arguments.ts';
import type { BlockMaker } from './block.ts';
import { asItems, evidenceInlines, runOn } from './items.ts';
import { targetSlots, targetsOf } from './targets.ts';
import { problemTopics, suggestionTopics } from './topics.ts';

const blank = (words: string): Inline => ({
	type: 'blank',
	text: `〔待填：${words}〕`,
	field: words
});

const evidence = (finding: WorldFinding): Inlines => evidenceInlines(finding.evidence);

/** The problems of a report, the weightiest first: those that lead to one suggestion are one. */
const problemsOf = (findings: readonly WorldFinding[]): WorldFinding[] =>
	pressing(findings, Infinity);

const nothingFound = '现有数据未触发判定规则';

/** How problems are written: with room for their causes, as evidence alone, or all in one paragraph. */
const manners = ['只列证据', '连写'] as const;

/** 问题: a judgement with its evidence, most serious first. */
const problems = (
	name: string,
	count: number | null,
	manner: string | null
): BlockMaker => ({
	kind: '问题',
	name,
	about:
		'【问题】由数据判定的问题，逐条列证据；【问题：3】最多三条；【问题：3｜只列证据】不留原因待填；【问题：2｜连写】写成一段。',
	asks: () => [],
	builds(_, __, { findings, level }) {
		const found = problemsOf(findings).slice(0, count ?? Infinity);
		if (found.length === 0)
			return [
				{
					type: 'paragraph',
					inlines: [
						text(`${nothingFound}。`),
						...(manner === null ? [blank('问题由撰稿人填写')] : [])
					]
				}
			];
		if (manner === '连写')
			return [
				runOn(
					'需要关注的问题：',
					found.map((problem) => [problem.title, evidence(problem)] as const)
				)
			];
		return found.flatMap((problem) =>
			asItems(level, problem.title, [
				...evidence(problem),
				...(manner === null ? [blank('原因分析')] : [])
			])
		);
	}
});

const problemBlock: BlockMaker = {
	...problems('', null, null),
	named(name) {
		const read = readArguments(name, manners);
		return read && problems(name, read.count, read.words[0] ?? null);
	}
};

/** 【问题：基层力量】: the findings of one item of a speech, each after its judgement. */
const problemTopicBlocks: readonly BlockMaker[] = problemTopics.map(
	({ name, lead, rules }): BlockMaker => ({
		kind: '问题',
		name,
		about: `【问题：${name}】${rules.join('、')}判定的问题。`,
		asks: () => [],
		builds(_, __, { findings, level }) {
			const own = findings.filter(({ rule }) => rules.includes(rule));
			return asItems(
				level,
				lead,
				own.length === 0
					? [blank(`${nothingFound}，“${lead}”由撰稿人填写或删去`)]
					: own.flatMap((finding) => [text(`${finding.title}，`), ...evidence(finding)])
			);
		}
	})
);

/** 主要特点: progress, with the numbers that show it. */
const progressBlock: BlockMaker = {
	kind: '特点',
	name: '',
	about: '【特点】向好的变化，逐条列证据。',
	asks: () => [],
	builds: (_, __, { findings, level }) =>
		findings
			.filter(({ level: weight }) => weight === 'good')
			.flatMap((finding) => asItems(level, finding.title, evidence(finding)))
};

/** What is to be done about a problem, which is named so that the two are read together. */
const measures = ({ title }: WorldFinding): Inlines => [
	blank(`针对“${title}”的具体措施`)
];

/** R-02 comes with what it would cost to raise the lower standards to the mean (domain 4.6). */
const levelling = 'R-02';
const costs = ['城市低保标准·提标增支', '农村低保标准·提标增支'];

const asksCosts = (kit: Kit): string[] =>
	kit.regions.get(kit.scope.region)?.level === 'county' ? [] : costs;

/** What suggestions ask: the costs of levelling first, then what targets there are. */
const asksOf = (kit: Kit): string[] => [...asksCosts(kit), ...targetSlots(kit)];

function estimate(stats: readonly Stat[], kit: Kit): Inlines {
	const known = stats.filter(({ status, value }) => status === 'ok' && value! > 0);
	if (known.length === 0) return [];
	const whole = kit.regions.get(kit.scope.region)!;
	return [
		text(
			`据上限测算，将低于${wholeName(whole)}平均水平的${childrenName(whole)}低保标准提高到平均水平，每月增支`
		),
		...joinInlines(
			known.map((stat): Inline[] => [
				text(areaNames[stat.area]),
				boundAs(stat, say(stat, { profile: kit.profile }))
			]),
			'、'
		),
		text('。')
	];
}

/** One suggestion: what it is, what it costs where that is known, and the measures to be written. */
const suggestionItem = (
	problem: WorldFinding,
	level: number,
	stats: readonly Stat[],
	kit: Kit,
	open = true
): Block[] =>
	asItems(level, suggestionText(problem.suggestion!), [
		...(problem.suggestion === levelling
			? estimate(stats.slice(0, asksCosts(kit).length), kit)
			: []),
		...targetsOf(problem.suggestion!, stats.slice(asksCosts(kit).length), kit),
		...(open ? measures(problem) : [])
	]);

/** 建议: one for each problem, in the same order; `open` leaves room for the measures. */
const suggestions = (name: string, open: boolean): BlockMaker => ({
	kind: '建议',
	name,
	about:
		'【建议】与问题一一对应的建议要点，由撰稿人扩写；【建议：只列要点】不留措施待填。',
	asks: asksOf,
	builds(stats, kit, { findings, level }) {
		const found = problemsOf(findings);
		if (found.length === 0)
			return [{ type: 'paragraph', inlines: [blank('建议由撰稿人填写')] }];
		return found.flatMap((problem) => suggestionItem(problem, level, stats, kit, open));
	}
});

const suggestionBlock: BlockMaker = {
	...suggestions('', true),
	named: (name) => (name === '只列要点' ? suggestions(name, false) : undefined)
};

/** 【建议：社会救助】: the suggestions of one field of work; nothing where no problem leads to one. */
const suggestionTopicBlocks: readonly BlockMaker[] = suggestionTopics.map(
	({ name, suggestions }): BlockMaker => ({
		kind: '建议',
		name,
		about: `【建议：${name}】${suggestions.join('、')}中与问题对应的建议。`,
		asks: asksOf,
		builds: (stats, kit, { findings, level }) =>
			problemsOf(findings)
				.filter(({ suggestion }) => suggestions.includes(suggestion!))
				.flatMap((problem) => suggestionItem(problem, level, stats, kit))
	})
);

export const findingBlocks: readonly BlockMaker[] = [
	problemBlock,
	...problemTopicBlocks,
	progressBlock,
	suggestionBlock,
	...suggestionTopicBlocks
];
