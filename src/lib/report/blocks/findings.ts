import type { WorldFinding } from '#lib/findings/finding.ts';
import { suggestionText } from '#lib/findings/suggestions.ts';
import type { Block, Inline, Inlines } from '../document.ts';
import { text } from '../inline.ts';
import type { BlockMaker } from './block.ts';

const evidence = (finding: WorldFinding): Inlines =>
	finding.evidence.map((part): Inline =>
		typeof part === 'string'
			? text(part)
			: { type: 'number', text: part.text, stat: part.stat }
	);

const problems = (findings: readonly WorldFinding[]) =>
	findings.filter(({ level }) => level !== 'good');

/** Nothing judged from the data: the part is the writer's own. */
const none = (what: string): Block[] => [
	{
		type: 'paragraph',
		inlines: [
			text('现有数据未触发判定规则。'),
			{ type: 'blank', text: `〔待填：${what}由撰稿人填写〕`, field: what }
		]
	}
];

/** 问题: a run-in heading with its evidence, most serious first. */
export const problemBlock: BlockMaker = {
	kind: '问题',
	name: '',
	about: '【问题】由数据判定的问题，逐条列证据。',
	asks: () => [],
	builds: (_, __, findings) =>
		problems(findings).length === 0
			? none('问题')
			: problems(findings).flatMap((finding): Block[] => [
					{
						type: 'heading',
						level: 2,
						label: '',
						inlines: [text(`${finding.title}。`)],
						runIn: true
					},
					{ type: 'paragraph', inlines: evidence(finding) }
				])
};

/** 主要特点: progress, with the numbers that show it. */
export const progressBlock: BlockMaker = {
	kind: '特点',
	name: '',
	about: '【特点】向好的变化，逐条列证据。',
	asks: () => [],
	builds: (_, __, findings) =>
		findings
			.filter(({ level }) => level === 'good')
			.flatMap((finding): Block[] => [
				{
					type: 'heading',
					level: 2,
					label: '',
					inlines: [text(`${finding.title}。`)],
					runIn: true
				},
				{ type: 'paragraph', inlines: evidence(finding) }
			])
};

/** 建议: one for each suggestion the problems point to, in the order of the problems. */
export const suggestionBlock: BlockMaker = {
	kind: '建议',
	name: '',
	about: '【建议】与问题一一对应的建议要点，由撰稿人扩写。',
	asks: () => [],
	builds(_, __, findings) {
		const ids = new Set(
			problems(findings)
				.map(({ suggestion }) => suggestion)
				.filter((id) => id !== null)
		);
		if (ids.size === 0) return none('建议');
		return [...ids].flatMap((id): Block[] => [
			{
				type: 'heading',
				level: 2,
				label: '',
				inlines: [text(`${suggestionText(id)}。`)],
				runIn: true
			},
			{
				type: 'paragraph',
				inlines: [{ type: 'blank', text: '〔待填：具体措施〕', field: `建议${id}` }]
			}
		]);
	}
};
