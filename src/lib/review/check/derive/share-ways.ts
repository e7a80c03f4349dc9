import { numeralValue } from '#lib/wording/numeral.ts';
import type { Claim } from '../../understand/claim.ts';
import { alike, isBefore, isLevel } from './derived.ts';
import { between, type Near } from './near.ts';
import { plain } from './nouns.ts';
import type { Asked } from './share-asked.ts';
import { isAmount, isShare, lastBefore, type Pair } from './share-pair.ts';

/** 全自理1.29万人、半护理0.34万人、全护理0.23万人，其中半护理和全护理人员占30.6%: the share of two that are named together. */
export function ofJoint(asked: Asked, near: Near): Pair | null {
	const names = asked.part.replace(/^其中/u, '').split(/[和与及、]/u);
	if (asked.isRate || names.length !== 2 || names.some((name) => name.length < 2))
		return null;
	const all = [...near.before, ...near.sentence].filter(
		(one) => isAmount(one) && isLevel(one)
	);
	const named = names.map((name) =>
		all.filter(({ site }) => {
			const own = plain(site.own).trim();
			return own.length >= 2 && (name.startsWith(own) || own.endsWith(name));
		})
	);
	const [first, second] = named.map((one) => (one.length === 1 ? one[0]! : null));
	if (!first || !second || first === second || !alike(first, second)) return null;
	// What they are listed with makes up the whole.
	const list = all.filter(
		(one) => alike(one, first) && one.site.sentenceStart === first.site.sentenceStart
	);
	const whole = near.before.find(
		(one) =>
			alike(one, first) &&
			!list.includes(one) &&
			one.quantity.value > first.quantity.value
	);
	return whole ? { part: first, with: [second], whole: [whole] } : null;
}

/** 看病1944件、住房1361件、子女就学1166件，三项占总量的69.0%: the last so many together. */
export function ofLast(
	{ part, whole: name, isRate }: Asked,
	claim: Claim,
	near: Near
): Pair | null {
	const word = /^(?:这|以上|上述)?([两二三四五])[项者类个种]/u.exec(claim.site.own)?.[1];
	if (isRate || word === undefined || part.length > 3) return null;
	const last = near.sentence
		.filter((one) => isAmount(one) && isLevel(one) && isBefore(one, claim))
		.slice(-numeralValue(word));
	const [first, ...others] = last;
	if (
		!first ||
		last.length !== numeralValue(word) ||
		others.some((one) => !alike(one, first))
	)
		return null;
	const added = last.reduce((sum, { quantity }) => sum + quantity.value, 0);
	const wholes = near.earlier.filter(
		(one) =>
			isAmount(one) &&
			isLevel(one) &&
			!last.includes(one) &&
			claim.passage.source.index - one.passage.source.index <= 1 &&
			alike(one, first) &&
			one.quantity.value >= added
	);
	const [greatest] = [...wholes].sort((a, b) => b.quantity.value - a.quantity.value);
	const isOfAll = name === null || /总|全部|受理|合计/u.test(name);
	return greatest && isOfAll ? { part: first, with: others, whole: [greatest] } : null;
}

/** 调解后暂缓离婚的276对，劝和率20.5%（参与调解1346对）: the whole in brackets behind the rate. */
export function inBracket(claim: Claim, near: Near): Pair | null {
	const whole = near.sentence.find((one) => one.quantity.start > claim.quantity.start);
	if (!whole || !isAmount(whole)) return null;
	if (!/^（[^，。；）]{0,10}$/u.test(between(claim, whole))) return null;
	if (!/^）/u.test(claim.passage.text.slice(whole.quantity.end))) return null;
	const part = near.segment
		.filter((one) => isAmount(one) && isBefore(one, claim) && alike(one, whole))
		.at(-1);
	return part && part.quantity.value <= whole.quantity.value
		? { part, whole: [whole] }
		: null;
}

