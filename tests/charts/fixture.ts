import type { ChartSpec } from '#lib/charts/spec.ts';
import type { Stat } from '#lib/domain/stat.ts';

/** A stat of an invented place: what a chart needs to know of one. */
export const stat = (more: Partial<Stat> = {}): Stat => ({
	slot: '【城市低保对象人数】',
	name: '城市低保对象人数',
	value: 1,
	unit: '人',
	shown: 'number',
	decimals: 2,
	status: 'ok',
	reason: '',
	region: '990100',
	regionName: '示例市',
	period: '2026Q3',
	area: 'all',
	measure: null,
	change: null,
	list: null,
	notes: [],
	coverage: null,
	trace: { definition: '', formula: '', operands: [], sql: '' },
	...more
});

export const series = (
	name: string,
	values: readonly (number | null)[],
	emphasis = false
): ChartSpec['series'][number] => ({
	name,
	values,
	stats: values.map((value) =>
		stat({ value, status: value === null ? 'missing' : 'ok', name })
	),
	emphasis
});

const base = {
	id: 'fixture',
	source: '来源：示例市季报2026年三季度（模拟）',
	decimals: 0,
	neutral: true,
	simulated: false
};

const quarters = [
	...['2023年末', '2024年一季度', '2024年二季度', '2024年三季度', '2024年末'],
	...['2025年一季度', '2025年二季度', '2025年三季度', '2025年末', '2026年一季度'],
	...['2026年二季度', '2026年三季度']
];

const counties = [
	...['云汀区', '松坪区', '南浦区', '临湖区', '北岭区', '双榆市'],
	...['石桥县', '禾丰县', '清泊县', '柳溪县', '望川县', '远山县']
];

const programmes = [
	...['最低生活保障金', '特困人员救助供养', '医疗救助', '残疾人两项补贴'],
	...['临时救助', '孤儿和事实无人抚养儿童', '受灾人员救助']
];

