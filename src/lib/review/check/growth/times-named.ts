import type { Claim } from '../../understand/claim.ts';

/** 1月416具、2月388具、3月512具，…，3月环比增长32.0%: the month of the change and the one before it, in one list. */
export function monthsNamed(
	change: Claim,
	claims: readonly Claim[]
): [Claim, Claim] | null {
	const month = /^(?<month>\d{1,2})月(?:份)?环比/u.exec(change.site.own)?.groups!.month;
	if (month === undefined) return null;
	const of = (wanted: number) =>
		claims.filter(
			({ kind, site, quantity }) =>
				kind === 'level' &&
				site.sentenceStart === change.site.sentenceStart &&
				quantity.start < change.quantity.start &&
				new RegExp(`^(?:其中)?${wanted}月(?:份)?[\\u4e00-\\u9fff]{0,6}$`, 'u').test(
					site.own
				)
		);
	const [own, before] = [of(Number(month)), of(Number(month) - 1)];
	return own.length === 1 &&
		before.length === 1 &&
		own[0]!.quantity.unit === before[0]!.quantity.unit
		? [own[0]!, before[0]!]
		: null;
}

/** 2018年46例、2019年61例、2020年67例，2020年比2018年增加21例，增长45.7%: the two years that the change names, or the one before it. */
export function yearsNamed(
	change: Claim,
	claims: readonly Claim[]
): [Claim, Claim] | null {
	const before = claims[claims.indexOf(change) - 1];
	const naming = /^(?<now>\d{4})年(?:比|较)(?<then>\d{4})年/u;
	const isBare = /^(?:增长|下降|增幅|降幅)(?:为|了)?$/u.test(change.site.own);
	const named =
		naming.exec(change.site.own)?.groups ??
		(isBare && before && /(?:增加|减少|多|少)(?:了)?$/u.test(before.site.own)
			? naming.exec(before.site.own)?.groups
			: undefined);
	if (!named) return null;
	const of = (year: string) =>
		claims.filter(
			({ kind, site, quantity }) =>
				kind === 'level' &&
				site.sentenceStart === change.site.sentenceStart &&
				quantity.start < change.quantity.start &&
				new RegExp(`^(?:其中)?${year}年[\\u4e00-\\u9fff]{0,6}$`, 'u').test(site.own)
		);
	const [now, then] = [of(named.now!), of(named.then!)];
	return now.length === 1 &&
		then.length === 1 &&
		now[0]!.quantity.unit === then[0]!.quantity.unit
		? [now[0]!, then[0]!]
		: null;
}
