import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

const wrong: readonly (readonly [
	name: string,
	lines: readonly string[],
	wanted: string
])[] = [
	[
		'what came in after it was answered',
		[
			'关于第0316号建议的答复',
			'您于2019年7月3日提出的建议收悉。现答复如下。',
			'2019年6月12日'
		],
		'date “2019年7月3日”'
	],
	[
		'what is still to be done in a year that is over',
		[
			'关于第0102号提案的答复',
			'下一步，我局将于2021年底前新建助餐点30个。',
			'2022年6月8日'
		],
		'date “2021年底”'
	],
	[
		'what is due before the meeting that asks for it',
		[
			'民政工作专题会议纪要',
			'时间：2024年9月20日（星期五）下午',
			'会议要求各镇须于2024年9月12日前完成资金拨付。'
		],
		'date “2024年9月12日前”'
	],
	[
		'a year and a half that is told as two and a half',
		['试点自2020年3月启动，到2021年9月已实施两年半，成效明显。'],
		'date “两年半”'
	],
	[
		'a step that would last until after the next',
		['实施步骤：3月1日至3月20日摸底；8月15日至4月20日改造；9月验收，合格后拨付资金。'],
		'date “8月15日至4月20日”'
	],
	[
		'a school year that goes back',
		['2021—2020学年学生资助工作总结'],
		'date “2021—2020学年”'
	],
	[
		'how old one was then',
		[
			'2018年3月6日，记者来到松林镇。',
			'76岁的老张说，1951年入伍，那年18岁，一直记得清楚。'
		],
		'arithmetic “1951年入伍”'
	],
	[
		'a number left over from a list',
		['全县共有社工站18个。（四）建议增加编制，充实力量。'],
		'residue “（四）”'
	],
	[
		'who was there and is not told',
		['时间：2025年4月15日', '出席：____，县财政局、县民政局负责同志'],
		'placeholder “____”'
	],
	[
		'the share that an amount lost in 百分点',
		['全县参合42.5万人，减少2.5万人，下降5.6个百分点。'],
		'wording “5.6个百分点” → 5.6%'
	],
	[
		'persons that are counted as households',
		['搬迁涉及1260户、350户，户均人口3.6人。'],
		'unit “1260户”'
	],
	[
		'a road in metres that is paid by the kilometre',
		['硬化入户路6.5米，平均每公里38万元。'],
		'unit “6.5米”'
	],
	[
		'an office of later years in the annals',
		['救灾', '【救灾】　2012年，全县投入救灾资金420万元。县民政局会同县应急管理局核灾。'],
		'chronology “应急管理局”'
	],
	[
		'a rate with its point elsewhere',
		['补贴标准由400元提高到430元，增幅75%，自5月起执行。'],
		'digits “75%” → 7.5%'
	]
];

describe('dates that the paper itself excludes, and what was left over', () => {
	it.each(wrong)('is told of %s', (_, lines, wanted) => {
		expect(found(...lines).some((one) => one.startsWith(wanted))).toBe(true);
	});

	it.each([
		[
			'what came in before',
			[
				'关于第0316号建议的答复',
				'您于2019年4月3日提出的建议收悉。现答复如下。',
				'2019年6月12日'
			]
		],
		[
			'what is to be done in the year',
			[
				'关于第0102号提案的答复',
				'下一步，我局将于2022年底前新建助餐点30个。',
				'2022年6月8日'
			]
		],
		[
			'what is due later',
			[
				'民政工作专题会议纪要',
				'时间：2024年9月20日（星期五）下午',
				'会议要求各镇须于2024年10月12日前完成资金拨付。'
			]
		],
		['a year and a half', ['试点自2020年3月启动，到2021年9月已实施一年半，成效明显。']],
		[
			'heating over the winter',
			['供暖期为11月15日至3月15日；12月开展检查，覆盖全部机构。']
		],
		['a school year', ['2020—2021学年学生资助工作总结']],
		[
			'a list inside a paragraph',
			['主要做法：（一）摸清底数。（二）分类施策。（三）强化监督。']
		],
		['persons and households', ['搬迁涉及350户、1260人，户均人口3.6人。']],
		['a share of a rate', ['参保率为95.2%，下降1.6个百分点。']]
	])('is not told of %s', (_, lines) => {
		expect(found(...lines)).toEqual([]);
	});
});
