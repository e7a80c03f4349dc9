import type {
	ChecklistEntry,
	MissingEntry,
	ReportDocument,
	Signature
} from '#lib/report/document.ts';
import type { FindingLevel } from '#lib/findings/finding.ts';
import type { WrittenReport } from '#lib/report/write-report.ts';
import type { Effects } from './effects.ts';

export interface ReportFile {
	/** Null where nothing was written. */
	path: string | null;
	/** Of several reports: whose it is. */
	region: string | null;
	told: ToldReport;
}

/** What is said of a report after it has been written; the report itself need not be kept. */
export interface ToldReport extends Pick<ReportDocument, 'missing' | 'checklist'> {
	/** Null where nobody had to. */
	signed: Signature | null;
	/** Bound numbers. */
	stats: number;
	findings: readonly ListedFinding[];
}

export const toldOf = ({ document, findings, stats }: WrittenReport): ToldReport => ({
	stats,
	missing: document.missing,
	checklist: document.checklist,
	signed: document.signed ?? null,
	findings: findings.map(({ evidence, ...one }) => ({
		...{ rule: one.rule, level: one.level, title: one.title, why: one.why },
		...{ persons: one.persons, deviation: one.deviation, novel: one.novel },
		suggestion: one.suggestion,
		text: evidence.map((part) => (typeof part === 'string' ? part : part.text)).join('')
	}))
});

interface ListedFinding {
	rule: string;
	level: FindingLevel;
	title: string;
	text: string;
	why: string;
	/** What it was ranked by besides its level. */
	persons: number | null;
	deviation: number;
	novel: boolean | null;
	suggestion: string | null;
}

/** With `region` only where there are several. */
type Of<T> = T & { region?: string };

/** What `--json` prints: the keys of the command line's contract. */
export interface ReportSummary {
	files: string[];
	/** How many bound numbers stand in all. */
	stats: number;
	missing: Of<MissingEntry>[];
	findings: Of<ListedFinding>[];
	checklist: Of<ChecklistEntry>[];
}

export function summaryOf(
	files: readonly ReportFile[],
	extra: readonly { path: string; document: ReportDocument }[]
): ReportSummary {
	const each = <T extends object>(list: (told: ToldReport) => readonly T[]): Of<T>[] =>
		files.flatMap(({ region, told }) =>
			list(told).map((one) => (region === null ? one : { region, ...one }))
		);
	const paths = [...files, ...extra].flatMap(({ path }) => (path === null ? [] : [path]));
	return {
		files: [...new Set(paths)],
		stats: files.reduce((sum, { told }) => sum + told.stats, 0),
		missing: each(({ missing }) => missing),
		findings: each(({ findings }) => findings),
		checklist: [
			...each(({ checklist }) => checklist),
			...extra.flatMap(({ document }) => document.checklist)
		]
	};
}

/** More than this nobody reads on a screen. */
const mostLines = 12;

/** The same for people. */
export function announce(
	files: readonly ReportFile[],
	{ checklist }: ReportSummary,
	effects: Effects
): void {
	for (const { path, told } of files) {
		const { stats, missing, findings, signed } = told;
		const problems = findings.filter(({ level }) => level !== 'good').length;
		effects.out(
			`已写${path ?? ''}：${stats}个绑定数，缺数${missing.length}项，问题${problems}条`
		);
		if (signed)
			effects.note(`${signed.who}签发${signed.entries.length}项：${signed.reason}`);
	}
	const open = checklist.filter(({ severity }) => severity !== 'ok');
	for (const { severity, text } of open.slice(0, mostLines))
		effects.note(`${severity === 'error' ? '阻断' : '提醒'}：${text}`);
	if (open.length > mostLines)
		effects.note(`另有${open.length - mostLines}条，用 --json 看全`);
}
