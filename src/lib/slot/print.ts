import { areaNames } from '#lib/domain/area.ts';
import {
	areaWords,
	compareWords,
	measureWords,
	modeWords,
	overWords,
	shareWords,
	wordFor
} from './modifiers.ts';
import type { Over, Slot, SlotSubject } from './slot.ts';

/** The slot in its one canonical writing, without brackets; the inverse of `parseSlot`. */
export function printSlot(slot: Slot): string {
	const { subject } = slot;
	const parts: string[] = [subjectText(subject, slot)];
	if (slot.region !== null) parts.push(`@${slot.region}`);
	if (slot.period !== null)
		parts.push(
			`#${slot.period.type === 'period' ? slot.period.period : slot.period.name}`
		);
	if (slot.area !== null && !carriesArea(subject))
		parts.push(wordFor(areaWords, slot.area));
	if (slot.mode !== null) parts.push(wordFor(modeWords, slot.mode));
	if (slot.measure === 'single' || slot.measure === 'ytd')
		parts.push(wordFor(measureWords, slot.measure));
	if (slot.share !== null)
		parts.push(wordFor<'share' | 'contribution' | 'pull'>(shareWords, slot.share));
	if (slot.over !== null) parts.push(overText(slot.over));
	if (slot.compare !== null) parts.push(wordFor(compareWords, slot.compare));
	if (slot.difference !== null)
		parts.push(slot.difference === 'amount' ? '增量' : '增速');
	const { unit, approx, decimals, perYear, bare } = slot.format;
	if (unit !== null) parts.push(unit);
	if (approx !== null) parts.push(approx);
	if (decimals !== null) parts.push(`${decimals}位小数`);
	if (perYear) parts.push('按年');
	if (bare) parts.push('只要数');
	return parts.join('·') + (slot.optional ? '?' : '');
}

export const bracket = (text: string): string => `【${text}】`;

/** 城市低保标准: where the subject is split, its area stands before its name. */
function carriesArea(subject: SlotSubject): boolean {
	return (
		subject.type === 'indicator' &&
		(subject.spec.split === 'split' || subject.spec.split === 'opt')
	);
}

function subjectText(subject: SlotSubject, slot: Slot): string {
	switch (subject.type) {
		case 'indicator':
			return slot.area !== null && carriesArea(subject)
				? areaNames[slot.area] + subject.spec.name
				: subject.spec.name;
		case 'derived':
			return subject.spec.name;
		case 'phrase':
		case 'block':
			return subject.argument === ''
				? subject.name
				: `${subject.name}：${subject.argument}`;
		case 'field':
			return `字段：${subject.name}`;
		case 'period':
			return '期间';
		case 'region':
			return '地区';
	}
}

const overText = (over: Over): string =>
	over.type === 'top'
		? `前${over.count}`
		: over.type === 'bottom'
			? `后${over.count}`
			: wordFor(overWords, over.type);
