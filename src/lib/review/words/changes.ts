import type { Basis } from '#lib/domain/stat.ts';

/** 比较基准 as written before a verb of change; the longest first. */
export const basisWords: readonly (readonly [RegExp, Basis])[] = [
	[/(?:比|较)(?:上年末|上年底|去年末|去年底|年初)/u, 'ye'],
	[/与(?:上年|去年)同期相比/u, 'yoy'],
	[/(?:比|较|跟)(?:上年|去年)(?:的)?(?:这个?时候|这时节?|此时)/u, 'yoy'],
	[/同比|(?:比|较)(?:上年|去年)(?:的)?同(?:期|季|月)/u, 'yoy'],
	[/环比|(?:比|较)上(?:个)?季度?(?:末|底)?/u, 'qoq'],
	[/(?:比|较)上(?:个)?月(?:末|底)?/u, 'mom'],
	[/(?:比|较)(?:上年|去年|上一年)/u, 'year']
];

const up =
	'增长|增加|上升|上调|提高|提升|上涨|增幅|涨幅|升幅|增速|净增|扩大|多[发支收拨筹投花用]?(?:出|入|放)?|延长|增[支收拨发投]|超出|高出|高于|多于';
const down =
	'下降|减少|下调|降低|下滑|回落|缩减|压减|压缩|缩短|精简|下跌|降幅|跌幅|净减|缩小|减[支收]|节约|节省|低于|少于|少';

/** A verb of change and what may stand between it and its figure. 到 and 至 lead to a level instead. */
export const changeVerb = new RegExp(
	`(?:(${up})|(${down}))(?:了|达|为|约|达到|近|幅度为|率为)?$`,
	'u'
);

/** 下降到2024年的68.9%: when it was reached may be said between. */
const reached = '(?:了)?(?:到|至)(?:(?:\\d{4}年|今年|目前|现在)(?:末|底)?的)?(?:约|近)?$';

/** 增加到, 降至: the figure is the level reached, not the change. */
export const levelVerb = new RegExp(
	`(?:${up}|${down}|调整|调|[升增涨提降减缩跌])${reached}|^(?:变为|变成|变到)$`,
	'u'
);

/** Which way a level verb goes; null for 调整到 and for what is none. */
export function levelDirection(own: string): { word: string; sign: 1 | -1 } | null {
	const found = new RegExp(
		`(?:(?<up>${up}|[升增涨提])|(?<down>${down}|[降减缩跌]))${reached}`,
		'u'
	).exec(own);
	if (!found) return null;
	return { word: found[0], sign: found.groups!.up === undefined ? -1 : 1 };
}

/** 由…, 从…, 由每年…: the figure is the level before. */
export const fromWord =
	/(?:由|从)(?:[^，；。]{0,12}的|(?:原来|原先|原|此前|去年|上年|年初)?(?:每[^，；。\d]{1,4})?)?$|(?:比|较|同(?![时比步类期意等样一住居行龄事学]))[^，；。]{0,12}的$/u;

/** The base of a comparison given as a level: 上年同期为…. */
export const baseLevel =
	/(?:上年同期|去年同期)(?:[\u4e00-\u9fff]{2,4})?(?:为|是|共|仅)?$|(?:上年|去年|上季度|上月)(?:末)?(?:同期)?(?:为|是|共|仅)?$/u;
