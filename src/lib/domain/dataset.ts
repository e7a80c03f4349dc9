/** 数据集的性质: simulated data is labelled wherever it shows, a sample is never called official. */
export type DatasetKind = 'official' | 'sample' | 'simulated' | 'user';

export const datasetKindNames: Readonly<Record<DatasetKind, string>> = {
	official: '官方公布数据',
	sample: '样本复原数据',
	simulated: '模拟数据',
	user: '自有数据'
};

/** 数据集 as its `dataset.json` declares it. */
export interface DatasetInfo {
	id: string;
	name: string;
	kind: DatasetKind;
	/** One or two sentences: what it holds, where from. */
	description: string;
	/** Publisher and title for figures that do not name their own. */
	source?: string;
	/** What a page or a report opens on. */
	defaultRegion: string;
	defaultPeriod: string;
	/**
	 * 合计口径 of the set: an indicator that is by its own declaration the sum of others
	 * (`sa_spending_total` of eight listed items), with the note that prints under it.
	 */
	totals: readonly DatasetTotal[];
}

export interface DatasetTotal {
	indicator: string;
	parts: readonly string[];
	note: string;
}

/** Counts of a loaded set, for `aidbrief datasets`. */
export interface DatasetCounts {
	regions: number;
	periods: number;
	indicators: number;
	observations: number;
}
