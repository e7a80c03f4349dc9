/** Words that end like a place and are none of ours: 全市, 我县, 城区, 社区, 地区. */
const common =
	/^(?:.*[全我本各该两辖市区县]|.*(?:城|超|股|楼|菜|夜|社|地|灾|园|库|校|景|片|农牧|牧|林|山|郊|街|政|小|老|新|行政|少数民族|经济|开发|示范|贫困|试点|边远|.*(?:季度|半年|[年月日])|偏远|落后|个别|部分|有的|其他|其余|多数|一些|这些|所有|上述))[市县区旗镇乡]$/u;

const named =
	/[\u4e00-\u9fff]{2,6}?(?:自治县|自治旗|[市县区旗])(?=[\u4e00-\u9fff0-9]|$)/gu;

/** 双矿集团低保对象, 临江镇有特困人员, 本级五保对象: those of a body below, which is none of ours. */
const bodies =
	/(?<=^|[，；。])(?:其中)?([\u4e00-\u9fff]{2,5}(?:集团|公司|农场|林场|管委会|街道)|[\u4e00-\u9fff]{1,3}[镇乡]|本级)(?=低保|特困|五保|孤儿|有|共有|现有|城市低保|农村低保|发放|支出|实施|[\dXx×*＊_＿]|$)/gu;

/** 各乡镇, 城乡, 全市纳入…: no single body. */
const allOf =
	/[全我各每该个共两]|城[乡镇]|[村集]镇|[返回下还入家同老]乡|乡镇|纳入|本(?!级)/u;

const vague =
	/[XxX×*＊_＿]{1,6}[市县区旗](?=[\u4e00-\u9fff])|(?:个别|部分|有的|一些|少数|多数|其他|最高的?|最低的?)(?:区县|旗县区|县区|县市区|地区|地方|单位|乡镇|[市县区旗])/gu;

/** 个别区县, 最低的县: some place that is not named. */
export const isVague = (place: string): boolean =>
	new RegExp(`^${vague.source}`, 'u').test(place);

/** 地名: the place a clause is about, out of known names or by its ending; null where it is the whole. */
export function placeIn(text: string, known: readonly string[]): string | null {
	const vagueOnes = [...text.matchAll(vague)];
	const last = vagueOnes.at(-1);
	// 个别区县覆盖率为1.02%，示例市为1.89%: a place named behind it is the place.
	const isHidden = last !== undefined && !/^[\u4e00-\u9fff]/u.test(last[0]);
	if (
		last &&
		!known.some((name) => text.lastIndexOf(name) > last.index) &&
		!(isHidden && /[全我本][省市县区]/u.test(text.slice(last.index)))
	)
		return last[0];
	let found: { name: string; at: number } | null = null;
	for (const name of known) {
		const at = text.lastIndexOf(name);
		if (at < 0) continue;
		if (!found || at > found.at || (at === found.at && name.length > found.name.length))
			found = { name, at };
	}
	const body = [...text.matchAll(bodies)].findLast(([, name]) => !allOf.test(name!));
	const bodyAt = body?.index ?? -1;
	if (found && found.at > bodyAt) return found.name;
	// 全国…近4000万人，我省153.6万人: the one named last.
	const wide = [
		...text.matchAll(
			/全国|全省|我省|全自治区|(?:全|我(?![国省]))[市州盟县区旗](?![市州盟县区旗])/gu
		)
	].at(-1);
	if (wide && wide.index > bodyAt) return wide[0].replace('我', '全');
	if (body) return body[1]!;
	for (const match of text.matchAll(named)) {
		const name = match[0];
		if (match.index === 0 && !common.test(name) && name.length >= 3) return name;
	}
	return null;
}

/** 全市, 全县 and nothing named are one place: the document's own. */
export const isOwnPlace = (place: string | null): boolean =>
	place === null || /^全[市州盟县区旗]$/u.test(place);

export const samePlace = (a: string | null, b: string | null): boolean =>
	a === b || (isOwnPlace(a) && isOwnPlace(b));
