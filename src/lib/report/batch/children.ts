import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { UserError } from '#lib/domain/errors.ts';
import type { Region } from '#lib/domain/region.ts';
import { crossCheck } from '../cross-check/cross-check.ts';
import type { ReportDocument } from '../document.ts';
import type { Profile } from '../kit.ts';
import { recordedRevisions } from '../revisions/recorded.ts';
import type { Revision } from '../revisions/revision.ts';
import type { WrittenReport } from '../write-report.ts';
import type { PackedFile } from './zip.ts';

export interface BatchSource<Kept> {
	answerer: Answerer;
	/** Of the parent. */
	scope: Scope;
	profile: Profile;
	/** 调研报告. */
	kindName: string;
	/** Without the dot: docx. */
	extension: string;
	write(region: string): Promise<WrittenReport>;
	bytes(document: ReportDocument): Promise<Uint8Array | string> | string;
	/** What is wanted of a report once its file is made: a hundred whole ones would fill the memory. */
	keep(written: WrittenReport): Kept;
	/** 上期已发布数据修订 of all of them; absent: what the data's own record says. */
	revisions?: readonly Revision[] | undefined;
	/** Before each report: which of how many, from 1. */
	onstep(step: number, count: number, name: string): void;
}

/** So many are composed at a time: few queries, and no more documents in memory than are being packed. */
const abreast = 12;

export interface BatchReport<Kept> extends PackedFile {
	region: string;
	kept: Kept;
}

export interface Batch<Kept> {
	reports: readonly BatchReport<Kept>[];
	/** 汇总核对. */
	check: PackedFile & { document: ReportDocument };
}

/** Regions below, 本级 apart: it has no report of its own. @throws UserError where there are none. */
export function reportedChildren({ regions }: Answerer, parent: string): Region[] {
	const children = regions.children(parent).filter(({ own }) => !own);
	if (children.length === 0)
		throw new UserError(
			`${regions.get(parent)!.name}在这个数据集里没有下级地区，不能分地区成文。请换上级地区。`
		);
	return children;
}

/** 分地区成文: one report for each child region, and whether they agree with their parent's. All are made before any is handed out. */
export async function writeChildReports<Kept>(
	source: BatchSource<Kept>
): Promise<Batch<Kept>> {
	const { answerer, scope, kindName, extension } = source;
	const children = reportedChildren(answerer, scope.region);
	const reports: BatchReport<Kept>[] = [];
	for (let from = 0; from < children.length; from += abreast) {
		const group = children.slice(from, from + abreast);
		// Side by side they ask the data all at once.
		const written = await Promise.all(group.map(({ code }) => source.write(code)));
		for (const [index, { code, name }] of group.entries()) {
			source.onstep(from + index + 1, children.length, name);
			reports.push({
				region: code,
				name: `${code}${name}${kindName}.${extension}`,
				kept: source.keep(written[index]!),
				bytes: await source.bytes(written[index]!.document)
			});
		}
	}
	const { document } = await crossCheck(
		answerer,
		scope,
		source.profile,
		source.revisions ?? (await recordedRevisions(answerer, scope))
	);
	return {
		reports,
		check: {
			name: `汇总核对.${extension}`,
			document,
			bytes: await source.bytes(document)
		}
	};
}
