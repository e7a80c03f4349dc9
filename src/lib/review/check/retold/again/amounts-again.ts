import type { Remark } from '../../../finding.ts';
import { groupAt, inProse, otherwise } from './telling.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';
const capital = '[零壹贰貳叁參肆伍陆柒捌玖拾佰仟万亿]';
const inWords = `(?<words>${capital}{2,}[元圆](?:[零壹贰叁肆伍陆柒捌玖]角)?(?:[零壹贰叁肆伍陆柒捌玖]分)?[整正]?)`;
const inFigures = '(?<figures>[¥￥]?\\d[\\d,]*(?:\\.\\d+)?(?<scale>[万亿])?元?)';
const both = [
	new RegExp(`${inWords}[（(](?:小写)?[：:]?(?:人民币)?${inFigures}[）)]`, 'gu'),
	new RegExp(`${inFigures}[（(](?:大写)?[：:]?(?:人民币)?${inWords}[）)]`, 'gu')
];

/** 大小写: 叁拾捌万元整（¥358,000.00）: one amount, in words and in figures. */
export const checkAmountInWords = inProse((passage) =>
	both.flatMap((pattern) =>
		[...passage.text.matchAll(pattern)].flatMap((match): Remark[] => {
			const { words, figures, scale } = match.groups as Record<string, string>;
			const said = readCapitals(words!);
			const written =
				Number(figures!.replace(/[^\d.]/gu, '')) *
				(scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1);
			if (said === null || Math.abs(said - written) < 0.005) return [];
			const [first, second] = [groupAt(match, 'words'), groupAt(match, 'figures')];
			const isWordsFirst = first.start < second.start;
			return [
				otherwise(passage, isWordsFirst ? first : second, isWordsFirst ? second : first)
			];
		})
	)
);

/** Null for what is no proper amount. */
function readCapitals(words: string): number | null {
	const [whole, rest = ''] = words.split(/[元圆]/u);
	let [total, section, digit] = [0, 0, 0];
	for (const one of whole!.replace(/貳/gu, '贰').replace(/參/gu, '叁')) {
		const value = digits.indexOf(one);
		const place = '拾佰仟'.indexOf(one);
		if (value >= 0) {
			if (digit !== 0 && value !== 0) return null;
			digit = value;
		} else if (place >= 0) {
			section += (digit === 0 && place === 0 ? 1 : digit) * 10 ** (place + 1);
			digit = 0;
		} else {
			const scale = one === '万' ? 1e4 : 1e8;
			total =
				one === '亿'
					? (total + section + digit) * scale
					: total + (section + digit) * scale;
			[section, digit] = [0, 0];
		}
	}
	const of = (unit: string) =>
		Math.max(0, digits.indexOf(new RegExp(`(.)${unit}`, 'u').exec(rest)?.[1] ?? '零'));
	return total + section + digit + of('角') / 10 + of('分') / 100;
}

const amount = '(?<n>\\d+(?:\\.\\d+)?)(?<unit>[万亿]?元|个月|年|天|公斤|斤|度|吨)';
const set = new RegExp(
	`(?<what>保额|保险金额|限额|单价|定额|押金|租金|保证金|基数|起付线|封顶线)(?:统一)?(?:为|是|：|定为|达)?${amount}`,
	'gu'
);
const applied = new RegExp(
	`按(?:照)?(?:该|此|上述|合同|这一)?(?<what>保额|保险金额|限额|单价|定额|押金|租金|保证金|基数)(?:一次性|全额|足额|上限)*(?:赔付|给付|支付|补助|退还|缴纳|返还|发放|结算|报销|收取|赔偿)(?:了)?${amount}`,
	'gu'
);

/** 保额10万元…。按保额赔付12万元: what is paid by a set amount is that amount. */
export const checkSetAmounts = inProse((passage) => {
	const { text } = passage;
	const all = [...text.matchAll(set)];
	return [...text.matchAll(applied)].flatMap((again): Remark[] => {
		const [first, ...others] = all.filter(
			({ index, groups }) =>
				index < again.index &&
				groups!.what === again.groups!.what &&
				groups!.unit === again.groups!.unit
		);
		if (!first || others.length > 0) return [];
		return Number(first.groups!.n) === Number(again.groups!.n)
			? []
			: [otherwise(passage, groupAt(first, 'n', 'unit'), groupAt(again, 'n', 'unit'))];
	});
});

const verbs = '突破|达到|完成|实现|超过|跨过|站上';
const reached = new RegExp(
	`(?<verb>${verbs})了?(?<n>\\d+(?:\\.\\d+)?)(?<unit>[万亿]?[元人户吨]|[万亿]?人次|%)`,
	'gu'
);
const onThat = new RegExp(
	`在(?:上年|去年|前年|前一年|此前|已经?|首次)*(?<verb>${verbs})了?(?<n>\\d+(?:\\.\\d+)?)(?<unit>[万亿]?[元人户吨]|[万亿]?人次|%)(?:大关)?的基础上`,
	'gu'
);

/** 销量突破8亿元…。在上年突破6亿元的基础上: what it stands on is what was reached. */
export const checkReachedBefore = inProse((passage) => {
	const { text } = passage;
	const all = [...text.matchAll(reached)];
	return [...text.matchAll(onThat)].flatMap((again): Remark[] => {
		const before = all.filter(
			({ index, groups }) =>
				index < again.index &&
				groups!.verb === again.groups!.verb &&
				groups!.unit === again.groups!.unit
		);
		const [first, ...others] = before;
		if (!first || others.length > 0) return [];
		return Number(first.groups!.n) === Number(again.groups!.n)
			? []
			: [otherwise(passage, groupAt(first, 'n', 'unit'), groupAt(again, 'n', 'unit'))];
	});
});
