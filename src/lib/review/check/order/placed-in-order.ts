import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import { inPassages } from '../../understand/in-passages.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { sameUnit } from '../structure.ts';
import { remarkOn } from '../remark.ts';

const places: readonly RegExp[] = [
	/居首|[排位]?(?:名|列|居)?第一(?![产季批阶档级期代轮条项中类组])|最[多高大]|首位/u,
	/其次|第二(?![产季批阶档级期代轮条项中类组])|次之/u,
	/第三(?![产季批阶档级期代轮条项中类组方])|再次/u
];

/** 首位、其次、第三: 临江区居首，5120件；其次是安平区，4690件；第三是福兴区，4388件: each no greater than the one before it. */
export const checkPlacedInOrder = ({ claims }: Understanding): Remark[] =>
	[...inPassages(claims).values()].flatMap((own) => {
		const found: Remark[] = [];
		for (let index = 0; index + 2 < own.length; index++) {
			const three = own.slice(index, index + 3) as [Claim, Claim, Claim];
			if (!three.every((one, at) => isPlaced(one, places[at]!))) continue;
			if (!three.every((one) => sameUnit(one, three[0]))) continue;
			if (/最[低少小]|倒数|末位/u.test(leadOf(three[0]))) continue;
			const wrong = three.find(
				(one, at) => at > 0 && one.quantity.value > three[at - 1]!.quantity.value
			);
			if (!wrong) continue;
			found.push(
				remarkOn(
					wrong,
					`按名次排列，${wrong.quantity.text}却大于排在它前面的数，次序或数字有误。`,
					null,
					[three.map(({ quantity }) => quantity.text).join('、')]
				)
			);
		}
		return found;
	});

/** The words from the last ； or figure up to this one say its place. */
const leadOf = ({ passage, site, quantity }: Claim): string =>
	/[^；。\d]*$/u.exec(passage.text.slice(site.sentenceStart, quantity.start))![0];

const isPlaced = (one: Claim, place: RegExp): boolean =>
	one.kind === 'level' && one.quantity.qualifier === null && place.test(leadOf(one));
