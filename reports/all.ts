import { promotionSpeech } from './promotion-speech/report.ts';
import { quarterlySpeech } from './quarterly-speech/report.ts';
import type { ReportType } from './report-type.ts';
import { survey } from './survey/report.ts';

/** 文种表, in the order they are offered. */
export const reportTypes: readonly ReportType[] = [
	survey,
	promotionSpeech,
	quarterlySpeech
];
