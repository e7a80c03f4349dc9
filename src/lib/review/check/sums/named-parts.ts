import type { Claim } from '../../understand/claim.ts';
import { plain } from '../derive/nouns.ts';

const naming =
	/(?<names>[\u4e00-\u9fff“”]{1,8}?(?:[、和与及][\u4e00-\u9fff“”]{1,8}?)+)(?:这?[两二三四五]\s?[个项类者级种市县区地村院家部分]*)?(?:资金|支出|人员|对象)?(?:合计|共计|总计|共|之和)[\u4e00-\u9fff]{0,6}$/u;
const levels =
	/(?<names>[省市县区镇乡村]{2,4})[两二三四]级(?:合计|共计|共)[\u4e00-\u9fff]{0,6}$/u;

/**
 * 点名相加: the parts that a total names itself: 助医和助学合计, 市县两级合计. Null where it names none, or where one of them is told
 * nowhere or twice among these.
 */
export function namedParts(total: Claim, all: readonly Claim[]): Claim[] | null {
	const names = namesIn(total.site.own);
	if (!names) return null;
	const found = names.map((name) => {
		const wanted = plain(name).replaceAll(' ', '');
		const named = all.filter(
			({ site }) => wanted !== '' && site.own.replace(/^其中/u, '').includes(wanted)
		);
		return named.length === 1 ? named[0]! : null;
	});
	return found.every((one) => one !== null) && new Set(found).size === names.length
		? (found as Claim[])
		: null;
}

function namesIn(own: string): string[] | null {
	const byLevel = levels.exec(own)?.groups!.names;
	if (byLevel !== undefined) return [...byLevel].map((one) => `${one}级`);
	const listed = naming.exec(own)?.groups!.names;
	return listed === undefined ? null : listed.split(/[、和与及]/u);
}
