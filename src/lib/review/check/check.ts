import type { Remark } from '../finding.ts';
import type { Understanding } from '../understand/understanding.ts';

/** 核查: what can be said of a text without any data. */
export type Check = (understanding: Understanding) => readonly Remark[];
