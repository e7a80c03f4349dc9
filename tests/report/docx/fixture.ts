import type { ChartSpec } from '#lib/charts/spec.ts';
import type { Operand, Stat } from '#lib/domain/stat.ts';
import type { Block, Cell, Inline, ReportDocument } from '#lib/report/document.ts';

/** Invented numbers of an invented city: 示例市, districts 甲区 to 癸区. */
export const districts = [...'甲乙丙丁戊己庚辛壬癸'].map((name) => `${name}区`);

export const operand = (value: number | null): Operand => ({
	name: '城市低保对象人数',
	indicator: 'dibao_persons',
	region: '990100',
	regionName: '示例市',
	period: '2026Q3',
	area: 'urban',
	mode: null,
	measure: null,
	value,
	unit: '人',
	status: value === null ? 'missing' : 'reported',
	source: {
		set: 'demo',
		file: 'q3.csv',
		sheet: null,
		row: 12,
		cell: 'F12',
		title: '示例市民政局“三季度”<快报> & 附表'
	},
	note: ''
});

export const stat = (value: number | null, more: Partial<Stat> = {}): Stat => ({
	slot: '【城市低保对象人数·@990100·#2026Q3】',
	name: '城市低保对象人数',
	value,
	unit: '人',
	shown: 'number',
	decimals: 0,
	status: value === null ? 'missing' : 'ok',
	reason: value === null ? '未报' : '',
	region: '990100',
	regionName: '示例市',
	period: '2026Q3',
	area: 'urban',
	measure: null,
	change: null,
	list: null,
	notes: [],
	coverage: null,
	trace: {
		definition: '期末在册的城市最低生活保障对象人数',
		formula: '城市低保对象人数',
		operands: [operand(value)],
		sql: 'SELECT 1'
	},
	...more
});

export const text = (words: string): Inline => ({ type: 'text', text: words });
export const number = (
	words: string,
	value: number,
	more: Partial<Stat> = {}
): Inline => ({
	type: 'number',
	text: words,
	stat: stat(value, more)
});

/** Only Han characters and full-width marks: every character fills one place of the grid. */
export const han =
	'调研组听取了有关部门的工作汇报，深入部分区县了解情况，走访困难群众，召开座谈会，查阅救助档案，核对发放名册，现将有关情况报告如下。';

const figure = (value: number): Cell => ({
	text: String(value),
	stat: stat(value),
	align: 'right'
});
const head = (words: string, more: Partial<Cell> = {}): Cell => ({
	text: words,
	stat: null,
	align: 'center',
	...more
});
const name = (words: string, more: Partial<Cell> = {}): Cell => ({
	text: words,
	stat: null,
	align: 'left',
	...more
});

const shortTable: Block = {
	type: 'table',
	id: 'spending',
	caption: '2026年前三季度社会救助资金分项情况',
	unit: '万元、%',
	head: [
		[head('项目', { rows: 2 }), head('支出', { span: 2 }), head('占比', { rows: 2 })],
		[head('本期'), head('累计')]
	],
	rows: [
		[name('合计', { bold: true }), figure(900), figure(2700), figure(100)],
		[name('最低生活保障'), figure(600), figure(1800), figure(67)],
		[name('其中：城市', { indent: 1 }), figure(200), figure(600), figure(22)],
		[name('农村', { indent: 4 }), figure(400), figure(1200), figure(45)],
		[name('特困人员'), figure(300), { text: '', stat: null, align: 'right' }, figure(33)]
	],
	widths: [10, 6, 6, 5],
	notes: ['注：空白为无数据。', '资料来源：示例市民政局“快报”（模拟数据）']
};

export const longTable = (id: string, rows: number): Block => ({
	type: 'table',
	id,
	caption: '各街道（乡镇）低保对象情况',
	unit: '',
	head: [
		[head('街道（乡镇）'), head('户数\n（户）'), head('人数\n（人）'), head('备注')]
	],
	rows: Array.from({ length: rows }, (_, index) => [
		name(`第${index + 1}街道办事处`),
		figure(1000 + index),
		figure(2000 + index),
		name('按季报口径统计')
	]),
	widths: [10, 6, 6, 8],
	notes: ['资料来源：示例市民政局季报']
});

