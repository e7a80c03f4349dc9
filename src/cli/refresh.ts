import { basename } from 'node:path';
import { refresh, type Refreshed } from '#lib/review/refresh/refresh.ts';
import type { Effects } from './effects.ts';
import { refuseOverwrite } from './overwrite.ts';
import type { CommonOptions } from './program.ts';
import { openFor, readOwn } from './traced.ts';

/** `aidbrief refresh`: renews the numbers of our own document; `--out` writes it, the rest untouched. */
export async function refreshCommand(
	file: string,
	options: CommonOptions,
	effects: Effects
): Promise<void> {
	refuseOverwrite(options.out, [file]);
	const { bytes, traced } = await readOwn(file);
	const { answerer, close } = await openFor(traced.head, options, effects);
	try {
		const result = await refresh(bytes, traced, answerer);
		if (options.out) {
			await effects.write(options.out, result.bytes);
			effects.note(`已写${options.out}`);
		}
		if (options.json) effects.out(JSON.stringify(forJson(result)));
		else for (const line of forPeople(result, basename(file))) effects.out(line);
	} finally {
		await close();
	}
}

const forJson = ({ updated, unchanged, lost, conflicts, ...more }: Refreshed) => ({
	updated,
	unchanged,
	lost,
	conflicts,
	contradictions: more.contradictions,
	unavailable: more.unavailable,
	notes: more.notes
});

const at = (paragraph: number | null): string =>
	paragraph === null ? '' : `第${paragraph + 1}段  `;

function forPeople(result: Refreshed, file: string): string[] {
	const { updated, unchanged, lost, conflicts, contradictions, unavailable } = result;
	const nothing = updated.length + conflicts.length + contradictions.length === 0;
	return [
		...updated.map(
			({ paragraph, name, before, after }) =>
				`${at(paragraph)}更新  ${before} → ${after}  ${name}`
		),
		...conflicts.map(
			({ paragraph, name, person, data }) =>
				`${at(paragraph)}冲突  人工写为“${person}”，${data === null ? '数据现无' : `数据为“${data}”`}；没有动  ${name}`
		),
		...contradictions.map(
			({ paragraph, text, message }) => `${at(paragraph)}矛盾  ${message}原句：${text}`
		),
		...unavailable.map(
			({ paragraph, text, reason, name }) =>
				`${at(paragraph)}数据现无  ${text}  ${reason}；没有动  ${name}`
		),
		...lost.map(({ text, reason, name }) => `文中已无  ${text}  ${reason}  ${name}`),
		...result.notes,
		nothing && lost.length + unavailable.length === 0
			? `“${file}”的${unchanged}处数都与数据相符，不用更新。`
			: `更新${updated.length}处，未变${unchanged}处，冲突${conflicts.length}处，矛盾${contradictions.length}处，数据现无${unavailable.length}处，文中已无${lost.length}处。`
	];
}
