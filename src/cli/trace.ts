import type { Operand } from '#lib/domain/stat.ts';
import type { ReadNumber, TracedDocument } from '#lib/review/trace/read.ts';
import { verify, type Agreement, type Verified } from '#lib/review/trace/verify.ts';
import { deliver } from './deliver.ts';
import type { Effects } from './effects.ts';
import type { CommonOptions } from './program.ts';
import { openFor, readOwn } from './traced.ts';

export interface TraceOptions extends CommonOptions {
	verify?: boolean;
}

/** `aidbrief trace`: reads back every number of our own document; `--verify` holds it against the data. */
export async function traceCommand(
	file: string,
	options: TraceOptions,
	effects: Effects
): Promise<void> {
	const { traced } = await readOwn(file);
	const verified = options.verify ? await verifiedOf(traced, options, effects) : null;
	const text = options.json
		? JSON.stringify(
				verified
					? verified.map((one) => ({ ...forJson(one.number), ...verdict(one) }))
					: traced.numbers.map(forJson)
			)
		: (verified ? verdicts(verified) : numbers(traced)).join('\n');
	await deliver(text, options, effects);
}

async function verifiedOf(
	traced: TracedDocument,
	options: CommonOptions,
	effects: Effects
): Promise<Verified[]> {
	const { answerer, close } = await openFor(traced.head, options, effects);
	try {
		return await verify(traced, answerer);
	} finally {
		await close();
	}
}

/** What the command line promises of a number; `text` as it stands now, null where it is gone. */
const forJson = (number: ReadNumber) => ({
	slot: `【${number.slot}】`,
	text: number.text,
	value: number.value,
	unit: number.unit,
	status: number.status,
	operands: number.operands.map(operandJson),
	fingerprint: number.fingerprint,
	id: number.id,
	written: number.written,
	places: number.places.map(({ text, span }) => ({
		text,
		paragraph: span?.paragraph ?? null,
		start: span?.start ?? null,
		end: span?.end ?? null
	}))
});

const operandJson = ({ source, ...operand }: Operand) => ({
	indicator: operand.indicator,
	region: operand.region,
	period: operand.period,
	area: operand.area,
	value: operand.value,
	unit: operand.unit,
	source: source && {
		set: source.set,
		file: source.file,
		row: source.row,
		cell: source.cell,
		title: source.title
	}
});

const verdict = ({ agreement, data, reason }: Verified) => ({ agreement, data, reason });

const names: Readonly<Record<Agreement, string>> = {
	agrees: '相符',
	outdated: '数据已变',
	overwritten: '人工改过',
	unavailable: '数据现无',
	lost: '文中已无'
};

const shown = ({ text, written }: ReadNumber): string => text ?? `（${written}）`;

function numbers({ numbers: all, head }: TracedDocument): string[] {
	const gone = all.filter(({ text }) => text === null || text === '').length;
	const changed = all.filter(({ text, written }) => text && text !== written).length;
	const copied = all.filter(({ places }) => places.length > 1).length;
	return [
		...all.map(
			(one) =>
				`${shown(one)}  【${one.slot}】${one.text === one.written ? '' : `  写成时为“${one.written}”`}`
		),
		`绑定的数${all.length}个：与写成时不同${changed}个，文中已无${gone}个，复制过${copied}个。数据集${head.dataset}，指纹${head.fingerprint.slice(0, 12)}。`
	];
}

function verdicts(all: readonly Verified[]): string[] {
	const count = (wanted: Agreement) =>
		all.filter(({ agreement }) => agreement === wanted).length;
	return [
		...all
			.filter(({ agreement }) => agreement !== 'agrees')
			.map(
				({ number, agreement, data, reason }) =>
					`${names[agreement]}  ${shown(number)}  ${data === null ? reason : `数据为“${data}”`}  【${number.slot}】`
			),
		`绑定的数${all.length}个：${Object.entries(names)
			.map(([agreement, name]) => `${name}${count(agreement as Agreement)}个`)
			.join('，')}。`
	];
}
