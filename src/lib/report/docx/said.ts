import type { Basis } from '#lib/domain/stat.ts';
import type { SayFormat } from '#lib/wording/say.ts';

/**
 * 写法: how a number was put into words, so that newer data can be put into the same. It is found from the
 * words themselves (`howSaid`), so that whoever writes a sentence need not think of it.
 */
export type Said = InWords | AsFigure | AsPlotted | AsNothing | AsShare | AsRest | InTurn;

/** By `say`: 同比增长5.3%, 每人每月740元; `lead` was put before its words, `cut` was taken from their beginning. */
export interface InWords {
	way: 'say';
	profile: 'report' | 'speech' | 'table';
	unit: NonNullable<SayFormat['unit']> | null;
	approx: NonNullable<SayFormat['approx']> | null;
	decimals: number | null;
	perYear: boolean;
	bare: boolean;
	/** The sentence has said this period's value. */
	stated: boolean;
	/** A few more or less are said as they are: 比上年同期减少1处. */
	few: boolean;
	/** Without its sign: 低于序时进度12.7个百分点. */
	size: boolean;
	/** Of two years: 比上年 in place of 同比. */
	basis: Basis | null;
	/** Verbs other than the usual. */
	up: string | null;
	down: string | null;
	lead: string;
	cut: string;
}

/** A bare figure, between words of its own: 75953.37, 1.26∶1. The value times `scale`, rounded. */
export interface AsFigure {
	way: 'figure';
	scale: number;
	decimals: number;
	/** It was whole, and one that is not has to show it. */
	whole: boolean;
	head: string;
	tail: string;
}

/** A value of a native chart, not rounded. */
export interface AsPlotted {
	way: 'plotted';
	scale: number;
}

/** 未发放临时救助金，上年同期也为零: nought is no figure of prose. */
export interface AsNothing {
	way: 'nothing';
	/** 发放临时救助金. */
	label: string;
	/** Whether the base is said too. */
	base: boolean;
}

/** One of several shares that add up to 100.0. */
export interface AsShare {
	way: 'share';
	group: number;
	/** In a table, without %. */
	bare: boolean;
}

/** What a share leaves of the whole: 36.6% beside 63.4%. */
export interface AsRest {
	way: 'rest';
}

/** 同比分别增长3.3%和4.7%: several changes whose verb is said once where it is the same. */
export interface InTurn {
	way: 'turn';
	group: number;
	profile: 'report' | 'speech';
	basis: Basis | null;
}

type Attribute = string | number | null;

/** As attributes of the trace part; what is null, false or '' is not written. */
export const saidAttributes = (said: Said): Record<string, Attribute> =>
	Object.fromEntries(
		Object.entries(said)
			.filter(([, value]) => value !== null && value !== false && value !== '')
			.map(([name, value]) => [name, value === true ? 'true' : (value as Attribute)])
	);

/** The inverse of `saidAttributes`; null for a way that this program does not know. */
export function parseSaid(attribute: (name: string) => string | null): Said | null {
	const text = (name: string) => attribute(name) ?? '';
	const maybe = <T extends string>(name: string) => attribute(name) as T | null;
	const flag = (name: string) => attribute(name) === 'true';
	const number = (name: string) => Number(attribute(name) ?? 0);
	switch (text('way')) {
		case 'say':
			return {
				way: 'say',
				profile: text('profile') as InWords['profile'],
				unit: maybe('unit'),
				approx: maybe('approx'),
				decimals: attribute('decimals') === null ? null : number('decimals'),
				perYear: flag('perYear'),
				bare: flag('bare'),
				stated: flag('stated'),
				few: flag('few'),
				size: flag('size'),
				basis: maybe('basis'),
				up: maybe('up'),
				down: maybe('down'),
				lead: text('lead'),
				cut: text('cut')
			};
		case 'figure':
			return {
				way: 'figure',
				scale: number('scale'),
				decimals: number('decimals'),
				whole: flag('whole'),
				head: text('head'),
				tail: text('tail')
			};
		case 'plotted':
			return { way: 'plotted', scale: number('scale') };
		case 'nothing':
			return { way: 'nothing', label: text('label'), base: flag('base') };
		case 'share':
			return { way: 'share', group: number('group'), bare: flag('bare') };
		case 'rest':
			return { way: 'rest' };
		case 'turn':
			return {
				way: 'turn',
				group: number('group'),
				profile: text('profile') as InTurn['profile'],
				basis: maybe('basis')
			};
		default:
			return null;
	}
}
