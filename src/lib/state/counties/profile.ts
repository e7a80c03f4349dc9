import type { Stat } from '#lib/domain/stat.ts';
import { computedStat } from '../computed.ts';
import { commonUnit, headUnit } from '../figure.ts';
import { each, many, map, type PageContext, type Question } from '../question.ts';
import type { CellView, RowView } from '../view.ts';
import { isKnown } from '../pages/comparable.ts';
import { absent, sourceLine, statCell, type Piece } from '../pages/piece.ts';
import { slotText } from '../pages/slot-text.ts';
import type { County } from './county.ts';
import { rowHead } from './item-table.ts';
import { profileItems, type Item } from './items.ts';

/** 占全市: what part of the whole's total is the county's. */
export function partOf(own: Stat, whole: Stat): Stat {
	const known = isKnown(own) && isKnown(whole) && whole.value! > 0;
	return computedStat([own, whole], {
		name: `${own.name}占${whole.regionName}比重`,
		value: known ? own.value! / whole.value! : null,
		shown: 'percent',
		decimals: 1,
		region: own.region,
		regionName: own.regionName,
		period: own.period,
		area: own.area,
		definition: `${own.regionName}${own.name}占${whole.regionName}的比重（中性，不排名）`,
		formula: `${own.regionName} ÷ ${whole.regionName}`
	});
}

/** 概况: people, fiscal capacity, hands; what of the whole is the county's, where it can be part of it. */
export const profileOf = (
	context: PageContext,
	{ self, whole }: County
): Question<Piece> =>
	map(
		each(
			profileItems.map((item) =>
				map(
					many(
						[self, ...(whole ? [whole] : [])].map(({ code }) =>
							slotText({ ...item.asking, region: code })
						)
					),
					([own, theirs]) => ({ item, own: own!, theirs: theirs ?? null })
				)
			)
		),
		(answers): Piece => {
			const held = answers
				.filter(({ own }) => isKnown(own))
				.map((answer) => ({ ...answer, part: shareOf(answer) }));
			if (held.length === 0)
				return absent('概况', `本数据集没有${self.name}的人口、财力和经办力量数据。`);
			return {
				type: 'figure',
				id: 'county-profile',
				title: ['人口、财力和力量'],
				unit: '人口为最近一个年末数；财政支出为年初以来累计',
				source: sourceLine(context),
				chart: null,
				table: {
					head: '概况',
					columns: [
						{ name: self.name, unit: '' },
						...(whole
							? [
									{ name: whole.name, unit: '' },
									{ name: `占${whole.name}`, unit: '%' }
								]
							: [])
					],
					rows: held.map((answer) => rowOf(answer, whole !== null)),
					notes: []
				},
				computed: held.flatMap(({ part }) => part ?? [])
			};
		}
	);

interface Held {
	item: Item;
	own: Stat;
	theirs: Stat | null;
	part: Stat | null;
}

const shareOf = ({ item, own, theirs }: Omit<Held, 'part'>): Stat | null =>
	theirs && !item.level ? partOf(own, theirs) : null;

const noPart: CellView = { type: 'text', text: '—', title: '水平没有占比' };

function rowOf({ item, own, theirs, part }: Held, beside: boolean): RowView {
	const unit = commonUnit([own]) || headUnit(own);
	return {
		head: rowHead(item.name, [own]),
		indent: item.under ?? false,
		cells: [
			statCell(own, unit),
			...(beside && theirs
				? [statCell(theirs, unit), part ? statCell(part) : noPart]
				: [])
		]
	};
}
