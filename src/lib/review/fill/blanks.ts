import type { Passage } from '../clean/passages.ts';
import {
	blankSigns,
	blankUnits,
	householdNames,
	lostFigures,
	nameBehind,
	pauseSigns
} from '../words/blanks.ts';

/** 空缺: a place where something is to be filled in. Offsets are in the passage's text. */
export interface Blank {
	start: number;
	/** Equal to `start` where nothing marks the place. */
	end: number;
	/** The sign that stands there; '' for an invisible one. */
	mark: string;
	/** figure 数字, year 年份, date 月日, name 人名地名单位名, text anything else. */
	kind: 'figure' | 'year' | 'date' | 'name' | 'text';
	/** The unit behind a figure, as written; '' elsewhere. */
	unit: string;
	/** The unit that the words before say, where none stands behind: 救助人次X，. */
	implied?: string;
}

/** Every blank of a passage, in its order. */
export function blanksOf({ text, role }: Passage): Blank[] {
	const found: Blank[] = [];
	const add = (blank: Blank) => {
		if (
			!found.some(
				(one) =>
					(one.start < blank.end && one.end > blank.start) || one.start === blank.start
			)
		)
			found.push(blank);
	};
	for (const match of text.matchAll(maskedYear)) add(yearBlank(match));
	for (const match of text.matchAll(blankSigns)) {
		const blank = signed(text, match.index, match[0]);
		if (blank) add(blank);
	}
	for (const match of text.matchAll(pauseSigns)) {
		const blank = signed(text, match.index, match[0]);
		if (blank?.kind === 'figure') add(blank);
	}
	if (role !== 'cell') for (const blank of invisible(text)) add(blank);
	return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** 20xx年, 201×年, ××××年. */
const maskedYear =
	/(?:(?:19|20)[xX×*＊○〇]{2}|(?:19|20)\d[xX×*＊]|[xX×]{4})(?=年|[—-])/gu;

const yearBlank = ({ index, 0: mark }: RegExpMatchArray & { index: number }): Blank => ({
	start: index,
	end: index + mark.length,
	mark,
	kind: 'year',
	unit: '年'
});

/** What the name of a count says of its unit. */
const saidUnits: Readonly<Record<string, string>> = {
	人次: '人次',
	人数: '人',
	户数: '户',
	户次: '户次',
	件数: '件',
	床位数: '张',
	机构数: '家',
	对数: '对'
};
const impliedUnit = new RegExp(
	`(?<noun>${Object.keys(saidUnits).join('|')})(?:共|为|达到?|是|约|：)?\\s*$`,
	'u'
);

const unitOfList =
	/（(?:单位[：:])?(?<unit>万元|亿元|万?人次?|万?户|元|件|个|张|%)）[：:][^。；：（）]*[\u4e00-\u9fff]$/u;

/** 之比为, 之比分别为X、. */
const unitless =
	/(?:系数|指数|极值比|之比|倍数)(?:(?:为|是|达到?|约)?|(?:由|从)[^，。；]{0,10}的?|(?:由|从)[^，。；]{1,16}(?:变为|变成|[扩缩][大小](?:到|为)|[升降增减]到|调整为)|(?:分别|依次)(?:为|是)?(?:[XxΧ×*＊_＿□○〇…]+[、和])*)$/u;

const spokenMoney =
	/(?:一个?月|每[人月年]|标准|人均|补[贴助差])[^，。；]*$|块(?:钱)?[，、](?:城[市镇]|农村)(?:是|为)?$/u;

const sideInBracket =
	/(?<unit>万?人次?|万?户|万元|张)（(?:其中[：:]?)?(?:[^（）]*[、，])?(?:城[市镇]|农村)$/u;

/** The rest of a list of blanks. */
const sharedUnit = new RegExp(
	`^(?<list>(?:[、和及与]\\s*(?:${blankSigns.source}))+)`,
	'u'
);

/** 标准×元，: nothing is multiplied where the unit ends what is said. */
const isClosed = (behind: string): boolean =>
	/^[，。；、）]|^$/u.test(behind.slice(blankUnits.exec(behind)![0].length));

function signed(text: string, start: number, mark: string): Blank | null {
	const end = start + mark.length;
	const behind = text.slice(end);
	const before = text.slice(0, start);
	if (/[\d.]$/u.test(before) && /^[\d.]/u.test(behind)) return null;
	// One × between words multiplies; a name hides behind two or three.
	if (
		mark === '×' &&
		!/^(?:副?[市县区省旗]|[市县区省]长)/u.test(behind) &&
		!(
			blankUnits.test(behind) &&
			(!/[数准额价费量]$/u.test(before) || isClosed(behind))
		) &&
		!/之比(?:为|是|约)?$/u.test(before) &&
		// 12月×日, 定于×月: 标准×月数 multiplies.
		!/^(?:月(?!数|均|份|度)|[日号](?!数|均|期))/u.test(behind)
	)
		return null;
	// “X”指标, “5+X”模式, 二○○一年; ● at the head of a line.
	if (mark === 'X' && /^”/u.test(behind) && /“(?:\d\+)?$/u.test(before)) return null;
	if (/[○〇]/u.test(mark) && isNought(mark, before, behind)) return null;
	if (/^[●◆▲■]$/u.test(mark) && before.trim() === '') return null;
	// X射线, 社交平台X.
	if (
		mark === 'X' &&
		(/^(?:射线|线|光|染色体)/u.test(behind) || /(?:平台|推特)$/u.test(before))
	)
		return null;
	const base = { start, end, mark, unit: '' };
	const unit = blankUnits.exec(behind)?.[0];
	const isBrackets = /^（/u.test(mark);
	if (unit !== undefined && !(isBrackets && unit === '个')) {
		// XX人大: a place; X名同志, *家: a count.
		return { ...base, kind: 'figure', unit };
	}
	// 老年人X人（城市X、农村X）: the unit before the bracket is theirs.
	// 标准现在一个月X块: money as people say it; 光荣牌X块 is no money.
	if (/^块(?:钱)?(?:[，。；、]|$)/u.test(behind) && spokenMoney.test(before))
		return { ...base, kind: 'figure', implied: '元' };
	const side = sideInBracket.exec(before)?.groups;
	if (side && /^[、，）]/u.test(behind))
		return { ...base, kind: 'figure', implied: side.unit! };
	// 城乡标准比缩小到X∶1: whatever stands before it, a ratio.
	if (/^[∶:：] ?1(?![\d.])/u.test(behind)) return { ...base, kind: 'figure', unit: '∶1' };
	// 分别为X、X、X人: the unit stands once, behind the last.
	const shared = sharedUnit.exec(behind)?.groups!.list;
	if (shared !== undefined && /(?:分别|依次)[^。；]*$/u.test(before)) {
		const own = blankUnits.exec(behind.slice(shared.length))?.[0];
		if (own !== undefined) return { ...base, kind: 'figure', implied: own };
	}
	// 变异系数为X: a figure without a unit.
	if (unitless.test(before)) return { ...base, kind: 'figure', unit: '' };
	// …支出（万元）：云汀区X、松坪区X: the unit stands once, before the list.
	const listed = unitOfList.exec(before)?.groups;
	if (listed && /^(?:[，。；、]|$)/u.test(behind))
		return { ...base, kind: 'figure', implied: listed.unit! };
	const said = /^\s*(?:[，。；、]|$)/u.test(behind)
		? impliedUnit.exec(before)?.groups
		: undefined;
	if (said) return { ...base, kind: 'figure', implied: saidUnits[said.noun!]! };
	if (/^(?:年)/u.test(behind)) return { ...base, kind: 'year', unit: '年' };
	if (/^(?:月|日|号)/u.test(behind)) return { ...base, kind: 'date' };
	// A single _ is the mark of another writing.
	if (isBrackets || /^[_＿]$/u.test(mark)) return null;
	if (/^\*{2}/u.test(mark)) return null;
	// 电话：XXXXXXXX。
	if (
		/(?:电话|手机|传真|热线|邮编|账号|证号|号码|邮箱|联系人|地址)[：:]?\s*$/u.test(before)
	)
		return { ...base, kind: 'text' };
	if (nameBehind.test(behind)) return { ...base, kind: 'name' };
	// A sign in running text: of one or more × or X among Chinese it hides a name.
	if (/[\u4e00-\u9fff、，“]$|^$/u.test(before) && /^[\u4e00-\u9fff、，。”]/u.test(behind))
		return {
			...base,
			kind: /(?:达到?|为|共|约|增长|下降)$/u.test(before) ? 'text' : 'name'
		};
	return null;
}

/** 二〇二六年, 一百○三: a nought among numerals; ○个人缴费: one ○ alone is a blank only behind a word and before a unit. */
const isNought = (mark: string, before: string, behind: string): boolean =>
	/[一二两三四五六七八九十百千万零廿卅]$/u.test(before) ||
	/^[一二两三四五六七八九零]/u.test(behind) ||
	(mark.length === 1 &&
		!(/[\u4e00-\u9fff]$/u.test(before) && /^月(?!数|均|份)|^日/u.test(behind)) &&
		!(/[\u4e00-\u9fff（]$/u.test(before) && blankUnits.test(behind)));

/** 城乡标准之比为。: a figure without a unit is lost. */
const lostRatio = /(?<=之比|比值|倍数|系数)(?:为|是)(?=[，。；]|$)/gu;

function* invisible(text: string): Generator<Blank> {
	for (const { index, 0: verb } of text.matchAll(lostRatio)) {
		const at = index + verb.length;
		yield { start: at, end: at, mark: '', kind: 'figure', unit: '' };
	}
	for (const { before, unit, behind } of lostFigures) {
		for (let at = text.indexOf(unit); at >= 0; at = text.indexOf(unit, at + 1)) {
			const left = text.slice(Math.max(0, at - 24), at);
			const right = text.slice(at + unit.length);
			if (!before.test(left) || !behind.test(right)) continue;
			if (
				unit === '户' &&
				householdNames.test(left) &&
				!/实施|发放|完成/u.test(left) &&
				// 新增低保户、人: households and persons, both lost.
				!/^、人(?:[，。；]|$)/u.test(right)
			)
				continue;
			if (/(?:单位：|（)$/u.test(left)) continue;
			yield { start: at, end: at, mark: '', kind: 'figure', unit };
		}
	}
}