const quarters = [
	'2025年3季度',
	'2025年4季度',
	'2026年1季度',
	'2026年2季度',
	'2026年3季度'
];

const series = (label: string, values: readonly (number | null)[], emphasis = false) => ({
	name: label,
	values,
	stats: values.map((value) => (value === null ? null : stat(value))),
	emphasis
});

export const chart = (more: Partial<ChartSpec> & Pick<ChartSpec, 'kind'>): ChartSpec => ({
	id: more.kind,
	title: '',
	subtitle: '期末在册，人',
	source: '资料来源：示例市民政局季报（模拟数据）',
	unit: '人',
	categories: quarters,
	series: [
		series('城市', [1250, 1230, 1210, 1190, 1180]),
		series('农村', [3120, 3150, null, 3190, 3230])
	],
	decimals: 0,
	neutral: true,
	simulated: true,
	...more
});

const sorted = series('覆盖率', [6.2, 5.8, 5.1, 4.7, 4.4, 4.1, 3.9, 3.5, null, 2.8]);

export const charts: readonly ChartSpec[] = [
	chart({ kind: 'line', title: '城市对象持续减少' }),
	chart({
		kind: 'column',
		neutral: false,
		reference: { label: '全市平均', value: 2200 }
	}),
	chart({
		kind: 'bar',
		subtitle: '低保覆盖率，%',
		unit: '%',
		categories: districts,
		series: [sorted],
		decimals: 1,
		reference: { label: '全市平均', value: 4.5 }
	}),
	chart({ kind: 'stacked' }),
	chart({
		kind: 'dumbbell',
		subtitle: '低保标准，元/人·月',
		categories: districts.slice(0, 4),
		series: [
			series('2025年', [700, 690, 680, 650]),
			series('2026年', [740, 730, 700, 690], true)
		]
	}),
	chart({
		kind: 'bridge',
		subtitle: '对支出增长的贡献，个百分点',
		categories: ['低保', '特困', '临时救助', '医疗救助', '合计'],
		series: [series('贡献', [2.1, 0.8, -1.2, 0.6, 2.3])],
		decimals: 1
	}),
	chart({
		kind: 'lorenz',
		subtitle: '按人口累计的救助支出',
		categories: [],
		series: [
			{
				name: '救助支出',
				values: [],
				stats: [],
				points: [
					[0, 0],
					[0.3, 0.15],
					[0.6, 0.4],
					[1, 1]
				]
			}
		],
		axes: { x: '人口累计比重', y: '支出累计比重' }
	}),
	chart({
		kind: 'scatter',
		subtitle: '各区覆盖率与标准',
		categories: [],
		series: [
			{
				name: '区县',
				values: [],
				stats: [],
				points: [
					[2.8, 740],
					[3.9, 700],
					[5.1, 650]
				]
			}
		],
		axes: { x: '覆盖率（%）', y: '低保标准（元/人·月）' }
	}),
	chart({
		kind: 'tiles',
		subtitle: '低保覆盖率，%；方格示意图，非地图',
		categories: districts,
		series: [sorted],
		decimals: 1,
		tiles: districts.map((_, index) => [index % 4, Math.floor(index / 4)] as const)
	}),
	chart({
		kind: 'heat',
		subtitle: '各区主要指标',
		categories: districts.slice(0, 5),
		series: [
			series('覆盖率', [6.2, 5.8, 5.1, 4.7, 4.4]),
			series('同比', [1.2, -0.8, 0.4, null, 2.4]),
			series('城乡比', [1.3, 1.2, 1.1, 1.2, 1.25])
		],
		decimals: 1
	})
];

export const documentOf = (
	blocks: readonly Block[],
	more: Partial<ReportDocument> = {}
): ReportDocument => ({
	type: 'survey',
	title: '关于示例市社会救助工作情况的调研报告',
	draft: false,
	scope: {
		region: '990100',
		regionName: '示例市',
		period: '2026Q3',
		periodText: '2026年第三季度',
		dataset: 'demo',
		datasetName: '示例市演示数据',
		datasetKind: 'official',
		fingerprint: 'sha256:0123456789abcdef'
	},
	profile: 'report',
	blocks,
	missing: [],
	checklist: [],
	...more
});

