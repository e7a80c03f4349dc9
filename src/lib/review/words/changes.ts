import type { Basis } from '#lib/domain/stat.ts';

/** 比较基准 as written before a verb of change; the longest first. */
export const basisWords: readonly (readonly [RegExp, Basis])[] = [
	[/(?:比|较)(?:上年末|上年底|去年末|去年底|年初)/u, 'ye'],
	[/同比|(?:比|较)(?:上年|去年)(?:的)?同(?:期|季|月)/u, 'yoy'],
	[/环比|(?:比|较)上(?:个)?季度?(?:末|底)?/u, 'qoq'],
	[/(?:比|较)上(?:个)?月(?:末|底)?/u, 'mom'],
	[/(?:比|较)(?:上年|去年|上一年)/u, 'year']
];

const up = '增长|增加|上升|提高|提升|上涨|增幅|涨幅|净增|扩大|多';
const down = '下降|减少|降低|下滑|回落|缩减|压减|压缩|缩短|精简|下跌|降幅|净减|缩小|少';

/** A verb of change and what may stand between it and its figure. 到 and 至 lead to a level instead. */
export const changeVerb = new RegExp(
	`(?:(${up})|(${down}))(?:了|达|为|约|达到|近|幅度为|率为)?$`,
	'u'
);

/** 增加到, 降至: the figure is the level reached, not the change. */
export const levelVerb = new RegExp(
	`(?:${up}|${down}|调整|调)(?:了)?(?:到|至)(?:约|近)?$`,
	'u'
);

/** 由…, 从…: the figure is the level before. */
export const fromWord =
	/(?:由|从)(?:[^，；。]{0,12}的)?$|(?:比|较|同)[^，；。]{0,12}的$/u;

/** The base of a comparison given as a level: 上年同期为…. */
export const baseLevel =
	/(?:上年同期|去年同期|上年|去年|上季度|上月)(?:末)?(?:同期)?(?:为|是|共|仅)?$/u;
