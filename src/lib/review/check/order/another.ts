import type { Claim } from '../../understand/claim.ts';
import { shared } from '../derive/nouns.ts';

/** With what a change is compared, before it. */
const compared =
	/^(?:(?:比|较|同|与)[^，；。]{0,10}?(?:同期|期末|年末|年底|月末|上年|去年|上月|年初|全国|全省|全市)(?:相比)?|同比|环比|累计|分别|其中)+/u;

/** What a change is said in, and what names no thing of its own, behind its name. */
const said =
	/(?:同比|环比|增长|增加|提高|提升|上升|上涨|上调|扩大|下降|降低|减少|下调|回落|缩减|压减|压缩|缩短|缩小|收窄|拉大|延长|调减|调增|净增|净减|增幅|涨幅|升幅|降幅|增速|幅度|累计|平均|年均|分别|实际|名义|同步|相应|总体|整体|合计|每人|每户|每月|每年|人均|户均|月均|标准|水平|数量|人数|户数|总量|总数|总额|规模|金额|资金|比例|比重|占比|[每月年度多少高低增减快慢升降了出于又再还也均共各约近超过达到为即且并的至由从])$/u;

/**
 * 另有所指: 国企由51家整合为33家，法人数量压减67.7%. The words before a change name a thing of their own that its level was not said to
 * be, so that it is no change of that level.
 */
export function namesAnother(change: Claim, now: Claim): boolean {
	if (change.subject && now.subject)
		return change.subject.spec.id !== now.subject.spec.id && !isVague(change);
	// 环比由上月持平转为上涨0.7%: from where it came it says itself.
	if (/(?:由|从)[^，；。]*(?:转|变)为?/u.test(change.site.own)) return true;
	let name = change.site.own.replace(/[^\u4e00-\u9fff]/gu, '').replace(compared, '');
	while (said.test(name)) name = name.replace(said, '');
	if (name.length < 2) return false;
	// 参保率从88%提高到94%，基础养老金提高62%: no rate is meant.
	if (now.quantity.unit === '%' && !/[率比度重例]$/u.test(name)) return true;
	const { text } = now.passage;
	const told = text.slice(now.site.sentenceStart, now.quantity.end) + now.site.after;
	return (
		!told.includes(name.slice(-2)) &&
		shared(name, told).length < Math.max(2, name.length * 0.6)
	);
}

const isVague = ({ subject }: Claim): boolean => !subject!.named;
