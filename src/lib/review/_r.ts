import { readFileSync } from 'node:fs';
import { openDocument } from '#lib/review/read/open.ts';
import { subjectReader } from './understand/subject.ts';
import { reviewAlone } from './review.ts';
import { readCatalog } from '#cli/catalogue.ts';
const catalog = await readCatalog();
const reader = subjectReader(catalog);
for (const f of process.argv.slice(2)) {
	const t = performance.now();
	const r = reviewAlone(openDocument(f, readFileSync(f)), {
		catalog,
		reader,
		period: '2026Q3'
	});
	console.log(f, r.numbers, r.findings.length, Math.round(performance.now() - t) + 'ms');
	for (const x of r.findings)
		console.log(
			`${x.kind} ${x.severity[0]} ${x.paragraph}:${x.start}-${x.end} «${x.text.slice(0, 20)}» ${x.message} ${x.expected ? '→' + x.expected : ''} ${x.evidence.join(' | ').slice(0, 150)}`
		);
}
