import { datasetKindNames } from '#lib/domain/dataset.ts';
import type { ReportDocument } from './document.ts';

/** 模拟数据 and 样本复原数据 say so before anything else; null for the rest. */
export function natureLine({ scope }: ReportDocument): string | null {
	const kind = scope.datasetKind;
	return kind === 'simulated' || kind === 'sample'
		? `（${datasetKindNames[kind]}，非正式统计）`
		: null;
}