/** One of each kind, as a page would ask for it; all invented. */
export const specs = {
	line: {
		...base,
		kind: 'line',
		title: '城市对象持续减少，农村对象缓增',
		subtitle: '在册低保对象，期末数。单位：人',
		unit: '人',
		categories: quarters,
		series: [
			series('农村', [
				62_140,
				62_330,
				62_510,
				62_420,
				62_580,
				62_700,
				62_840,
				62_780,
				null,
				63_020,
				63_180,
				63_415
			]),
			series('城市', [
				34_210,
				33_980,
				33_700,
				33_400,
				33_200,
				33_010,
				32_880,
				32_540,
				null,
				32_190,
				31_800,
				31_415
			])
		]
	},
	panels: {
		...base,
		kind: 'line',
		panels: true,
		title: '城市对象持续减少，农村对象缓增',
		subtitle: '在册低保对象，期末数。单位：人。两图纵轴跨度相同，不从0起',
		unit: '人',
		categories: quarters.slice(-4),
		series: [
			series('城市', [null, 32_190, 31_800, 31_415]),
			series('农村', [62_780, 63_020, 63_180, 63_415])
		]
	},
	chosen: {
		...base,
		kind: 'line',
		neutral: false,
		decimals: 3,
		simulated: true,
		title: '农村标准的地区差异缩小',
		subtitle: '变异系数，各年同期，总体标准差除以平均数',
		unit: '',
		categories: ['2022年', '2023年', '2024年', '2025年', '2026年'],
		series: [
			series('农村标准', [0.142, 0.138, 0.134, 0.13, 0.121], true),
			series('城市标准', [0.052, 0.05, 0.047, 0.046, 0.043])
		],
		reference: { label: '目标', value: 0.1 }
	},
	bar: {
		...base,
		kind: 'bar',
		decimals: 1,
		title: '望川、远山两县执行进度落后',
		subtitle: '支出占预算。单位：%',
		unit: '%',
		categories: counties,
		series: [
			series('预算执行率', [
				79.6,
				78.9,
				78.2,
				77.5,
				77.2,
				76.8,
				76.3,
				75.8,
				null,
				74.1,
				71.4,
				62.3
			])
		],
		reference: { label: '序时进度', value: 75 }
	},
	column: {
		...base,
		kind: 'column',
		decimals: 0,
		title: '三季度支出比上年同期多',
		subtitle: '社会救助资金支出，各期单独计，不累计。单位：万元',
		unit: '万元',
		categories: quarters,
		series: [
			series(
				'本期支出',
				[
					20_120,
					21_480,
					22_010,
					22_660,
					23_940,
					22_100,
					22_800,
					null,
					25_010,
					22_930,
					23_720,
					24_725
				],
				true
			)
		]
	},
	grouped: {
		...base,
		kind: 'column',
		neutral: false,
		title: '城乡标准都在提高',
		subtitle: '低保标准，加权平均。单位：元/人·月',
		unit: '元/人·月',
		categories: ['2022年', '2023年', '2024年', '2025年', '2026年'],
		series: [
			series('城市', [690, 712, 735, 758, 781]),
			series('农村', [480, 512, 545, null, 605])
		],
		reference: { label: '省定最低', value: 560 }
	},
	stacked: {
		...base,
		kind: 'stacked',
		neutral: false,
		decimals: 1,
		title: '泰尔指数四年下降45%，主要是城乡之间在缩小',
		subtitle: '低保标准泰尔指数，千分之一。地区×城乡为单元，以在册人数为权',
		unit: '',
		categories: ['2022年', '2023年', '2024年', '2025年', '2026年'],
		series: [
			series('城乡之间', [14.3, 11.9, 10.3, 8.8, 7.6], true),
			series('城乡内部', [5.1, 4.3, 3.9, 3.4, 3.1])
		]
	},
	levels: {
		...base,
		kind: 'stacked',
		title: '资金来源以中央为主',
		subtitle: '1—9月累计，按来源级次。单位：万元',
		unit: '万元',
		categories: counties.slice(4),
		series: [
			series('中央', [3200, 5100, 4600, 4900, null, 4100, 5000, 3600]),
			series('省级', [700, 1400, 1300, 1500, 900, 1100, 1200, 900]),
			series('市级', [350, 500, 500, 520, 300, 380, 420, 260]),
			series('县级', [592, 1100, 900, 920, 500, 600, 550, 350])
		]
	},
	dumbbell: {
		...base,
		kind: 'dumbbell',
		neutral: false,
		title: '农村标准越低的县，城乡差距越大',
		subtitle: '低保标准。单位：元/人·月',
		unit: '元/人·月',
		categories: counties,
		series: [
			series('农村', [760, 760, 735, 720, 690, 640, 610, 600, null, 585, 545, 535], true),
			series('城市', [810, 810, 810, 790, 790, 770, 750, 750, null, 740, null, 720])
		],
		reference: { label: '农村全市平均', value: 605 }
	},
	bridge: {
		...base,
		kind: 'bridge',
		decimals: 2,
		title: '支出增长3.9%，低保金和医疗救助拉动最多',
		subtitle: '1—9月累计对上年同期累计，各项目拉动之和等于总增速。单位：百分点',
		unit: '百分点',
		categories: [...programmes, '合计'],
		series: [series('拉动', [1.9, 0.94, 1.12, 0.32, 0.23, 0.04, -0.65, 3.9])]
	},
	lorenz: {
		...base,
		kind: 'lorenz',
		decimals: 2,
		title: '救助资金向财力弱的区县倾斜',
		subtitle: '按人均财力由低到高，常住人口累计占比对支出累计占比；对角线为绝对均等',
		unit: '',
		categories: [],
		series: [
			{
				name: '社会救助支出',
				values: [],
				stats: [],
				emphasis: true,
				points: [
					[0, 0],
					[0.07, 0.1],
					[0.11, 0.17],
					[0.18, 0.26],
					[0.28, 0.37],
					[0.33, 0.43],
					[0.42, 0.53],
					[0.53, 0.65],
					[0.6, 0.71],
					[0.76, 0.85],
					[0.86, 0.93],
					[1, 1]
				]
			}
		],
		axes: { x: '常住人口累计占比', y: '支出累计占比' }
	},
	scatter: {
		...base,
		kind: 'scatter',
		decimals: 2,
		title: '覆盖率高的县，标准多偏低',
		subtitle: '每点一个区县',
		unit: '',
		categories: counties,
		series: [
			{
				name: '区县',
				values: [],
				stats: counties.map((regionName) => stat({ regionName })),
				points: [
					[0.86, 760],
					[1.07, 760],
					[1.29, 735],
					[1.29, 720],
					[1.92, 690],
					[1.88, 640],
					[2.33, 610],
					[2.33, 600],
					[2.21, 590],
					[2.47, 585],
					[3.38, 545],
					[3.81, 535]
				]
			}
		],
		axes: { x: '低保覆盖率（%）', y: '农村低保标准（元/人·月）' }
	},
	tiles: {
		...base,
		kind: 'tiles',
		decimals: 2,
		title: '远山、望川两县覆盖率超过3%',
		subtitle: '低保对象占常住人口，%。中性指标：用墨阶，不排名。方格示意位置，非地图',
		unit: '%',
		categories: counties,
		series: [
			series('低保覆盖率', [
				0.86,
				1.07,
				1.29,
				1.29,
				1.92,
				1.88,
				2.33,
				2.33,
				null,
				2.47,
				3.38,
				3.81
			])
		],
		tiles: [
			[1, 2],
			[2, 2],
			[2, 3],
			[2, 1],
			[1, 1],
			[3, 2],
			[0, 2],
			[1, 3],
			[0, 0],
			[1, 0],
			[3, 1],
			[2, 0]
		]
	},
	heat: {
		...base,
		kind: 'heat',
		neutral: false,
		decimals: 2,
		title: '望川县四项有方向的指标都在末两位',
		subtitle: '2026年三季度，各列按本列由低到高着色',
		unit: '',
		categories: counties.slice(5),
		series: [
			series('特困低保之比', [1.31, 1.31, 1.32, 1.31, 1.32, 1.27, 1.27]),
			series('城乡之比', [1.2, 1.23, 1.25, 1.25, 1.26, 1.32, 1.35]),
			series('执行率', [77.5, 75.8, 76.3, 78.2, 74.1, 62.3, 71.4]),
			series('临时救助', [7.02, 5.16, 5.83, null, 4.47, 3.61, 2.88])
		]
	}
} as const satisfies Record<string, ChartSpec>;
