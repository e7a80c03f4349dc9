import type { Suspicion } from './contradiction.ts';
import type { Sentence } from './sentence.ts';

/**
 * Numbers whose surrounding words carry their sign (低于序时进度12.7个百分点) or that there is something at all
 * (发放救助金5万元), and which are now on the other side, or nothing.
 */
export const turned = ({ numbers }: Sentence): Suspicion[] =>
	numbers.flatMap((number): Suspicion[] => {
		const { before, after, textBefore, textAfter, newer } = number;
		const { said, name } = newer.number;
		if (before === null || after === null || !said) return [];
		const one = (message: string): Suspicion[] => [
			{ number, words: '', asks: null, judge: () => message }
		];
		if (said.way === 'say' && said.size && Math.sign(before) !== Math.sign(after))
			return one(
				`${name}由“${textBefore}”变为另一侧的“${textAfter}”，前后文说的方向要改。`
			);
		const cutVerb = said.way === 'say' && /增长|下降|提高|降低|扩大|缩小/u.test(said.cut);
		if (cutVerb && Math.sign(before) !== Math.sign(after))
			return one(`${name}的方向变了，前后文写的是“${said.cut}”。`);
		if (after === 0 && before !== 0 && !newer.stat?.change && said.way === 'say')
			return one(`${name}现在为零，原句按有数写。`);
		return [];
	});
