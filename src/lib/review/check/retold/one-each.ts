import type { Remark } from '../../finding.ts';
import type { Claim } from '../../understand/claim.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { plain, shared } from '../derive/nouns.ts';
import { isWholeCount } from '../structure.ts';
import { toldOtherwise } from './told-before.ts';

const oneEach =
	/一人一(?:村|社区|镇|乡|校|园|院|点)|(?:一|每)(?:村|社区|镇|乡|校|园|院|点)(?:均|都)?(?:配备?|选聘|设|有)?(?:了)?一(?:人|名|员|岗)/u;
const places =
	/^(?:行政|自然)?(?:村|社区|乡镇|镇|乡|街道|学校|幼儿园|机构|敬老院|站点|服务站)/u;

/**
 * 一人一村: 241个村都有了儿童主任，这支240人的队伍一人一村. As many people as places; and 4个县 of which 3 do not and 4 all do.
 */
export const checkOneEach = ({ claims }: Understanding): Remark[] =>
	claims.flatMap((claim, index) => {
		const near = claims
			.slice(Math.max(0, index - 6), index)
			.filter(({ passage }) => passage === claim.passage);
		return [...unequal(claim, near), ...moreThanAll(claim, claims.slice(0, index))];
	});

function unequal(claim: Claim, near: readonly Claim[]): Remark[] {
	if (!isWholeCount(claim)) return [];
	const own = near.filter(
		(one) => one.site.sentenceStart === claim.site.sentenceStart && isWholeCount(one)
	);
	const isPersons = ({ quantity }: Claim) => /^[人名]$/u.test(quantity.unit);
	const isPlaces = ({ quantity, site }: Claim) =>
		/^[个所家处]$/u.test(quantity.unit) && places.test(site.after);
	const other = own.findLast(isPersons(claim) ? isPlaces : isPersons);
	if (!other || !(isPersons(claim) || isPlaces(claim))) return [];
	const { text } = claim.passage;
	const said = oneEach.exec(text.slice(other.quantity.start).split(/[。！？]/u)[0]!)?.[0];
	const apart = Math.abs(claim.quantity.value - other.quantity.value);
	if (said === undefined || apart === 0) return [];
	if (apart > Math.max(2, 0.1 * other.quantity.value)) return [];
	return [
		toldOtherwise(
			claim,
			`“${said}”，两数应当相等：前面${other.quantity.text}，这里${claim.quantity.text}。`,
			[[other, claim].map(({ quantity }) => quantity.text).join('、')]
		)
	];
}

/** 走访4个县…。3个县周期超过3个月，4个县均按期复核: some and all, which together are more than there are. */
function moreThanAll(claim: Claim, before: readonly Claim[]): Remark[] {
	const some = before.findLast(({ quantity }) => quantity.unit === claim.quantity.unit);
	if (!some || !isWholeCount(claim) || !isWholeCount(some)) return [];
	if (!/^[个家户名所处件条]$/u.test(claim.quantity.unit)) return [];
	const noun = /^[\u4e00-\u9fff]{1,3}?(?=[均都])/u.exec(claim.site.after)?.[0];
	if (noun === undefined || !some.site.after.startsWith(noun)) return [];
	if (some.passage !== claim.passage) return [];
	const between = claim.passage.text.slice(some.quantity.end, claim.quantity.start);
	if (
		claim.site.own !== '' ||
		!/^[^，。；]*[，；]$/u.test(between.replace(/\d+个月/gu, ''))
	)
		return [];
	if (
		/(?:^|[，。；）：、])$/u.test(claim.passage.text.slice(0, some.quantity.start)) ===
		false
	)
		return [];
	const rest = /^[^，。；]*/u.exec(claim.passage.text.slice(claim.quantity.end))![0];
	// 3个县未达标，4个县均制定了方案: of two matters.
	if (shared(plain(between), plain(rest).slice(noun.length)).length < 2) return [];
	const whole = before
		.slice(0, before.indexOf(some))
		.findLast(
			(one) =>
				isWholeCount(one) &&
				one.quantity.unit === claim.quantity.unit &&
				one.site.after.startsWith(noun)
		);
	if (!whole || whole.quantity.value !== claim.quantity.value) return [];
	return [
		toldOtherwise(
			claim,
			`共${whole.quantity.text}${noun}，前面已说其中${some.quantity.text}${noun}不是这样，这里又说${claim.quantity.text}${noun}都是。`,
			[[some, claim].map(({ quantity, site }) => quantity.text + site.after).join('，')]
		)
	];
}
