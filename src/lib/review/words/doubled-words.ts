import { isWord } from './common-words.ts';

/** A word or character that is written twice in a row, as one is left over from an older wording. */
export interface DoubledWord {
	start: number;
	text: string;
	word: string;
}

/** Words of a sentence's frame; the words of what it tells are those of the lists. */
const frame = new Set(
	(
		'对于 关于 我们 他们 这些 这个 那些 如果 因此 所以 但是 虽然 并且 而且 目前 其中 其他 已经 正在 仍然 可以 应当 必须 需要 ' +
		'不得 不能 不要 以来 以及 会同 根据 为了 通过 截至 截止 其余 此外 另外 随着 特别 一律 一般 一定 一致 之间 之前 之后 之一 ' +
		'全县 全市 全省 全区 各县 各地 各级 县级 市级 乡级 村级 本级 上级 今年 去年 上年 当年 每年 每月 每人 每户 本月 上月 年度 ' +
		'季度 月份 人均 户均 左右 以上 以下 进而 尚未 如下 分别 共计 合计 累计 要求 有关 相关'
	).split(' ')
);

/** What is said twice to make light of it: 研究研究再说. */
const lightly =
	/^(?:研究|讨论|商量|考虑|学习|了解|交流|打听|关心|体验|锻炼|休息|参观|介绍|分析|总结|思考|帮助|整理|收拾|调查|检查|调研|合计|意思)$/u;

/** 西藏和西藏和平解放, 交警支队支队长, 产业产业链: the second is the beginning of another word. */
const opensLonger = /^(?:长|链|化|梦|点|史|员|院|群|路|村|镇)/u;

/** 从严从严, 一项一项: made of pairs on purpose; 越来越来越 is a break in the middle. */
const isPaired = (word: string): boolean =>
	/^一|^(?:手把手|来越)|[和同与的在是]$|^(.)\1/u.test(word);

const several = /(?<word>[\u4e00-\u9fff]{3,8})\k<word>/gu;
const two = /(?=(?<word>[\u4e00-\u9fff]{2})\k<word>)/gu;
/** 监督、监督和检查: the same in a list of two. */
const listed =
	/(?<=^|[，。；：、]|加强|做好|开展|抓好|落实)(?<word>[\u4e00-\u9fff]{2,6})、\k<word>(?=[，。；、和及与]|的|$|(?<next>[\u4e00-\u9fff]{2}))/gu;

/**
 * 单字重复: a character that no word begins and ends with at once, with what may stand before and behind where it does: 目的的, 以及及时.
 */
const single: readonly (readonly [char: string, notBefore: string, notBehind: string])[] =
	[
		['的', '目标打', '确士黎'],
		['了', '不大直为明末未私', '解结断然望'],
		['是', '于还但只就总凡如若或可实国', '非否'],
		['已', '', ''],
		['将', '', '军领士来要近'],
		['并', '合兼归吞裁', '存行举轨重联发网购非'],
		['及', '以普涉波顾提惠埃触危', '时格其'],
		['或', '', '者许'],
		['把', '一', '关握脉持守'],
		['被', '棉', '子褥动'],
		['应', '供相响反适效对照感因', '急当对用届邀聘收征时付变该税有保退救享纳补尽'],
		['须', '必无', '知要'],
		['均', '人户平年月日次', '等衡匀值可田'],
		['共', '公中总', '享同建产识计青和性治赢济'],
		['约', '节条合公签契违预履大', '束定谈合'],
		['未', '', '成来婚完必按能'],
		['不', '', ''],
		['也', '', ''],
		['则', '', ''],
		['由', '自理事', '于此来'],
		['从', '服听', '严业事重快来而众此优'],
		['在', '存现正实内所潜外好旨', '线建岗校读职编册乎场京地籍院园理保逃野任座意野读此'],
		[
			'要',
			'主重必首只想若简紧将摘提概纪',
			'求素件点闻义领害道塞么紧不是有在把以对从向着职地'
		],
		[
			'对',
			'反针核校应一相面绝成',
			'方象口外台抗待策照应接话等比称错手于账标内俄华美加联准此'
		],
		['和', '中缓温平共总谐', '美睦平谐气解顺善风煦田县林政静衷'],
		['与', '参给授赠干赋相付', '会否众其'],
		[
			'有',
			'拥持载存含具没只还所享占富享仅备稀',
			'效关限利力序毒的些害色机益无偿待望形所着名一两三几多较'
		],
		['至', '甚以乃冬夏直升降增周', '今少多于上此']
	];
const singles = single.map(
	([char, before, behind]) =>
		new RegExp(
			`${before === '' ? '' : `(?<![${before}])`}${char}{2,}${behind === '' ? '' : `(?![${behind}])`}`,
			'gu'
		)
);

/** 词语重复: 进一步进一步完善, 会同会同财政部门, 困难群众的的生活. */
export function doubledWords(text: string): DoubledWord[] {
	const found: DoubledWord[] = [];
	const add = (start: number, whole: string, word: string) => {
		if (
			!found.some(
				(one) => one.start < start + whole.length && start < one.start + one.text.length
			)
		)
			found.push({ start, text: whole, word });
	};
	for (const match of text.matchAll(several)) {
		const { word } = match.groups as { word: string };
		if (!isPaired(word)) add(match.index, match[0], word);
	}
	for (const match of text.matchAll(two)) {
		const { word } = match.groups as { word: string };
		const behind = text.slice(match.index + 4);
		if (!isWord(word) && !frame.has(word)) continue;
		if (opensLonger.test(behind) || word === '中国') continue;
		if (lightly.test(word) && !/^(?![再吧看的一就过])[\u4e00-\u9fff]/u.test(behind))
			continue;
		add(match.index, word + word, word);
	}
	for (const match of text.matchAll(listed)) {
		const { word, next } = match.groups as { word: string; next?: string };
		// 低保、低保边缘: the second is the beginning of another kind.
		if (next !== undefined && (!isWord(next) || /^(?:边缘|对象|家庭|人员)/u.test(next)))
			continue;
		if (!/^[一各每某]/u.test(word)) add(match.index, match[0], word);
	}
	for (const pattern of singles)
		for (const match of text.matchAll(pattern)) add(match.index, match[0], match[0][0]!);
	return found;
}
