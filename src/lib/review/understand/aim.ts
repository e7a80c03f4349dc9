import type { Claim } from './claim.ts';

/** 力争…达到60%, 距目标8.3个百分点: what is to be, not what is. No data holds it, and none contradicts it. */
export const isAim = ({ site }: Claim): boolean => {
	const near = site.sentence.slice(site.sentence.lastIndexOf('；') + 1) + site.own;
	// 今年还将新增…X人: planned, until 截至目前 or 已 speaks of what is.
	const last = near.slice(Math.max(near.lastIndexOf('目前'), near.lastIndexOf('已'), 0));
	// 建议市里：一是增加编制X名.
	if (/建议[^，。；]{0,8}[：:]/u.test(site.sentence)) return true;
	if (planned.test(last) || wanted.test(site.own) || bound.test(site.own)) return true;
	// 三、下一步打算: what stands there is to come, but for what is said to be done.
	if (
		/下一步|打算|工作(?:安排|计划|思路)/u.test(site.headings.at(-1) ?? '') &&
		!/已|目前|截至/u.test(near)
	)
		return true;
	// 目标值60%，实际完成X%.
	if (/^(?:实际|已|现)(?:完成|达到?|为|实现)/u.test(site.own)) return false;
	return /明年|来年|下(?:一)?年度|下季度|拟于|力争|争取(?!到)|目标|确保(?:到|在)|计划(?:到|在|于|用)|规划(?:到|期)|预计|预期/u.test(
		near
	);
};

const planned =
	/(?:将|拟)(?:要|再|继续|完成|新增|新建|新改扩建|建成|建设|改造|创建|投入|安排|实施|达|有|超|培育|开展|评选|打造|提升|提高|增加|实现)/u;

/** 床位数不少于X张: what is asked for. */
const bound = /(?:不得?(?:少|低|小)于|不得?(?:超过|高于|多于)|至少(?:要|应|有|达到)?)$/u;

/** 占比要达到X%. */
const wanted =
	/(?:要|应当?|必须|须)(?:达到?|提高到|增加到|扩大到|完成|建成|新建|实现|控制在)$/u;
