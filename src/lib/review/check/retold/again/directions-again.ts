import type { Remark } from '../../../finding.ts';
import { shared } from '../../derive/nouns.ts';
import { inProse, otherwise, sentenceAt } from './telling.ts';

const up = '上升|增长|增加|提高|上涨|增多|攀升|回升';
const down = '下降|减少|回落|降低|下滑|下跌|减幅|收窄';
const told = new RegExp(`(?<up>${up})|(?<down>${down})`, 'gu');
const moved = new RegExp(
	`(?:(?<up>${up})|(?<down>${down}))(?:了|约|近)?\\d[\\d.]*(?:%|个百分点|倍|成|[万亿]?[元人户件个例])`,
	'gu'
);
const why = new RegExp(
	`(?<noun>[\\u4e00-\\u9fff]{2,6}?)?之所以(?:出现|大幅|明显|持续|有所|会|能)*(?<said>${up}|${down})|(?:出现|大幅|明显)*(?<cause>${up}|${down})的(?:主要)?原因`,
	'gu'
);
const size =
	/(?:这一|这个|如此大的)(?<said>(?<up>增幅|增速|升幅|涨幅|增量)|(?<down>降幅|跌幅|减幅|减量))/gu;

/** 方向的复述: 办理量下降12%。办理量之所以上升…; 增长8%。这一降幅…: what went one way is said to have gone the other. */
export const checkDirectionsAgain = inProse((passage) => {
	const { text } = passage;
	return [...text.matchAll(why), ...text.matchAll(size)].flatMap((again): Remark[] => {
		const { noun, said, cause } = again.groups as Record<string, string | undefined>;
		const word = (said ?? cause)!;
		const isUp = new RegExp(`^(?:${up})$|^[增升涨]`, 'u').test(word);
		const before = text.slice(0, again.index);
		const [first, ...others] = [...before.matchAll(moved)];
		if (!first || others.length > 0) return [];
		if ((first.groups!.up !== undefined) === isUp) return [];
		// The other way was told of too, without a figure.
		const sameWay = [...before.matchAll(told)].some(
			({ groups }) => (groups!.up !== undefined) === isUp
		);
		if (sameWay) return [];
		const at = { start: first.index, end: first.index + first[0].length };
		if (noun !== undefined && shared(sentenceAt(text, at), noun) === '') return [];
		const start = again.index + again[0].indexOf(word);
		return [otherwise(passage, at, { start, end: start + word.length })];
	});
});
