import { numeralValue } from '#lib/wording/numeral.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';

const number = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';
const place = (name: string) => `第(?<${name}>${number})[位名]`;
const moved =
	'(?:位次|排名|名次|位置)?(?:较上年|比上年|同比)?(?<verb>上升|前移|提升|前进|提高|跃升|进|升|下降|后移|下滑|后退|回落|降|退)了?(?<steps>' +
	number +
	')[位名个]';
/** 第6位，上一年是第9位，位次上升2位. */
const nowFirst = new RegExp(
	`${place('now')}[，（]?(?:上一?年|去年|上年同期|上季度|上个?月|前一年|此前|原来)(?:同期)?(?:是|为|排|列|居|排名|位居|位列|在)*${place('then')}[）]?[，、]?${moved}`,
	'gu'
);
/** 由第9位升至第6位，上升2位. */
const thenFirst = new RegExp(
	`(?:由|从)[^，。；\\d]{0,10}${place('then')}[^，。；第]{0,8}(?:到|至|为)[^，。；第]{0,8}${place('now')}[，、]${moved}`,
	'gu'
);

/** 名次升降: from the ninth place to the sixth are three. */
export const checkPlacesGained = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) =>
		[nowFirst, thenFirst]
			.flatMap((pattern) => [...passage.text.matchAll(pattern)])
			.flatMap((match): Remark[] => {
				const { verb, steps } = match.groups!;
				const [now, then, told] = [match.groups!.now, match.groups!.then, steps].map(
					(one) => numeralValue(one!)
				) as [number, number, number];
				const isUp = /[升进高前]/u.test(verb!) && !/后/u.test(verb!);
				const should = isUp ? then - now : now - then;
				if (should === told) return [];
				const end = match.index + match[0].length;
				return [
					{
						kind: 'arithmetic',
						severity: 'error',
						passage,
						start: end - steps!.length - 1,
						end,
						message:
							should > 0
								? `由第${then}位到第${now}位是${should}位，文中为${steps}位。`
								: `由第${then}位到第${now}位，不是${verb}。`,
						evidence: [match[0]]
					}
				];
			})
	);
