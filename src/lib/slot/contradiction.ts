import { allowsArea, allowsMode } from '#lib/catalog/lexicon.ts';
import type { Change } from './modifiers.ts';
import type { Slot } from './slot.ts';

const settings = [
	'region',
	'period',
	'mode',
	'measure',
	'over',
	'compare',
	'difference',
	'share'
] as const;

/** Why a modifier cannot stand where it does: it says again what was said, or what the subject does not have. */
export function contradiction(slot: Slot, change: Change): string | null {
	const { subject } = slot;
	if (subject.type !== 'indicator' && subject.type !== 'derived')
		return '前面不是指标，不能加修饰';
	for (const key of settings)
		if (change[key] !== undefined && slot[key] !== null && slot[key] !== change[key])
			return '与前面的修饰重复或相反';
	if (change.area) {
		if (slot.area !== null && slot.area !== change.area) return '与名称中的城乡口径相反';
		if (!allowsArea(subject, change.area))
			return `不能用：${subject.spec.name}不分城乡，或只有另一侧`;
	}
	if (change.mode !== undefined && !allowsMode(subject))
		return `不能用：${subject.spec.name}不分集中、分散`;
	return change.format ? formatFault(slot, change.format) : null;
}

function formatFault(slot: Slot, format: NonNullable<Change['format']>): string | null {
	for (const key of ['unit', 'approx', 'decimals'] as const)
		if (format[key] !== undefined && slot.format[key] !== null)
			return '与前面的写法重复或相反';
	if (!format.unit || slot.subject.type !== 'indicator') return null;
	const { name } = slot.subject.spec;
	// What it costs to raise a standard is money, whatever the standard is.
	const unit = slot.over?.type === 'uplift' ? '万元' : slot.subject.spec.unit;
	return unitsFor(unit).includes(format.unit) ? null : `不能用：${name}的单位是${unit}`;
}

/** In which larger or smaller unit a figure may be written. */
function unitsFor(unit: string): readonly string[] {
	if (unit === '万元') return ['元', '万元', '亿元'];
	if (unit.startsWith('元')) return ['元'];
	return unit === '%' ? [] : ['万'];
}
