import { featureSlots, featuresOf } from '#lib/findings/features/all.ts';
import type { Evidence } from '#lib/findings/finding.ts';
import type { Inlines } from '../document.ts';
import { asItems, evidenceInlines, runOn } from './items.ts';
import type { BlockMaker } from './block.ts';
import { readArguments } from './arguments.ts';
import type { Kit } from '../kit.ts';

const kitOf = ({ catalog, scope }: Kit) => ({ catalog, period: scope.period });

interface Told {
	title: string;
	evidence: Evidence;
}

/** 主要特点: first what is better than before, then what the period is marked by. */
const features = (name: string, most: number, together: boolean): BlockMaker => ({
	kind: '特点',
	name,
	about:
		'【特点：全部】向好的变化和本期特点（拉动、增速、占比、转折、新高），逐条列证据；【特点：2｜连写】取两条，写成一段。',
	asks: (kit) => featureSlots(kitOf(kit)),
	builds(stats, kit, { findings, level }) {
		// What moved the total first, then what is better than before, then the rest.
		const [first, ...rest] = featuresOf(stats, kitOf(kit));
		const better = findings.filter((finding) => finding.level === 'good');
		const told: Told[] = [...(first ? [first] : []), ...better, ...rest].slice(0, most);
		const of = ({ title, evidence }: Told): [string, Inlines] => [
			title,
			evidenceInlines(evidence)
		];
		if (told.length === 0) return [];
		return together
			? [runOn('主要特点：', told.map(of))]
			: told.flatMap((one) => asItems(level, ...of(one)));
	}
});

export const featureBlock: BlockMaker = {
	...features('全部', Infinity, false),
	named(name) {
		const read = readArguments(name, ['连写']);
		return read && features(name, read.count ?? Infinity, read.words.includes('连写'));
	}
};
