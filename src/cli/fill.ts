import { fillBlanks, type FilledBlank, type TurnedVerb } from '#lib/review/fill/fill.ts';
import { subjectReader } from '#lib/review/understand/subject.ts';
import { replaceInDocx, replaceInText } from '#lib/review/write/replace.ts';
import type { Effects } from './effects.ts';
import { openAnswerer, scopeOf } from './open.ts';
import type { CommonOptions } from './program.ts';
import { refuseOverwrite } from './overwrite.ts';
import { readDocument } from './review.ts';

/** `aidbrief fill`: fills the blanks of a document from data; `--out` writes it, the rest untouched. */
export async function fillCommand(
	file: string,
	options: CommonOptions,
	effects: Effects
): Promise<void> {
	const document = await readDocument(file);
	refuseOverwrite(options.out, [file]);
	const { answerer, close } = await openAnswerer(options.data, effects);
	try {
		const scope = scopeOf(answerer, options);
		const { blanks, replacements, verbs } = await fillBlanks(
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
		if (options.out) {
			await effects.write(
				options.out,
				document.kind === 'docx'
					? replaceInDocx(document, replacements)
					: replaceInText(document.text, replacements)
			);
			effects.note(`已写${options.out}`);
		}
		if (options.json) effects.out(JSON.stringify({ blanks }));
		else for (const line of forPeople(blanks, verbs)) effects.out(line);
	} finally {
		await close();
	}
}

const statusNames = {
	filled: '已填',
	unavailable: '缺数',
	unrecognised: '未识别'
} as const;

function forPeople(
	blanks: readonly FilledBlank[],
	verbs: readonly TurnedVerb[]
): string[] {
	const count = (status: FilledBlank['status']) =>
		blanks.filter((blank) => blank.status === status).length;
	return [
		...blanks.map(
			({ paragraph, status, text, slot, reason, confidence }, index) =>
				`第${paragraph + 1}段  ${statusNames[status]}  ${text === '' ? '' : `${text}  `}${slot}${status === 'filled' ? `  把握${Math.round(confidence * 100)}%` : `  ${reason}`}${turned(verbs, index)}`
		),
		`空缺${blanks.length}处：已填${count('filled')}处，缺数${count('unavailable')}处，未识别${count('unrecognised')}处。`
	];
}

/** Which verb before a blank follows its sign. */
const turned = (verbs: readonly TurnedVerb[], blank: number): string =>
	verbs
		.filter((verb) => verb.blank === blank)
		.map(({ was, text }) => `  因此前面的“${was}”改为“${text}”`)
		.join('');
