import type { Answerer } from '#lib/answer/answerer.ts';
import type { Block, Inline } from '#lib/report/document.ts';
import { writeDocx } from '#lib/report/docx/write.ts';
import { say } from '#lib/wording/say.ts';
import { documentOf } from '../../report/docx/fixture.ts';
import { options } from '../../report/docx/parts.ts';

const scope = { region: '990100', period: '2026Q3', area: 'all' } as const;

/** One sentence: words, and slots in 【】 where numbers stand. */
export async function paragraphOf(words: string, answerer: Answerer): Promise<Block> {
	const parts = words.split(/(【[^】]+】)/);
	const slots = parts.filter((part) => part.startsWith('【'));
	const stats = await answerer.ask(slots, scope);
	const inlines = parts
		.filter((part) => part !== '')
		.map((part): Inline => {
			if (!part.startsWith('【')) return { type: 'text', text: part };
			const stat = stats[slots.indexOf(part)]!;
			return {
				type: 'number',
				text: say(stat, { profile: 'report', valueStated: true }),
				stat
			};
		});
	return { type: 'paragraph', inlines };
}

/** A .docx of ours with these paragraphs, written from that data. */
export async function written(
	paragraphs: readonly string[],
	answerer: Answerer
): Promise<Uint8Array> {
	const blocks: Block[] = [];
	for (const words of paragraphs) blocks.push(await paragraphOf(words, answerer));
	return writeDocx(documentOf(blocks, { scope: scopeText(answerer) }), options);
}

const scopeText = ({ dataset, fingerprint }: Answerer) => ({
	region: scope.region,
	regionName: '示例市',
	period: scope.period,
	periodText: '2026年第三季度',
	dataset: dataset.id,
	datasetName: dataset.name,
	datasetKind: dataset.kind,
	fingerprint
});
