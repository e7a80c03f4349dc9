import type { Observation } from '#lib/domain/observation.ts';

/** 说明 that a figure keeps, after what is said of it already; '' says nothing more. */
export const withNote = (one: Observation, note: string): Observation =>
	note === '' ? one : { ...one, note: one.note === '' ? note : `${one.note}；${note}` };
