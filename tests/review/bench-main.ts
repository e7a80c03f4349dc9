import { reviewTexts, scoreReviews, scoreTable } from './bench.ts';

const texts = await reviewTexts();
const score = scoreReviews(texts);
console.log(`${texts.length} texts`);
console.log(scoreTable(score));
if (process.argv.includes('--list')) {
	console.log(score.missed.map((one) => `missed  ${one}`).join('\n'));
	console.log(score.wrong.map((one) => `wrong   ${one}`).join('\n'));
}
