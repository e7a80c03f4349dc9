import type { Stat } from '#lib/domain/stat.ts';
import { fullText } from '../figure.ts';
import { many, map, together, type Question } from '../question.ts';
import type { BoundText, Line } from '../view.ts';
import { comparable } from './comparable.ts';
import { slotText, type Asking } from './slot-text.ts';

/** Finding sentences: what a chart shows, made from the numbers it shows. */

export const bound = (stat: Stat): BoundText => ({ text: fullText(stat), stat });

/** Clauses with ， between; what is missing is left out whole. */
export function joined(clauses: readonly (Line | null)[], end = ''): Line {
	const said = clauses.filter((clause) => clause !== null);
	if (said.length === 0) return [];
	const line = said.flatMap((clause, index) =>
		index === 0 ? clause : ['，', ...clause]
	);
	return end === '' ? line : [...line, end];
}

/** 城市低保对象同比下降3.4%，农村低保对象同比增长0.9%; the topic alone where nothing is comparable. */
export const changeTitle = (
	topic: string,
	subjects: readonly { name: string; asking: Asking }[]
): Question<Line> =>
	map(
		many(subjects.map(({ asking }) => slotText({ ...asking, compare: '同比' }))),
		(stats) => {
			const line = joined(
				stats.map((stat, index) =>
					stat.status === 'ok' ? [subjects[index]!.name, bound(stat)] : null
				)
			);
			return line.length > 0 ? line : [topic];
		}
	);

/** 低保覆盖率在0.86%到3.81%之间: of a neutral measure nobody is called first or last. */
export const spanTitle = (topic: string, askings: readonly Asking[]): Question<Line> =>
	map(many(askings.map(slotText)), (stats) => {
		const known = stats.filter((stat) => stat.status === 'ok' && stat.value !== null);
		if (known.length < 2) return [topic];
		const sorted = [...known].sort((a, b) => a.value! - b.value!);
		return [`${topic}在`, bound(sorted[0]!), '到', bound(sorted.at(-1)!), '之间'];
	});

/** 农村低保标准云汀区最高，远山县最低，极值比1.42∶1: only for a measure with a good direction. */
export const extremesTitle = (
	topic: string,
	askings: readonly Asking[],
	ratio: Asking | null = null
): Question<Line> =>
	map(
		together({
			gap: many(ratio ? [slotText(ratio)] : []),
			stats: many(askings.map(slotText))
		}),
		({ gap: [gap], stats }) => {
			const known = stats.filter((stat) => stat.status === 'ok' && stat.value !== null);
			if (!comparable(stats)) return [topic];
			const sorted = [...known].sort((a, b) => b.value! - a.value!);
			const [high, low] = [sorted[0]!, sorted.at(-1)!];
			if (high.value === low.value) return [`${topic}各地一致，为`, bound(high)];
			return joined([
				[`${topic}${namesOf(sorted, high)}最高，为`, bound(high)],
				[`${namesOf(sorted, low)}最低，为`, bound(low)],
				gap?.status === 'ok' ? ['前者与后者之比', bound(gap)] : null
			]);
		}
	);

/** All that share a place: 云汀区、松坪区; of many the first, and 等. */
function namesOf(stats: readonly Stat[], { value }: Stat): string {
	const names = stats
		.filter((stat) => stat.value === value)
		.map((stat) => stat.regionName);
	return names.length > 3 ? `${names[0]}等地` : names.join('、');
}

/** 临时救助下拉0.1个百分点: a pull is told with its verb, and has no sign. */
export const pulled = (name: string, pull: Stat): Line => {
	const down = (pull.value ?? 0) < 0;
	const size = { ...pull, value: Math.abs(pull.value ?? 0) };
	return [`${name}${down ? '下拉' : '拉动'}`, { text: fullText(size), stat: pull }];
};

/** A fixed topic, where the finding is in the table itself. */
export const topicTitle = (topic: string): Question<Line> => ({
	slots: [],
	view: () => [topic]
});
