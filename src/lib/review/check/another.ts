import type { Claim } from '../understand/claim.ts';
import { shared } from './derive/nouns.ts';

/** What a change is said in, and what names no thing of its own. */
const said =
	/(?:(?:比|较|同|与)[^，；。]{0,10}?(?:同期|期末|年末|年底|月末|上年|去年|上月|年初|全国|全省|全市)(?:相比)?|同比|环比|增长|增加|提高|提升|上升|上涨|上调|扩大|下降|降低|减少|下调|回落|缩减|压减|压缩|缩短|净增|净减|增幅|涨幅|升幅|降幅|幅度|累计|平均|年均|分别|实际|名义|同步|相应|总体|整体|合计|每人|每户|每月|每年|每|人均|户均|月均|标准|水平|数量|人数|户数|人次|总量|总数|总额|规模|金额|资金|比例|比重|占比|[月年]度?|[多少高低增减快慢升降](?:了|出|于)?|又|再|还|也|均|共|各|约|近|超过?|达到?|为|了|其|该|此|即|且|并|中|的|至|到|由|从|年|元|个|家|人|户)+/gu;

/**
 * 另有所指: 国企由51家整合为33家，法人数量压减67.7%. The words before a change name a thing of their own that its level was not said to
 * be, so that it is no change of that level.
 */
export function namesAnother(change: Claim, now: Claim): boolean {
	if (change.subject && now.subject)
		return change.subject.spec.id !== now.subject.spec.id && !isVague(change);
	const own = change.site.own.replace(said, ' ').trim().split(' ').at(-1) ?? '';
	const name = own.replace(/[^\u4e00-\u9fff]/gu, '');
	if (name.length < 2) return false;
	const { text } = now.passage;
	const told = text.slice(now.site.sentenceStart, now.quantity.end) + now.site.after;
	return (
		!told.includes(name.slice(-2)) &&
		shared(name, told).length < Math.max(2, name.length * 0.6)
	);
}

const isVague = ({ subject }: Claim): boolean => !subject!.named;
