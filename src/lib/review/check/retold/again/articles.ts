import type { Remark } from '../../../finding.ts';
import { groupAt, inProse, otherwise, startOfSentence, valueOf } from './telling.ts';

const article = /(?<said>第(?<n>[一二三四五六七八九十百零]{1,6}|\d{1,3})条)/gu;
const definite =
	/(?:(?:上述|前述|该|所引|援引|所援引|适用|所适用|引用|所依据|本案适用|据以处罚)的?(?:《[^》]*》)?)$/u;

/** 条文的复述: 违反了《慈善法》第三十三条…。对适用第二十三条认定其违法提出申辩: one article was told, and it is spoken of as another. */
export const checkArticlesAgain = inProse((passage) => {
	const { text } = passage;
	const all = [...text.matchAll(article)];
	return all.flatMap((again, index): Remark[] => {
		if (!definite.test(text.slice(Math.max(0, again.index - 30), again.index))) return [];
		const before = new Set(all.slice(0, index).map(({ groups }) => groups!.n));
		const [first] = all;
		if (before.size !== 1 || before.has(again.groups!.n)) return [];
		const between = text.slice(first!.index, again.index);
		// The punishment stands in an article of its own.
		if (
			/^[^。]{0,16}(?:处罚|罚款|给予|责令|吊销|撤销|警告|没收)/u.test(
				text.slice(again.index)
			)
		)
			return [];
		if (/《[^》]+》|处罚依据|不适用|而应|应当适用/u.test(between)) return [];
		if (startOfSentence(text, first!.index) === startOfSentence(text, again.index))
			return [];
		return [otherwise(passage, groupAt(first!, 'said'), groupAt(again, 'said'))];
	});
});

const counted =
	/(?<said>(?<n>[两二三四五六七八九])(?<unit>[条项点个类])(?:建议|意见|问题|任务|措施|要求|请求|诉求|事项|议题|理由))/gu;

/** 三条建议…。其中第一、第二条已采纳，第四条…: a point beyond the last. */
export const checkBeyondLast = inProse((passage) => {
	const { text } = passage;
	return [...text.matchAll(counted)].flatMap((whole): Remark[] => {
		const { unit, n } = whole.groups as { unit: string; n: string };
		const rest = text.slice(whole.index + whole[0].length);
		const sentences = /^[^。]*(?:。[^。]*)?/u.exec(rest)![0];
		if (
			/《|》第|[条项点个类](?:建议|意见|问题|任务|措施|要求|请求|诉求|事项)/u.test(
				sentences
			)
		)
			return [];
		const among = sentences.search(/其中|第一/u);
		if (among < 0) return [];
		const numbered = [
			...sentences.matchAll(
				new RegExp(`(?<said>第(?<n>[二三四五六七八九十])${unit})`, 'gu')
			)
		].filter(({ index }) => index > among);
		const beyond = numbered.filter(({ groups }) => valueOf(groups!.n!) > valueOf(n));
		const [over, ...more] = beyond;
		if (!over || more.length > 0) return [];
		const start = whole.index + whole[0].length + over.index;
		return [
			otherwise(passage, groupAt(whole, 'said'), { start, end: start + over[0].length })
		];
	});
});
