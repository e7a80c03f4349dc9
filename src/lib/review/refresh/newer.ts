import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { sayAgain, type ToSay } from '#lib/report/docx/say-again.ts';
import { parseSlot } from '#lib/slot/parse.ts';
import { printSlot } from '#lib/slot/print.ts';
import type { TraceHead } from '#lib/report/docx/trace-part.ts';
import type { ReadNumber } from '../trace/read.ts';

/** What other data says of one number of a document. */
export interface Newer {
	number: ReadNumber;
	/** Null where its slot cannot be asked. */
	stat: Stat | null;
	/** In the words of the document; null where there are none. */
	text: string | null;
	/** Why there are none; '' otherwise. */
	reason: string;
}

/** Asks for every number of a document again, all at once, and says each as it was said. */
export async function askAgain(
	numbers: readonly ReadNumber[],
	head: TraceHead,
	answerer: Answerer
): Promise<Newer[]> {
	const scope = scopeOf(head);
	const refusals = new Map<string, string>();
	const asked = new Set<string>();
	for (const number of numbers) {
		const refusal = refusalOf(number, answerer);
		if (refusal !== null) refusals.set(number.slot, refusal);
		else {
			asked.add(number.slot);
			const base = baseSlot(number, answerer);
			if (base !== null) asked.add(base);
		}
	}
	const answers = await askAll([...asked], answerer, scope);
	const stats = numbers.map(({ slot }) => answers.get(slot) ?? null);
	const sayable = numbers.flatMap((number, index): (ToSay & { index: number })[] => {
		const stat = stats[index]!;
		if (!stat || !number.said) return [];
		const base = baseSlot(number, answerer);
		return [
			{
				index,
				stat,
				said: number.said,
				change: base === null ? null : (answers.get(base) ?? null)
			}
		];
	});
	const words = sayAgain(sayable);
	const texts = new Map(sayable.map(({ index }, at) => [index, words[at] ?? null]));
	return numbers.map((number, index) => {
		const stat = stats[index] ?? null;
		const text = texts.get(index) ?? null;
		return {
			number,
			stat,
			text,
			reason: text === null ? (refusals.get(number.slot) ?? whyNot(stat, number)) : ''
		};
	});
}

export const scopeOf = ({ region, period }: TraceHead): Scope => ({
	region,
	period,
	area: 'all'
});

export async function askAll(
	slots: readonly string[],
	answerer: Answerer,
	scope: Scope
): Promise<Map<string, Stat>> {
	const stats = slots.length === 0 ? [] : await answerer.ask(slots, scope);
	return new Map(slots.map((slot, index) => [slot, stats[index]!]));
}

/** A catalogue may have lost a name, a set a region: that one number is left out, the others are asked. */
function refusalOf({ slot, region, regionName }: ReadNumber, answerer: Answerer) {
	if (!answerer.regions.get(region))
		return `数据集“${answerer.dataset.name}”没有地区${regionName}（${region}）`;
	return canBeAsked(slot, answerer) ? null : `目录里已没有“${slot}”`;
}

/** Whether the catalogue still knows every word of a slot, and they go together. */
export function canBeAsked(
	slot: string,
	{ catalog }: Pick<Answerer, 'catalog'>
): boolean {
	try {
		parseSlot(slot, catalog);
		return true;
	} catch (cause) {
		if (cause instanceof UserError) return false;
		throw cause;
	}
}

/** 上年同期也为零 is said from the comparison of the same slot. */
function baseSlot({ slot, said }: ReadNumber, { catalog }: Answerer): string | null {
	if (said?.way !== 'nothing' || !said.base) return null;
	return printSlot({ ...parseSlot(slot, catalog), compare: 'yoy' });
}

function whyNot(stat: Stat | null, { said }: ReadNumber): string {
	if (!said) return '没有记下写法';
	if (stat && stat.status !== 'ok') return stat.reason || '无数据';
	return '无可比数';
}
