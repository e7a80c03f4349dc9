import type { Check } from '../../check.ts';
import type { Passage } from '../../../clean/passages.ts';
import type { Remark } from '../../../finding.ts';

const surnames =
	'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严华魏陶姜谢邹章苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费薛雷贺倪汤殷罗毕郝邬安常傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯卢莫房缪解丁邓洪左石崔龚程邢裴陆翁甄段焦侯武刘景詹龙叶';
const titles =
	'书记|县长|市长|区长|省长|旗长|州长|镇长|乡长|局长|厅长|部长|主任|处长|科长|主席|院长|校长|所长|站长|会长';
/** 吴大江县长: a whole name and the office right behind it. */
const addressed = new RegExp(
	`(?<=^|[，。；：、“”（）\\s]|贯彻|落实|传达|学习|按照|根据|听取|邀请|[请由在和与向对把是])(?<name>[${surnames}][\\u4e00-\\u9fff]{1,2}?)(?<title>${titles})(?!助理|、|兼|等)`,
	'gu'
);

interface Address {
	readonly passage: Passage;
	readonly match: RegExpExecArray;
	readonly name: string;
	readonly title: string;
}

/** 称呼: who is addressed by an office is not addressed by another in the same text. */
export const checkAddressed: Check = ({ passages }) => {
	const all = passages.flatMap((passage): Address[] =>
		passage.role === 'cell'
			? []
			: [...passage.text.matchAll(addressed)].map((match) => ({
					passage,
					match,
					name: match.groups!.name!,
					title: match.groups!.title!
				}))
	);
	const first = new Map<string, Address>();
	return all.flatMap(({ passage, match, name, title }): Remark[] => {
		const before = first.get(name);
		if (!before) {
			first.set(name, { passage, match, name, title });
			return [];
		}
		// 县委书记、县长吴大江: who has both may be addressed by either.
		if (before.title === title || hasBoth(passages, name, [before.title, title]))
			return [];
		return [
			{
				kind: 'mismatch',
				severity: 'warn',
				passage,
				start: match.index,
				end: match.index + match[0].length,
				message: `前面称“${name}${before.title}”，这里称“${match[0]}”，两处不一致。`,
				evidence: [before.match[0], match[0]]
			}
		];
	});
};

const hasBoth = (
	passages: readonly Passage[],
	name: string,
	[one, other]: readonly [string, string]
): boolean =>
	passages.some(
		({ text }) =>
			new RegExp(
				`(?:${one}[^，。；]{0,8}${other}|${other}[^，。；]{0,8}${one})[^，。；]{0,4}${name}`,
				'u'
			).test(text) ||
			new RegExp(`${name}[^。；]{0,16}(?:兼任?|改任|转任|升任|调任)`, 'u').test(text)
	);
