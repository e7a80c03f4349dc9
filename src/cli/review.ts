import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '#lib/domain/errors.ts';
import { kindNames, type ReviewFinding } from '#lib/review/finding.ts';
import { openDocument, type OpenedDocument } from '#lib/review/read/open.ts';
import { reviewAlone, reviewWithData, type Review } from '#lib/review/review.ts';
import { subjectReader } from '#lib/review/understand/subject.ts';
import { commentOf } from '#lib/review/write/comment-of.ts';
import { addComments } from '#lib/review/write/comments.ts';
import { withRemarks } from '#lib/review/write/remarks.ts';
import { readCatalog } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { openAnswerer, scopeOf } from './open.ts';
import { refuseOverwrite } from './overwrite.ts';
import { refuseChecklistName, reviewChecklist } from './review-checklist.ts';
import type { CommonOptions } from './program.ts';

export interface ReviewOptions extends CommonOptions {
	/** 核查清单, .docx or .xlsx. */
	checklist?: string;
}

/**
 * `aidbrief review`: checks a document, against data only where `--data` is given.
 *
 * @returns the exit code: 1 where a finding is an error, 0 otherwise.
 */
export async function reviewCommand(
	file: string,
	options: ReviewOptions,
	effects: Effects
): Promise<number> {
	refuseChecklistName(options.checklist);
	const document = await readDocument(file);
	refuseOverwrite(options.out, [file]);
	refuseOverwrite(options.checklist, [file]);
	const review = await reviewed(document, options, effects);
	if (options.out) {
		await effects.write(options.out, marked(document, review.findings, effects.today));
		effects.note(`已写${options.out}：${review.findings.length}条批注`);
	}
	if (options.checklist) {
		const { checklist } = options;
		await effects.write(
			checklist,
			await reviewChecklist(checklist, basename(file), review, effects.today)
		);
		effects.note(`已写${checklist}：核查清单${review.findings.length}条`);
	}
	if (options.json) effects.out(JSON.stringify(forJson(review)));
	else for (const line of forPeople(review)) effects.out(line);
	return review.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Reads what is named on the command line. @throws UserError where it cannot be. */
export async function readDocument(file: string): Promise<OpenedDocument> {
	let bytes: Uint8Array;
	try {
		bytes = await readFile(file);
	} catch (cause) {
		throw new UserError(`读不到文件“${file}”。请检查路径。`, { cause });
	}
	return openDocument(basename(file), bytes);
}

async function reviewed(
	document: OpenedDocument,
	options: CommonOptions,
	effects: Effects
): Promise<Review> {
	if (!options.data) {
		const catalog = await readCatalog();
		return reviewAlone(document, {
			catalog,
			reader: subjectReader(catalog),
			period: options.period ?? effects.today.slice(0, 4),
			periodIsGiven: options.period !== undefined
		});
	}
	const { answerer, close } = await openAnswerer(options.data, effects);
	try {
		const scope = scopeOf(answerer, options);
		return await reviewWithData(
			document,
			{
				catalog: answerer.catalog,
				reader: subjectReader(answerer.catalog),
				period: scope.period,
				periodIsGiven: options.period !== undefined
			},
			answerer,
			scope
		);
	} finally {
		await close();
	}
}

/** The same document with a comment on each finding; what has nothing to show in Word is left out. */
function marked(
	document: OpenedDocument,
	findings: readonly ReviewFinding[],
	today: string
): Uint8Array | string {
	const comments = findings
		.filter(({ kind }) => kind !== 'unbound')
		.map((finding) =>
			commentOf(
				{ ...finding, label: labelOf(finding), proposal: finding.expected },
				document.paragraphs[finding.paragraph]!.text.length
			)
		);
	return document.kind === 'docx'
		? addComments(document, comments, { author: '核稿', initials: '核', today })
		: withRemarks(document, comments);
}

const gradeNames = { certain: '可证明', likely: '很可能', unproved: '未能证明' } as const;

const labelOf = ({ kind, grade }: ReviewFinding): string =>
	kindNames[kind] + (grade ? `·${gradeNames[grade]}` : '');

const forJson = ({ numbers, bound, findings }: Review) => ({
	numbers,
	bound,
	findings: findings.map(
		({
			kind,
			severity,
			paragraph,
			start,
			end,
			text,
			message,
			expected,
			evidence,
			grade
		}) => ({
			kind,
			severity,
			paragraph,
			start,
			end,
			text,
			message,
			expected,
			evidence,
			...(grade === undefined ? {} : { grade })
		})
	)
});

const severityNames = { error: '错误', warn: '提醒', info: '提示' } as const;

function forPeople({ numbers, bound, findings }: Review): string[] {
	const told = findings.filter(({ kind }) => kind !== 'unbound');
	const unbound = findings.length - told.length;
	return [
		...told.map(
			({ kind, severity, paragraph, text, message, expected }) =>
				`第${paragraph + 1}段  ${severityNames[severity]}·${kindNames[kind]}  “${text}”  ${message}${expected ? `建议：${expected}` : ''}`
		),
		`读出${numbers}个数${bound > 0 ? `，与数据核对${bound}个` : ''}；发现${told.length}处${unbound > 0 ? `，另有${unbound}个数没有与数据核对` : ''}。`
	];
}
