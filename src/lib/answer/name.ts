import { areaNames } from '#lib/domain/area.ts';
import type { Basis } from '#lib/domain/stat.ts';
import type { Question } from '#lib/slot/question.ts';
import type { Over } from '#lib/slot/slot.ts';
import type { Context } from './context.ts';
import { measureOf } from './measure.ts';
import { figureName } from './own.ts';

export const overNames: Readonly<Record<Over['type'], string>> = {
	rank: '排名',
	top: '居前地区',
	bottom: '居后地区',
	max: '最高',
	min: '最低',
	maxRegion: '最高地区',
	minRegion: '最低地区',
	names: '名单',
	range: '极差',
	maxMinRatio: '极值比',
	cv: '变异系数',
	weightedCv: '加权变异系数',
	gini: '基尼系数',
	theil: '泰尔指数',
	theilL: '泰尔L指数',
	betweenAreas: '城乡间差异',
	betweenAreasShare: '城乡间贡献',
	betweenGroups: '区域间差异',
	betweenGroupsShare: '区域间贡献',
	withinAreas: '城乡内区域间差异',
	withinAreasShare: '城乡内区域间贡献',
	uplift: '提标增支',
	urbanRuralRatio: '城乡比'
};

const shareNames = { share: '占比', contribution: '贡献率', pull: '拉动' } as const;

const basisNames: Readonly<Record<Basis, string>> = {
	yoy: '同比',
	qoq: '环比',
	mom: '环比',
	ye: '比上年末',
	year: '比上年'
};

/** 城市低保标准, 城乡低保标准之比: what a question is about, before anything is done to it. */
export function subjectName({ subject, area, mode }: Question): string {
	return subject.type === 'derived'
		? (area === 'all' ? '' : areaNames[area]) + subject.spec.name
		: figureName({ spec: subject.spec, area, mode });
}

/** 临时救助金支出（累计）同比: what an answer is called. */
export function nameOf(question: Question, context: Pick<Context, 'catalog'>): string {
	const { over, share, compare, difference } = question;
	const change = share === 'contribution' || share === 'pull' ? null : compare;
	return [
		subjectName(question),
		measureOf(question, context) === 'ytd' ? '（累计）' : '',
		share ? shareNames[share] : '',
		over ? overNames[over.type] : '',
		change ? basisNames[change] : '',
		difference === 'amount' ? '增量' : ''
	].join('');
}
