import type { Answerer, Scope } from '#lib/answer/answerer.ts';
import { areaNames } from '#lib/domain/area.ts';
import { findAll } from '#lib/findings/find.ts';
import { sourceLine } from '../pages/piece.ts';
import { periodName } from '../period-name.ts';
import { ask, contextOf, each, together } from '../question.ts';
import { figuresPage } from './figures-page.ts';
import { findingPage } from './finding-page.ts';
import { opening } from './opening.ts';
import type { Meeting, MeetingPage } from './page.ts';
import { proposalsPage } from './proposals.ts';
import { targetsPage } from './targets-page.ts';

/** So many problems are shown; the others wait in the outline. */
const mostProblems = 5;

/**
 * 会议: pages made from a place: opening, problems by weight, progress, key figures, targets not met, and
 * what to decide. Findings are of town and country together, as the rules have it.
 */
export async function meetingOf(answerer: Answerer, scope: Scope): Promise<Meeting> {
	const found = await findAll(answerer, scope, { naming: true });
	const problems = found.filter(({ level }) => level !== 'good');
	const ordered = [...problems, ...found.filter(({ level }) => level === 'good')];
	const weighty = new Set(problems.slice(0, mostProblems));
	const [about, findings] = await Promise.all([
		ask(answerer, scope, (context) =>
			together({
				opening: opening(context),
				figures: figuresPage(context),
				targets: targetsPage(context)
			})
		),
		ask(answerer, { ...scope, area: 'all' }, (context) =>
			each(
				ordered.map((finding) =>
					findingPage(context, finding, finding.level === 'good' || weighty.has(finding))
				)
			)
		)
	]);
	const { dataset, regions } = answerer;
	const name = regions.get(scope.region)?.name ?? '';
	const pages: readonly (MeetingPage | null)[] = [
		about.opening,
		...findings,
		about.figures,
		about.targets.page,
		proposalsPage(problems, sourceLine(contextOf(answerer, scope)))
	];
	return {
		title: `会议：${name}${periodName(scope.period)}`,
		about: [
			name,
			periodName(scope.period),
			scope.area === 'all' ? '' : areaNames[scope.area]
		]
			.filter((part) => part !== '')
			.join('　'),
		simulated: dataset.kind === 'simulated',
		pages: pages.filter((page) => page !== null)
	};
}
