import type { Check } from '../../check.ts';
import type { Passage } from '../../../clean/passages.ts';
import type { Remark } from '../../../finding.ts';

/** 附件：1.任务分解表 2.进度周报表: the list under a paper. */
const listHead = /^附件[：:]\s*1[.．、]/u;
const item = /(?:^|[^\d.])(?<number>\d{1,2})[.．、](?!\d)/gu;
const mention = /附件(?<number>\d{1,2})(?![\d.．、：:])/gu;

/** 附件序号: what the text refers to is in the list of what is attached. */
export const checkAttachments: Check = ({ passages }) => {
	const head = passages.findIndex(({ text }) => listHead.test(text));
	if (head < 0) return [];
	const { last, end } = listFrom(passages, head);
	return passages
		.filter((_, index) => index < head || index >= end)
		.flatMap((passage) =>
			[...passage.text.matchAll(mention)]
				.filter(({ groups }) => Number(groups!.number) > last)
				.map((match): Remark => ({
					kind: 'mismatch',
					severity: 'warn',
					passage,
					start: match.index,
					end: match.index + match[0].length,
					message: `文中说到“${match[0]}”，所列附件只有${last}个。`,
					evidence: [passages[head]!.text]
				}))
		);
};

/** The last number of the list, and where it ends: its items may stand in lines of their own. */
function listFrom(
	passages: readonly Passage[],
	head: number
): { last: number; end: number } {
	let last = 0;
	let end = head;
	for (; end < passages.length; end++) {
		const numbers = [...passages[end]!.text.matchAll(item)].map(({ groups }) =>
			Number(groups!.number)
		);
		const next = numbers.filter((one, index) => one === last + 1 + index);
		if (next.length === 0) break;
		last += next.length;
	}
	return { last, end };
}