const paragraph = (...inlines: Inline[]): Block => ({ type: 'paragraph', inlines });

/** Every kind of block, in the order of a real report. */
export const everyBlock: ReportDocument = documentOf(
	[
		{ type: 'title', text: '关于示例市社会救助工作情况的调研报告' },
		{ type: 'byline', inlines: [text('（2026年10月15日）')] },
		{ type: 'byline', inlines: [text('示例市人大常委会'), text('“调研组”')] },
		{ type: 'salutation', inlines: [text('主任、各位副主任、秘书长、各位委员：')] },
		paragraph(
			text(
				'依据年度监督工作安排，调研组于2026年9月至10月开展了专题调研，听取了5个部门的汇报，由'
			),
			{ type: 'field', text: '张三', field: '组长' },
			text('任组长。'),
			{ type: 'blank', text: '〔待填：走访户数〕', field: '走访户数' }
		),
		{ type: 'heading', level: 1, label: '一、', inlines: [text('基本情况')] },
		paragraph(
			text('截至2026年9月底，全市在册城市低保对象'),
			number('32887户、49215人', 49215),
			text('，'),
			number('同比下降8.4%', -0.0836, { unit: '1', shown: 'percent' }),
			text('（详见'),
			{ type: 'reference', to: '附表1', text: '附表1' },
			text('、'),
			{ type: 'reference', to: 'spending', text: '表1' },
			text('）。如'),
			{ type: 'reference', to: '图1', text: '图1' },
			text('所示，“两不愁三保障”——城乡标准之比为'),
			number('1.25∶1', 1.25, { unit: '1', shown: 'ratio' }),
			text('。')
		),
		{ type: 'heading', level: 2, label: '（一）', inlines: [text('资金支出')] },
		paragraph(text(han + han)),
		shortTable,
		{ type: 'heading', level: 3, label: '1.', inlines: [text('支出结构')] },
		paragraph(text(han)),
		{
			type: 'heading',
			level: 2,
			label: '（二）',
			inlines: [text('城乡差距仍然较大。')],
			runIn: true
		},
		paragraph(
			text('农村低保标准为每人每月'),
			number('690元', 690, { unit: '元/人·月' }),
			text('，低于城市标准。')
		),
		{
			type: 'paragraph',
			lead: 2,
			inlines: [text('一是'), text('健全机制。'), text(han)]
		},
		{ type: 'paragraph', style: 'flush', inlines: [text('以上报告，请予审议。')] },
		{ type: 'paragraph', style: 'note', inlines: [text('注：本报告数据为模拟数据。')] },
		...charts.map((one): Block => ({
			type: 'chart',
			id: `figure-${one.kind}`,
			caption: `2026年三季度示例市主要指标（${one.kind}）`,
			chart: one
		})),
		{
			type: 'signature',
			inlines: [text('示例市人大常委会调研组')],
			date: [text('2026年10月15日')]
		},
		{ type: 'pageBreak' },
		paragraph(text(han)),
		{
			type: 'annex',
			label: '附表',
			title: '各街道（乡镇）低保对象情况',
			landscape: false
		},
		longTable('streets', 60),
		{ type: 'annex', label: '附表', title: '分区县主要指标', landscape: true },
		longTable('wide', 30),
		longTable('wide-two', 3),
		{ type: 'upright' },
		{ type: 'annex', label: '附件', title: '数据口径与来源说明', landscape: false },
		paragraph(text(han))
	],
	{
		draft: true,
		scope: {
			region: '990100',
			regionName: '示例市',
			period: '2026Q3',
			periodText: '2026年第三季度',
			dataset: 'demo',
			datasetName: '示例市演示数据',
			datasetKind: 'simulated',
			fingerprint: 'sha256:0123456789abcdef'
		}
	}
);