/** 婚姻家庭类312件，占47.9%；财产权益类187件，占比28.7%: of what the other shares of the list are taken. */
export function likeOthers(asked: Asked, claim: Claim, near: Near): Pair | null {
	if (asked.isRate || asked.part !== '' || asked.whole !== null) return null;
	const part = lastBefore(claim, near);
	if (!part || !isLevel(part)) return null;
	const others = near.sentence.flatMap((share) => {
		const own = near.sentence.findLast(
			(one) => isAmount(one) && isLevel(one) && isBefore(one, share)
		);
		return share !== claim && isShare(share) && /^占/u.test(share.site.own) && own
			? [{ share, own }]
			: [];
	});
	const wholes = near.before.filter(
		(one) =>
			isAmount(one) &&
			isLevel(one) &&
			alike(one, part) &&
			one.quantity.value >= part.quantity.value &&
			others.length > 0 &&
			others.every(
				({ share, own }) =>
					alike(own, one) &&
					Math.abs(own.quantity.value / one.quantity.value - share.quantity.value) <=
						share.quantity.lastPlace
			)
	);
	const [whole, ...more] = wholes;
	return whole && more.length === 0 ? { part, whole: [whole] } : null;
}

const aimed = /任务|目标|计划|预算|指标|应/u;

/**
 * 目标4500套，实际开工4716套，完成目标的104.8%; 新增1.26万人，完成年度任务（1.2万人）的105%: what was done ÷ what was to be done.
 */
export function completed(claim: Claim, near: Near): Pair | null {
	const { text } = claim.passage;
	const lead = text.slice(claim.site.sentenceStart, claim.quantity.start);
	const clause =
		/(?<!(?:要|确保|力争|争取)[^，；。]{0,6})完成[^，；。]*(?:任务|目标|计划|预算|指标)[^，；。]*的$/u.exec(
			lead
		);
	if (!clause) return null;
	const amounts = near.segment.filter((one) => isAmount(one) && isBefore(one, claim));
	const aims = amounts.filter(
		(one) =>
			one.quantity.start > claim.site.sentenceStart + clause.index ||
			(aimed.test(one.site.own) && !/完成/u.test(one.site.own))
	);
	const aim = aims.at(-1);
	const fact = amounts.findLast(
		(one) => one !== aim && !aims.includes(one) && aim !== undefined && alike(one, aim)
	);
	return aim && fact ? { part: fact, whole: [aim] } : null;
}

/** 视力3260人，听力1180人，言语612人…；言语残疾人最少，占4.7%: the share of one that a list told, of their total. */
export function ofExtreme(claim: Claim, near: Near): Pair | null {
	const lead = claim.passage.text.slice(claim.site.sentenceStart, claim.quantity.start);
	const name =
		/(?:^|[，；、])(?:其中)?(?<name>[\u4e00-\u9fff]{2,10}?)(?:最[多少高低大小]|居[首多末])，占(?:比)?(?:为|达)?$/u.exec(
			lead
		)?.groups!.name;
	if (name === undefined || !/^占/u.test(claim.site.own)) return null;
	const list = near.before.filter((one) => isAmount(one) && isLevel(one));
	const parts = list.filter(({ site }) => {
		const own = plain(site.own).trim();
		return own.length >= 2 && (name.startsWith(own) || own.startsWith(name));
	});
	const [part, ...more] = parts;
	const whole = list[0];
	return part && more.length === 0 && whole && whole !== part && alike(part, whole)
		? { part, whole: [whole] }
		: null;
}

/** 已追回145.86万元，占80.0%，尚有36.46万元正在追缴: of both together. */
export function besideOpen(asked: Asked, claim: Claim, near: Near): Pair | null {
	if (asked.isRate || asked.whole !== null) return null;
	const last = lastBefore(claim, near);
	const next = near.segment.find(
		(one) => isAmount(one) && one.quantity.start > claim.quantity.start
	);
	if (!last || !next || !isLevel(last) || !isLevel(next) || !alike(last, next))
		return null;
	if (!/已/u.test(last.site.own)) return null;
	const isOpen =
		/^(?:尚有|还有|仍有|其余|剩余|余下|尚余|未)/u.test(next.site.own) ||
		/^(?:未|尚未|正在|待)/u.test(next.site.after);
	return isOpen && /^，[^，；。\d]*$/u.test(between(claim, next))
		? { part: last, whole: [last, next] }
		: null;
}
