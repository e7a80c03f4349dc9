import { brief } from './brief/report.ts';
import { bulletin } from './bulletin/report.ts';
import { policyTable } from './policy-table/report.ts';
import { promotionSpeech } from './promotion-speech/report.ts';
import { quarterlySpeech } from './quarterly-speech/report.ts';
import type { ReportType } from './report-type.ts';
import { survey } from './survey/report.ts';

/** 文种表, in the order they are offered; 要情 tells the facts of the bulletin on one page. */
export const reportTypes: readonly ReportType[] = [
	survey,
	promotionSpeech,
	quarterlySpeech,
	bulletin,
	policyTable,
	brief
];
