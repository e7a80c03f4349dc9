import type { DatasetInfo, DatasetKind } from '#lib/domain/dataset.ts';

const marks: Record<DatasetKind, string> = {
	official: '',
	user: '',
	sample: '（样本复原）',
	simulated: '（模拟）'
};

/** 数据集的简称: without the remark in brackets, where its kind is said beside it. */
export const shortDatasetName = ({ name }: Pick<DatasetInfo, 'name'>): string =>
	name.replace(/（[^（）]*）$/, '');

/** For a source line: what is simulated says so, once. */
export const citedDatasetName = ({
	name,
	kind
}: Pick<DatasetInfo, 'name' | 'kind'>): string =>
	`${shortDatasetName({ name })}${marks[kind]}`;
