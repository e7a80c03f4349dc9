import { say } from '#lib/wording/say.ts';
import { parseSlotFormat } from '#lib/report/compose/format.ts';
import { inlineText } from '#lib/report/inline.ts';
import { isPhrase, phraseNamed } from '#lib/report/phrases/index.ts';
import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import type { Stat } from '#lib/domain/stat.ts';
import { deliver } from './deliver.ts';
import type { Effects } from './effects.ts';
import { openAnswerer, scopeOf } from './open.ts';
import type { CommonOptions } from './program.ts';

interface Answer {
	slot: string;
	text: string;
	value: number | null;
	unit: string;
	status: Stat['status'];
	reason: string;
	trace: Stat['trace'];
}

/** `aidbrief query`: one answer a slot, in the order asked. */
export async function queryCommand(
	slots: readonly string[],
	options: CommonOptions,
	effects: Effects
): Promise<void> {
	const opened = await openAnswerer(options.data, effects);
	try {
		const scope = scopeOf(opened.answerer, options);
		const answers: Answer[] = [];
		for (const slot of slots) answers.push(await answerOne(slot, opened.answerer, scope));
		const text = options.json
			? JSON.stringify(answers.map(forJson))
			: answers.map(forPeople).join('\n');
		await deliver(text, options, effects);
	} finally {
		await opened.close();
	}
}

async function answerOne(
	slot: string,
	answerer: Answerer,
	scope: Scope
): Promise<Answer> {
	const body = slot.trim().replace(/^【(.*)】$/, '$1');
	const name = body.split(/[：:]/)[0]!.trim();
	if (isPhrase(name) && body !== name) return answerPhrase(body, answerer, scope);
	const [stat] = (await answerer.ask([body], scope)) as [Stat];
	return {
		slot: `【${stat.slot}】`,
		text: say(stat, {
			profile: 'report',
			format: parseSlotFormat(body, answerer.catalog)
		}),
		value: stat.value,
		unit: stat.unit,
		status: stat.status,
		reason: stat.reason,
		trace: stat.trace
	};
}

/** A phrase has several numbers: its text, and the traces of all of them in one. */
async function answerPhrase(
	body: string,
	answerer: Answerer,
	scope: Scope
): Promise<Answer> {
	const [name = '', ...rest] = body.split(/[：:]/);
	const phrase = phraseNamed(name.trim());
	const argument = rest.join('：').trim();
	const kit = {
		catalog: answerer.catalog,
		dataset: answerer.dataset,
		regions: answerer.regions,
		scope,
		profile: 'report',
		part: 'all',
		naming: false,
		fields: {}
	} as const;
	const stats = await answerer.ask(phrase.asks(argument, kit), scope);
	const inlines = phrase.says(stats, argument, kit);
	return {
		slot: `【${body}】`,
		text: inlines ? inlineText(inlines) : '暂无数据',
		value: null,
		unit: '',
		status: inlines ? 'ok' : 'missing',
		reason: inlines ? '' : (stats.find(({ status }) => status !== 'ok')?.reason ?? ''),
		trace: {
			definition: phrase.about,
			formula: '',
			operands: stats.flatMap((stat) => stat.trace.operands),
			sql: stats[0]?.trace.sql ?? ''
		}
	};
}

/** What the command line promises of a trace: an operand and where it was read, no more. */
const forJson = ({ trace, ...answer }: Answer) => ({
	...answer,
	trace: {
		definition: trace.definition,
		formula: trace.formula,
		operands: trace.operands.map(
			({ indicator, region, period, area, value, unit, source }) => ({
				indicator,
				region,
				period,
				area,
				value,
				unit,
				source: source && {
					set: source.set,
					file: source.file,
					row: source.row,
					cell: source.cell,
					title: source.title
				}
			})
		),
		sql: trace.sql
	}
});

function forPeople(answer: Answer): string {
	const lines = [`${answer.slot} ${answer.text}`];
	if (answer.reason !== '') lines.push(`  原因：${answer.reason}`);
	if (answer.trace.formula !== '') lines.push(`  算法：${answer.trace.formula}`);
	for (const operand of answer.trace.operands)
		lines.push(
			`  ${operand.regionName}${operand.name}（${operand.period}）${operand.value ?? '缺报'}${operand.value === null ? '' : operand.unit}` +
				(operand.source
					? `  来源：${operand.source.title}，${operand.source.file}第${operand.source.row}行`
					: '')
		);
	return lines.join('\n');
}
