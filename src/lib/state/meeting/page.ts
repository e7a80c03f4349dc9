import type { ChartSpec } from '#lib/charts/spec.ts';
import type { BoundText, FindingView, Line, TileView } from '../view.ts';
import type { TargetRow } from '../pages/targets.ts';

/** What every page of a meeting has. */
interface Common {
	/** `opening`, `F-05`, `figures`: names it in the address, whatever its number is. */
	id: string;
	/** States what the page says. */
	title: Line;
	/** 讲法: what the presenter says aloud, in sentences. */
	notes: readonly Line[];
	source: string;
	/** Shown where nobody has chosen. */
	proposed: boolean;
}

/** 大字: one number large, its change beside it. */
export interface LargeFigure {
	name: string;
	value: BoundText;
	unit: string;
	change: Line;
}

/** 首页: what has changed since the period before, in up to three sentences. */
export interface OpeningPage extends Common {
	kind: 'opening';
	sentences: readonly Line[];
}

/** 一个发现: one chart where one shows it, large numbers, and the evidence in a sentence. */
export interface FindingPage extends Common {
	kind: 'finding';
	level: FindingView['level'];
	dimension: string;
	/** Null where no chart shows it better than its numbers. */
	chart: ChartSpec | null;
	figures: readonly LargeFigure[];
	evidence: Line;
	/** Id of the suggestion it leads to. */
	suggestion: string | null;
}

/** 主要指标. */
export interface FiguresPage extends Common {
	kind: 'figures';
	tiles: readonly TileView[];
}

/** 未达标的要求. */
export interface TargetsPage extends Common {
	kind: 'targets';
	rows: readonly TargetRow[];
	/** There are more than are shown. */
	cut: boolean;
}

/** One suggestion, and the pages it follows from. */
export interface Proposal {
	text: string;
	from: readonly { id: string; title: string }[];
}

/** 议题建议. */
export interface ProposalsPage extends Common {
	kind: 'proposals';
	proposals: readonly Proposal[];
}

export type MeetingPage =
	OpeningPage | FindingPage | FiguresPage | TargetsPage | ProposalsPage;

/** 一次会议: every page there could be, in the order in which they are shown. */
export interface Meeting {
	title: string;
	/** 示例市 2026年三季度: stands over every page. */
	about: string;
	simulated: boolean;
	pages: readonly MeetingPage[];
}
