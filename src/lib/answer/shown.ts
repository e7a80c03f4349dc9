import type { Stat } from '#lib/domain/stat.ts';
import type { Question } from '#lib/slot/question.ts';

/** Unit of a value and how it is written, before any comparison. */
export interface Shown {
	unit: string;
	shown: Stat['shown'];
	decimals: number;
}

/** 极差 keeps the unit; ratios are written 1.36∶1, indices with three decimals, shares in percent. */
export function shownAs(question: Question): Shown {
	const { subject, over, share } = question;
	if (share === 'pull') return { unit: '1', shown: 'points', decimals: 2 };
	if (share) return { unit: '1', shown: 'percent', decimals: 1 };
	switch (over?.type) {
		case 'maxMinRatio':
		case 'urbanRuralRatio':
			return { unit: '1', shown: 'ratio', decimals: 2 };
		case 'cv':
		case 'weightedCv':
		case 'gini':
		case 'theil':
		case 'theilL':
			return { unit: '1', shown: 'index', decimals: 3 };
		case 'betweenAreas':
		case 'betweenGroups':
		case 'withinAreas':
			return { unit: '1', shown: 'index', decimals: 4 };
		case 'betweenAreasShare':
		case 'betweenGroupsShare':
		case 'withinAreasShare':
			return { unit: '1', shown: 'percent', decimals: 1 };
		case 'uplift':
			return { unit: '万元', shown: 'number', decimals: 2 };
		default:
			return subject.type === 'derived'
				? {
						unit: subject.spec.unit,
						shown: subject.spec.shown,
						decimals: subject.spec.decimals
					}
				: { unit: subject.spec.unit, shown: 'number', decimals: subject.spec.decimals };
	}
}
