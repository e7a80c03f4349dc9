import { areaNames, type Area } from '#lib/domain/area.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { computedStat } from '../computed.ts';
import {
	each,
	many,
	map,
	one,
	together,
	type PageContext,
	type Question
} from '../question.ts';
import { plainText, type Line } from '../view.ts';
import { isKnown } from './comparable.ts';
import { absent, columnOf, sourceLine, statCell, type Piece } from './piece.ts';
import { slotText } from './slot-text.ts';
import { bound } from './titles.ts';

/** People on the rolls of 低保 who are also of a group that another programme is for. */
const groups = [
	{ name: '老年人', subject: 'dibao_elderly_persons', also: '养老服务' },
	{ name: '未成年人', subject: 'dibao_minor_persons', also: '教育救助、儿童福利' },
	{ name: '残疾人', subject: 'dibao_disabled_persons', also: '残疾人两项补贴' },
	{ name: '重病患者', subject: 'dibao_severe_illness_persons', also: '医疗救助' },
	{ name: '有劳动能力', subject: 'dibao_workable_persons', also: '就业救助' },
	{ name: '分类施保增发', subject: 'dibao_class_supplement_persons', also: '增发低保金' }
] as const;

const title = '低保与其他救助的交叉';

/** A side of town and country: how many of each group, and their part of all on the rolls. */
interface Side {
	area: Area;
	persons: readonly Stat[];
	parts: readonly Stat[];
}

/**
 * 交叉: which part of the people of 低保 belong to groups that other programmes help too. One person may be of
 * several groups, so the parts are not added. Only what was reported: nothing is estimated.
 */
export function overlap(context: PageContext): Question<Piece> {
	const { scope } = context;
	const areas: readonly Area[] =
		scope.area === 'all' ? ['all', 'urban', 'rural'] : [scope.area];
	return map(
		each(
			areas.map((area) =>
				together({
					all: one(slotText({ subject: 'dibao_persons', area })),
					persons: many(groups.map(({ subject }) => slotText({ subject, area })))
				})
			)
		),
		(answers): Piece => {
			const sides = answers.flatMap(({ all, persons }, index): Side[] => {
				const area = areas[index]!;
				if (!isKnown(all) || !persons.some(isKnown)) return [];
				const parts = persons.map((stat, group) =>
					computedStat([stat, all], {
						name: `${groups[group]!.name}占低保对象比重`,
						value: isKnown(stat) && all.value ? stat.value! / all.value : null,
						shown: 'percent',
						decimals: 1,
						region: stat.region,
						regionName: stat.regionName,
						period: scope.period,
						area,
						definition: '低保对象中的该类人数占低保对象；一人可计入几类，各类不相加',
						formula: '该类人数÷低保对象人数'
					})
				);
				return [{ area, persons, parts }];
			});
			const first = sides[0];
			if (!first)
				return absent(title, '本数据集没有低保对象中的老年人、残疾人、重病患者等人数。');
			const split = sides.filter(({ area }) => area !== 'all');
			const drawn = split.length > 0 ? split : sides;
			const line = titleOf(first);
			const unit =
				'各类占低保对象的比重，一人可计入几类，不相加。中性指标，不评优劣。单位：%';
			const source = sourceLine(context);
			return {
				type: 'figure',
				id: 'overlap',
				title: line,
				unit,
				source,
				chart: {
					id: 'overlap',
					kind: 'bar',
					title: plainText(line),
					subtitle: unit,
					source,
					unit: '%',
					categories: groups.map(({ name }) => name),
					series: drawn.map(({ area, parts }) => ({
						name: areaNames[area],
						values: parts.map(({ value }) => (value === null ? null : value * 100)),
						stats: parts
					})),
					decimals: 1,
					neutral: true,
					simulated: context.dataset.kind === 'simulated'
				},
				table: {
					head: '低保对象中',
					columns: [
						...sides.flatMap(({ area, persons, parts }) => [
							columnOf(`${areaNames[area]}人数`, persons),
							columnOf(`占${areaNames[area]}低保`, parts)
						]),
						{ name: '交叉的救助', unit: '', align: 'left' }
					],
					rows: groups.map(({ name, also }, index) => ({
						head: name,
						cells: [
							...sides.flatMap(({ persons, parts }) => [
								statCell(persons[index]!),
								statCell(parts[index]!)
							]),
							{ type: 'text', text: also }
						]
					})),
					notes: []
				},
				computed: sides.flatMap(({ parts }) => parts)
			};
		}
	);
}

/** 低保对象中老年人占38.2%，残疾人占21.0%: the two largest groups. */
function titleOf({ parts }: Side): Line {
	const [most, next] = parts
		.map((part, index) => ({ part, name: groups[index]!.name }))
		.filter(({ part }) => isKnown(part))
		.sort((a, b) => b.part.value! - a.part.value!);
	return [
		`低保对象中${most!.name}占`,
		bound(most!.part),
		...(next ? [`，${next.name}占`, bound(next.part)] : [])
	];
}
