import { run } from '#cli/program.ts';
import type { Effects } from '#cli/effects.ts';

export interface GeneratedReport {
	name: string;
	type: string;
	region: string;
	period: string;
	text: string;
}

const types = ['survey', 'promotion-speech', 'quarterly-speech'] as const;
const regions = ['990100', '990106', '990103'] as const;
const periods = ['2024Q4', '2025Q2', '2026Q3'] as const;

/** Our own reports on the invented city and two of its districts, without appendix and notes to the writer. */
export async function generatedReports(): Promise<GeneratedReport[]> {
	const reports: GeneratedReport[] = [];
	for (const type of types)
		for (const region of regions)
			for (const period of periods) {
				let text = '';
				const effects: Effects = {
					write: () => Promise.reject(new Error('nothing is written here')),
					out: (line) => void (text += line),
					note: () => undefined,
					today: '2026-11-25'
				};
				await run(
					['report', type, '--region', region, '--period', period, '--format', 'text'],
					effects
				);
				reports.push({
					name: `${type} ${region} ${period}`,
					type,
					region,
					period,
					text: prose(text)
				});
			}
	return reports;
}

const prose = (text: string): string =>
	text
		.replace(/^附表[\s\S]*$/mu, '')
		.split('\n')
		.filter((line) => !line.includes('\t'))
		.map((line) => line.replace(/〔[^〕]*〕/gu, ''))
		.filter((line) => line.trim() !== '' && !/[。：]\s*[。：]/u.test(line))
		.join('\n');
