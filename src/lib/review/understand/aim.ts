import type { Claim } from './claim.ts';

/** 力争…达到60%, 距目标8.3个百分点: what is to be, not what is. No data holds it, and none contradicts it. */
export const isAim = ({ site }: Claim): boolean => {
	const near = site.sentence.slice(site.sentence.lastIndexOf('；') + 1) + site.own;
	return /力争|争取(?!到)|目标|确保(?:到|在)|计划(?:到|在|于|用)|规划(?:到|期)|预计|预期/u.test(
		near
	);
};
