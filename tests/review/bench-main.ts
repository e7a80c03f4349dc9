import { openAnswerer } from '#cli/open.ts';
import { reviewTexts, scoreReviews, scoreTable } from './bench.ts';
import {
	emptyData,
	emptyFill,
	scopeOf,
	scoreData,
	scoreFill,
	withBlanks
} from './corpus/data.ts';
import { recall, total } from './corpus/score.ts';
import { generatedReports } from './corpus/generated.ts';
import {
	firstAlarms,
	firstSight,
	firstSightFill,
	firstSightStrangers,
	readCorpus
} from './corpus/read.ts';

const list = (heading: string, lines: readonly string[]) => {
	if (process.argv.includes('--list'))
		for (const line of lines) console.log(`${heading}  ${line}`);
};
const rate = (part: number, whole: number) =>
	`${part}/${whole} = ${((part / whole) * 100).toFixed(1)}%`;

const sayRecall = (own: Parameters<typeof scoreReviews>[0]) =>
	`${(recall(total(scoreReviews(own))) * 100).toFixed(1)}%`;

const texts = await reviewTexts();
const score = scoreReviews(texts);
console.log(`${texts.length} texts`);
console.log(scoreTable(score));
console.log('\nfound at first sight, before mending, and now:');
for (const [file, recalled] of Object.entries(firstSight)) {
	const own = texts.filter(({ name }) => name.includes(`/${file}.`));
	console.log(`${file.padEnd(16)} ${recalled}% ${sayRecall(own)}`);
}
const strangers = readCorpus('strangers');
const apart = scoreReviews(strangers);
console.log('\ntexts of strangers, kept apart:');
console.log(scoreTable(apart));
for (const [file, recalled] of Object.entries(firstSightStrangers)) {
	const own = strangers.filter(({ name }) => name.includes(`/${file}.`));
	console.log(`${file.padEnd(16)} ${recalled}% ${sayRecall(own)}`);
}
console.log('\nalarms in a hundred figures of clean texts at first sight, and now:');
for (const [file, alarms] of Object.entries(firstAlarms)) {
	const own = scoreReviews(texts.filter(({ name }) => name.includes(`/${file}.`)));
	console.log(
		`${file.padEnd(16)} ${alarms} ${((own.wrong.length / own.numbers) * 100).toFixed(2)}`
	);
}
list('missed', score.missed);
list('wrong', score.wrong);
list('missed', apart.missed);
list('wrong', apart.wrong);

const { answerer, close } = await openAnswerer(['demo-city'], {
	write: () => Promise.reject(new Error('nothing is written here')),
	out: () => undefined,
	note: () => undefined,
	today: '2026-11-25'
});
try {
	const fill = emptyFill();
	for (const one of readCorpus('fill'))
		await scoreFill(fill, one, answerer, scopeOf('990100', '2026Q3'));
	const reports = await generatedReports();
	for (const [index, report] of reports.entries())
		await scoreFill(
			fill,
			withBlanks(report, index + 1),
			answerer,
			scopeOf(report.region, report.period)
		);
	console.log(`\nfill: right ${rate(fill.right, fill.fillable)}`);
	console.log(
		`      filled wrongly, sure of it: ${fill.wrongSure.length}; unsure: ${fill.wrongUnsure.length}`
	);
	console.log(
		`      names and what no data has, left alone: ${rate(fill.left, fill.others)}`
	);
	console.log('\nfilled rightly at first sight, and now:');
	for (const [file, filled] of Object.entries(firstSightFill)) {
		const own = emptyFill();
		for (const one of readCorpus('fill'))
			if (one.name.includes(`/${file}.`))
				await scoreFill(own, one, answerer, scopeOf('990100', '2026Q3'));
		console.log(`${file.padEnd(16)} ${filled}% ${rate(own.right, own.fillable)}`);
	}
	list('sure', fill.wrongSure);
	list('unsure', fill.wrongUnsure);
	list('empty', fill.empty);

	const data = emptyData();
	for (const [index, report] of reports.entries())
		await scoreData(data, report, answerer, index + 1);
	console.log(`\nagainst data: bound ${rate(data.bound, data.numbers)}`);
	console.log(`      contradicted though right: ${data.falseAlarms.length}`);
	console.log(`      changed figures found: ${rate(data.found, data.changed)}`);
	list('alarm', data.falseAlarms);
	list('passed', data.missed);
} finally {
	await close();
}
