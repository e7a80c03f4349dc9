import type { Claim } from '../../understand/claim.ts';
import { plain } from './nouns.ts';

/** What a share or a rate says of its part and its whole. */
export interface Asked {
	/** The words that name the part; '' where the figure before is it. */
	part: string;
	/** The words that name the whole; null where none do. */
	whole: string | null;
	isRate: boolean;
}

const tail = '(?:为|达到?|达|约|是|仅|近|超过?|高达|就|已|分别|只)*$';
const shareLead = new RegExp(
	`^(?<part>[^占]*?)占(?:比(?:例|重)?|(?<whole>[^占]+?)的(?:比例|比重)?|(?<bare>[^占的]{2,8}))?${tail}`,
	'u'
);
const rateLead = new RegExp(`^(?<stem>.{2,14}?)(?:率|比例|比重|百分比)${tail}`, 'u');
const noPart =
	/溢价|负债|毛利|森林覆盖|绿[地化]|植被|机械化|普惠率|入[园学]|升学|巩固|失业|贡献|普及|优良天数|增长|增幅|增速|涨幅|利率|税率|汇率|出生|死亡|自然|城[镇市]化|恩格尔|标准|同比|环比|下降|提高|上升|上年|去年|目标/u;

/** 占X的, X率: what the words at a figure ask for; null where they are no share of anything that may stand near. */
export function askedOf({ site }: Claim): Asked | null {
	if (noPart.test(site.own)) return null;
	const share = shareLead.exec(site.own)?.groups;
	if (share)
		return {
			part: plain(share.part!).trim(),
			whole: share.whole ?? share.bare ?? null,
			isRate: false
		};
	const rate = rateLead.exec(site.own)?.groups;
	return rate ? { part: plain(rate.stem!).trim(), whole: null, isRate: true } : null;
}
