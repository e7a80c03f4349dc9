import { unmarked, type LabelledText } from './read.ts';

/** A known way of damaging a text: what it finds becomes wrong, and is marked so. */
interface Damage {
	name: string;
	pattern: RegExp;
	/** Null where this place cannot be damaged in this way. */
	damaged(match: RegExpExecArray, random: () => number): string | null;
	/** At most so many in one text. */
	most: number;
}

/** mulberry32: the same damage every time. */
export function randomOf(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** One digit becomes another: the first, so that the change is far beyond rounding. */
function otherDigit(figure: string, random: () => number): string {
	const first = Number(figure[0]);
	const next = 1 + ((first + Math.floor(random() * 8)) % 9);
	return String(next === first ? (first % 9) + 1 : next) + figure.slice(1);
}

const damages: readonly Damage[] = [
	{
		name: 'share',
		pattern: /(?<=(?:亿元|万元|人)，占)(\d+\.\d)%(?=[，；。])/gu,
		damaged: ([, share], random) => `⟦arithmetic:${otherDigit(share!, random)}%⟧`,
		most: 2
	},
	{
		name: 'part of a whole',
		pattern: /(?<=其中，城市)(\d{3,})人(?=，占)/gu,
		damaged: ([, figure], random) => `⟦arithmetic:${otherDigit(figure!, random)}人⟧`,
		most: 1
	},
	{
		name: 'per head',
		pattern: /(?<=人次均)(\d{3,})元/gu,
		damaged: ([, figure], random) => `⟦arithmetic:${otherDigit(figure!, random)}元⟧`,
		most: 1
	},
	{
		name: 'unit of money',
		pattern: /(?<=实施临时救助[\d.]+万?人次，[^。]{0,16}(?:救助金))(\d+(?:\.\d+)?)万元/gu,
		damaged: ([, figure], random) => `⟦unit:${figure}${random() < 0.5 ? '元' : '亿元'}⟧`,
		most: 1
	},
	{
		name: 'month',
		pattern: /(?<=截至)(\d{4})年(\d{1,2})月(?=底)/gu,
		damaged: ([, year], random) => `⟦date:${year}年${13 + Math.floor(random() * 7)}月⟧`,
		most: 1
	},
	{
		name: 'sign in the place of a figure',
		pattern:
			/(?<=(?:培训|开展公益活动|受益群众|参与居民|排查隐患|整改|新增墓穴|提供公益性岗位))\d[\d.]*万?(?=人次|次|处|个)/gu,
		damaged: (_, random) =>
			`⟦placeholder:${['X', '*', '__', 'XX', '□□'][Math.floor(random() * 5)]}⟧`,
		most: 3
	},
	{
		name: 'figure gone',
		pattern: /(?<=(?:实施医疗救助|救助家庭经济困难学生|救助困难群众))\d[\d.]*万?(人次)/gu,
		damaged: ([, unit]) => `⟦placeholder:${unit}⟧`,
		most: 2
	},
	{
		name: 'two points',
		pattern: /(\d{2,})\.(\d)(\d)(?=万元)/gu,
		damaged: ([, whole, a, b]) => `⟦digits:${whole}.${a}.${b}万元⟧`.replace('万元⟧', '⟧'),
		most: 1
	},
	{
		name: 'quote that is never closed',
		pattern: /“([^”]{2,12})”/gu,
		damaged: ([, inside]) => `⟦quotes:“⟧${inside}`,
		most: 2
	},
	{
		name: 'doubled mark',
		pattern: /(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])/gu,
		damaged: () => '⟦residue:，⟧，',
		most: 2
	},
	{
		name: 'pinyin',
		pattern: /(?<=困)难(?=群众)/gu,
		damaged: () => '难⟦residue:（nán）⟧',
		most: 1
	},
	{
		name: 'double approximation',
		pattern: /约(\d+(?:\.\d+)?)(亿元|万元)(?=（)/gu,
		damaged: ([, figure, unit]) => `⟦wording:约${figure}${unit}左右⟧`,
		most: 1
	},
	{
		name: 'reason that is doubled',
		pattern: /同比(?=(?:增长|下降)\d)/gu,
		damaged: () => '⟦wording:同比去年⟧',
		most: 1
	},
	{
		name: '截止 for 截至',
		pattern: /截至(?=第[一二三四]季度末|\d{4}年)/gu,
		damaged: () => '⟦wording:截止⟧',
		most: 1
	},
	{
		name: 'page number between two halves',
		pattern: /(?<=[\u4e00-\u9fff\d.、人次]{30})，(?=[\u4e00-\u9fff]{4})/gu,
		damaged: (_, random) =>
			`⟦residue:，⟧\n⟦residue:— ${2 + Math.floor(random() * 9)} —⟧\n`,
		most: 1
	}
];

/** Sentences that are wrong by themselves, put behind paragraphs of the report. */
const sentences: readonly string[] = [
	'救助对象⟦wording:根本⟧生活得到保障，⟦wording:广阔⟧群众比较满意。',
	'会同市⟦chronology:卫计委⟧、市⟦chronology:扶贫办⟧开展了信息比对。',
	'要进一步提高为民⟦wording:效劳⟧水平，加强资金⟦wording:专帐⟧管理。',
	'有关情况已于⟦date:2月31日⟧前报送。',
	'⟦wording:局部⟧乡镇工作人员⟦wording:缺乏⟧，影响了工作推进。',
	'救助标准由每人每月600元提高到630元，增长⟦arithmetic:8.0%⟧。',
	'抽查发现，不符合条件的对象⟦wording:下降3倍⟧。',
	'另据统计，入户核查⟦wording:3千户⟧次。',
	'⟦placeholder:20XX⟧年，⟦placeholder:XX⟧市先后出台了两个文件。',
	'现场办结⟦digits:0312件⟧，满意率较高。',
	'调研组于⟦date:5月20日至16日⟧走访了三个乡镇。',
	'社会救助暂行办法规定的八项制度全部落实，城市、农村标准分别提高⟦arithmetic:20元、25元、30元⟧。'
];

/** The text with every damage that fits, and two or three wrong sentences. */
export function damagedText(name: string, text: string, seed: number): LabelledText {
	const random = randomOf(seed);
	let marked = text;
	for (const { pattern, damaged, most } of damages) {
		const places = [...marked.matchAll(pattern)].filter(
			({ index }) => !insideMark(marked, index)
		);
		const chosen = new Set<number>();
		while (chosen.size < Math.min(most, places.length))
			chosen.add(Math.floor(random() * places.length));
		for (const at of [...chosen].sort((a, b) => b - a)) {
			const match = places[at]!;
			const instead = damaged(match as RegExpExecArray, random);
			if (instead === null) continue;
			marked =
				marked.slice(0, match.index) +
				instead +
				marked.slice(match.index + match[0].length);
		}
	}
	const lines = marked.split('\n');
	const long = lines.flatMap((line, index) => (/。$/u.test(line) ? [index] : []));
	for (let n = 0; n < 5 && long.length > 0; n++) {
		const at = long[Math.floor(random() * long.length)]!;
		lines[at] = `${lines[at]}${sentences[(seed * 5 + n) % sentences.length]}`;
	}
	return unmarked(name, lines.join('\n'));
}

/** Whether a place lies in a mark, or so near one that two damages would be one. */
function insideMark(text: string, at: number): boolean {
	const open = text.lastIndexOf('⟦', at);
	const close = text.lastIndexOf('⟧', at);
	return open > close || /[⟦⟧]/u.test(text.slice(Math.max(0, at - 12), at + 14));
}
