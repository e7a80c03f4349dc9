import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { remarkAt } from '../remark.ts';
import { documentYear } from './chronology.ts';

const lasts: Readonly<Record<string, number>> = {
	十一五: 2010,
	十二五: 2015,
	十三五: 2020,
	十四五: 2025,
	十五五: 2030
};
const plan = '[“"]?(?<plan>十[一二三四五]五)[”"]?';
const asked = new RegExp(
	`(?:按照|按|对照|对标|围绕|紧扣|紧盯|聚焦)${plan}(?:规划|计划)?(?:的)?收官(?:之年)?(?:的)?(?:要求|目标|任务|工作|部署)`,
	'gu'
);
const after = new RegExp(
	`(?<year>20\\d\\d)年(?:年?[底末]|\\d{1,2}月(?:底|末)?)(?:之?前)?[^。；]{0,80}[，、](?:并)?(?:力争|确保|争取)?到${plan}[末底]`,
	'gu'
);

/** 已过的规划: 按照“十二五”规划收官要求, written in 2020; 2022年底前移交，到“十三五”末形成格局. A plan that is asked for when it is over. */
export function checkPlansEnded(understanding: Understanding): Remark[] {
	const year = documentYear(understanding);
	return understanding.passages.flatMap((passage) => [
		...(year === null
			? []
			: [...passage.text.matchAll(asked)].flatMap((match) =>
					told(passage, match, year, 1)
				)),
		...[...passage.text.matchAll(after)].flatMap((match) =>
			told(passage, match, Number(match.groups!.year), 0)
		)
	]);
}

function told(
	passage: Passage,
	match: RegExpExecArray,
	year: number,
	slack: number
): Remark[] {
	const { plan: name } = match.groups as { plan: string };
	const last = lasts[name];
	if (last === undefined || year <= last + slack) return [];
	return [
		remarkAt(passage, match, `“${name}”到${last}年为止，与${year}年矛盾。`, {
			kind: 'chronology',
			part: match[0].slice(match[0].lastIndexOf(name))
		})
	];
}
