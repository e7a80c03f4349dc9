import type { Catalog } from '#lib/catalog/catalog.ts';
import { nearestHint } from '#lib/catalog/nearest.ts';
import {
	datasetKindNames,
	type DatasetInfo,
	type DatasetKind,
	type DatasetTotal
} from '#lib/domain/dataset.ts';
import { UserError } from '#lib/domain/errors.ts';
import { tryParsePeriod } from '#lib/domain/period.ts';

const kinds = Object.keys(datasetKindNames) as DatasetKind[];

/**
 * dataset.json, as it stands; what it says of indicators is checked when the set is read.
 *
 * @throws UserError naming the file and the entry that cannot be.
 */
export function readInfo(text: string, file: string): DatasetInfo {
	const fail = (message: string): never => {
		throw new UserError(`${file}：${message}。`);
	};
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch (cause) {
		throw new UserError(`${file}不是JSON：${(cause as Error).message}`, { cause });
	}
	if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
		return fail('应为一个JSON对象');
	const entries = raw as Record<string, unknown>;
	const textOf = (key: string): string => {
		const value = entries[key];
		return typeof value === 'string' && value.trim() !== ''
			? value
			: fail(`缺少“${key}”，或不是文字`);
	};
	const kind = textOf('kind');
	const defaultPeriod = textOf('defaultPeriod');
	if (!tryParsePeriod(defaultPeriod)) fail(`defaultPeriod“${defaultPeriod}”不是期间`);
	const totals = entries.totals ?? [];
	if (!Array.isArray(totals)) fail('“totals”应为列表');
	return {
		id: textOf('id'),
		name: textOf('name'),
		kind:
			kinds.find((one) => one === kind) ??
			fail(`kind不能是“${kind}”，只能是${kinds.join('、')}之一`),
		description: textOf('description'),
		...(entries.source === undefined ? {} : { source: textOf('source') }),
		defaultRegion: textOf('defaultRegion'),
		defaultPeriod,
		totals: (totals as unknown[]).map((total) => readTotal(total, fail))
	};
}

function readTotal(raw: unknown, fail: (message: string) => never): DatasetTotal {
	const { indicator, parts, note } = (raw ?? {}) as Record<string, unknown>;
	if (
		typeof indicator !== 'string' ||
		typeof note !== 'string' ||
		!Array.isArray(parts) ||
		!parts.every((part): part is string => typeof part === 'string')
	)
		return fail('totals各项应有indicator、parts（列表）、note');
	return { indicator, parts, note };
}

/**
 * 合计口径: a total and its parts are indicators of one unit.
 *
 * @throws UserError naming the set and the indicator.
 */
export function checkTotals({ id, totals }: DatasetInfo, catalog: Catalog): void {
	const fail = (message: string): never => {
		throw new UserError(`${id}/dataset.json：合计口径中${message}。`);
	};
	const spec = (indicator: string) =>
		catalog.indicator(indicator) ??
		fail(
			`“${indicator}”不在指标目录中${nearestHint(
				indicator,
				catalog.indicators.map((one) => one.id)
			)}`
		);
	for (const { indicator, parts } of totals)
		for (const part of parts)
			if (spec(part).unit !== spec(indicator).unit)
				fail(`${spec(part).name}与${spec(indicator).name}单位不同，不能相加`);
}
