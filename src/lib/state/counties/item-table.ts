import type { Region } from '#lib/domain/region.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { commonUnit, headUnit } from '../figure.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { RowView } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { absent, sourceLine, statCell, type Piece } from '../pages/piece.ts';
import { slotText } from '../pages/slot-text.ts';
import { bound, joined } from '../pages/titles.ts';
import { bothAreasWord } from '../pages/split.ts';
import { sinceJanuary } from '../period-name.ts';
import { programmeItemsOf, type Item } from './items.ts';
import type { County } from './county.ts';

/** One item of the county and of the whole: the figure, then its change on the year before. */
interface ItemAnswers {
	item: Item;
	own: readonly [Stat, Stat];
	whole: readonly [Stat, Stat] | null;
}

/** 常住人口（人）: rows have units of their own, so the unit stands in the head of the row. */
export const rowHead = (name: string, stats: readonly Stat[]): string => {
	const unit = commonUnit(stats) || headUnit(stats[0]!);
	return unit === '' || unit === '∶1' ? name : `${name}（${unit}）`;
};

const askItem = ({ self, whole }: County, item: Item): Question<ItemAnswers> => {
	const slots = ({ code }: Region) => [
		slotText({ ...item.asking, region: code }),
		slotText({ ...item.asking, region: code, compare: '同比' })
	];
	return map(
		many([...slots(self), ...(whole ? slots(whole) : [])]),
		([own, change, theirs, theirChange]) => ({
			item,
			own: [own!, change!],
			whole: theirs && theirChange ? [theirs, theirChange] : null
		})
	);
};

/** What the county has, and what it lacks while others have it: then the whole was added up from them. */
const isHeld = ({ own: [stat], whole }: ItemAnswers): boolean =>
	isKnown(stat) ||
	(stat.status === 'missing' &&
		whole !== null &&
		whole[0].coverage !== null &&
		isKnown(whole[0]));

const rowOf = ({ item, own, whole }: ItemAnswers): RowView => {
	const unit = commonUnit([own[0]]) || headUnit(own[0]);
	return {
		head: rowHead(item.name, [own[0]]),
		indent: item.under ?? false,
		cells: [
			statCell(own[0], unit),
			statCell(own[1]),
			...(whole ? [statCell(whole[0], unit), statCell(whole[1])] : [])
		]
	};
};

/** 全部项目: scale, standard, money and amount per head, each with its change and the whole's beside it. */
export const programmesOf = (context: PageContext, county: County): Question<Piece> =>
	map(
		each(programmeItemsOf(context).map((item) => askItem(county, item))),
		(answers): Piece => {
			const held = answers.filter(isHeld);
			if (!held.some(({ own }) => isKnown(own[0])))
				return absent('全部项目', `本数据集没有${county.self.name}的救助项目数据。`);
			return {
				type: 'figure',
				id: 'county-programmes',
				title: titleOf(answers, county),
				unit: `规模为期末在册数或累计人次，支出为${bothAreasWord(context)}${sinceJanuary(context.scope.period)}累计，标准为期末执行标准。同比为%，比率的同比为百分点`,
				source: sourceLine(context),
				chart: null,
				table: {
					head: '项目',
					columns: [
						{ name: county.self.name, unit: '' },
						{ name: '同比', unit: '' },
						...(county.whole
							? [
									{ name: county.whole.name, unit: '' },
									{ name: '同比', unit: '' }
								]
							: [])
					],
					rows: held.map(rowOf),
					notes: ['总量为中性指标，不排名；人、户、人次不相加。']
				}
			};
		}
	);

/** 云汀区社会救助支出同比增长2.3%，全市为3.9%. */
function titleOf(answers: readonly ItemAnswers[], { self, whole }: County) {
	const spent = answers.find(({ item }) => item.asking.subject === 'sa_spending_total');
	const line = joined([
		spent && isKnown(spent.own[1])
			? [`${self.name}社会救助支出`, bound(spent.own[1])]
			: null,
		spent?.whole && isKnown(spent.own[1]) && isKnown(spent.whole[1])
			? [whole!.name, bound(spent.whole[1])]
			: null
	]);
	return line.length > 0 ? line : ['全部项目'];
}
