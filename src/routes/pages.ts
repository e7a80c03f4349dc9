export interface PageEntry {
	name: string;
	/** With a slash at the end, as the server has it. */
	path: string;
	/** 成文 and 数据 have a region and a period of their own, and a bar of their own. */
	ownBar?: boolean;
}

/** 十一页, in three groups, in the order of the rail. */
export const pageGroups: readonly { name: string; entries: readonly PageEntry[] }[] = [
	{
		name: '分析',
		entries: [
			{ name: '总览', path: '/' },
			{ name: '覆盖', path: '/coverage/' },
			{ name: '资金', path: '/funds/' },
			{ name: '均衡', path: '/balance/' },
			{ name: '目标', path: '/targets/' },
			{ name: '区县', path: '/counties/' }
		]
	},
	{
		name: '成文',
		entries: [
			{ name: '报告', path: '/reports/', ownBar: true },
			{ name: '核稿', path: '/review/', ownBar: true },
			{ name: '会议', path: '/meeting/', ownBar: true }
		]
	},
	{
		name: '数据',
		entries: [
			{ name: '数据', path: '/data/', ownBar: true },
			{ name: '指标', path: '/indicators/' }
		]
	}
];

/** Reached from the foot of the rail. */
export const guide: PageEntry = { name: '使用说明', path: '/guide/', ownBar: true };

/** `/coverage/` as SvelteKit names its route: `/coverage`. */
export const routeId = (path: string): string =>
	path === '/' ? '/' : path.replace(/\/$/, '');

/** Whether a route is this page, or one that is reached from it: 模板 under 报告. */
export const isUnder = (route: string, page: string): boolean =>
	route === page || (page !== '/' && route.startsWith(`${page}/`));
