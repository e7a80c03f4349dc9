import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('how many there are and of which kinds', () => {
	it.each([
		['全县辖14个乡镇（8镇5乡）。', ['arithmetic “14个乡镇（8镇5乡）”']],
		['全县辖13个乡镇（8镇5乡）。', []],
		['全市9个县区（4个区、4个县）均已开通。', ['arithmetic “9个县区（4个区、4个县）”']],
		// Villages of two towns are no towns.
		['试点在12个村（2镇1乡）推开。', []],
		[
			'20所敬老院中，入住超过100人的3所，50至100人的9所，不足50人的7所。',
			['arithmetic “7所”']
		],
		['20所敬老院中，入住超过100人的3所，50至100人的9所，不足50人的8所。', []],
		// Nothing says that these are all.
		['20所敬老院中，入住超过100人的3所，有医护人员的9所，通燃气的6所。', []]
	])('%s', (text, told) => {
		expect(found(text)).toEqual(told);
	});
});

describe('what is reached and by how much it changed', () => {
	it.each([
		['今年培训450人次，上年培训300人次，增长到50%。', ['wording “50%”']],
		['今年培训450人次，上年培训300人次，增长50%。', []],
		['床位由300张增加到450张，入住率提高到50%。', []],
		['安全隐患由年初的640处减少了96处，整改率达85%。', ['wording “96处”']],
		['安全隐患由年初的640处减少了544处，整改率达85%。', []]
	])('%s', (text, told) => {
		expect(found(text)).toEqual(told);
	});
});

describe('what is broken as it is written', () => {
	it.each([
		['年末共有床位31..6张。', ['digits “31..6”']],
		['根据青民发〔204〕63号文件办理。', ['digits “〔204〕”']],
		['根据青民发〔2024〕63号文件办理。', []],
		['留守儿童（数据待教育局提供）正在摸底。', ['placeholder “（数据待教育局提供）”']],
		[
			'任何单位不得收费。（此段请司法局再核一下）',
			['residue “（此段请司法局再核一下）” → ']
		],
		[
			'由县局牵头。[批注1：分工以编办意见为准]',
			['residue “[批注1：分工以编办意见为准]” → ']
		]
	])('%s', (text, told) => {
		expect(found(text)).toEqual(told);
	});
});

describe('who is addressed by an office', () => {
	it.each([
		[
			'刚才，吴大江县长作了部署，请大家贯彻吴大江书记的讲话精神。',
			['mismatch “吴大江书记”']
		],
		['刚才，吴大江县长作了部署，请大家贯彻吴大江县长的讲话精神。', []],
		['县委书记、县长吴大江到会。会上，吴大江县长讲话；会后，吴大江书记调研。', []],
		['吴大江县长作了部署，李明书记提出要求。', []]
	])('%s', (text, told) => {
		expect(found(text)).toEqual(told);
	});
});

describe('numbers that name papers', () => {
	const list = ['附件：1.任务分解表', '2.进度周报表'];
	it.each([
		[['缴费情况按附件3的格式上报。', ...list], ['mismatch “附件3”']],
		[['缴费情况按附件2的格式上报。', ...list], []],
		[['缴费情况按附件3的格式上报。', '附件：1.任务分解表 2.周报表 3.联络表'], []],
		[
			[
				'关于县人大四次会议第58号建议的答复',
				'您提出的《关于助餐的建议》（第85号）收悉。'
			],
			['mismatch “第85号”']
		],
		[
			[
				'关于县人大四次会议第58号建议的答复',
				'您提出的《关于助餐的建议》（第58号）收悉。'
			],
			[]
		]
	])('%s', (lines, told) => {
		expect(found(...lines)).toEqual(told);
	});
});

describe('shares and standards beside each other', () => {
	it.each([
		[
			'问卷显示，表示满意、比较满意的分别占38.6%和41.2%，合计78.9%。',
			['arithmetic “78.9%” → 79.8%']
		],
		['问卷显示，表示满意、比较满意的分别占38.6%和41.2%，合计79.8%。', []],
		// One of the two may lie in the other.
		['老年人占38.6%，其中高龄老年人占11.2%，合计占38.6%。', []],
		[
			'集中供养标准每人每年4000元，分散供养标准每人每年2400元，比集中供养标准低1400元。',
			['arithmetic “1400元” → 1600元']
		],
		[
			'集中供养标准每人每年4000元，分散供养标准每人每年2400元，比集中供养标准低1600元。',
			[]
		]
	])('%s', (text, told) => {
		expect(found(text)).toEqual(told);
	});
});

describe('what goes with what', () => {
	it.each([
		['逐步缩短城乡之间的差距。', ['wording “缩短” → 缩小']],
		['政策知晓率明显扩大。', ['wording “扩大” → 提高']],
		['着力改善服务水平，改善服务质量。', ['wording “改善” → 提高']],
		['护理员待遇普遍薄弱。', ['wording “薄弱” → 偏低']],
		['旱情持续漫延。', ['wording “漫延” → 蔓延']],
		['要集思广益大家的智慧。', ['wording “大家的智慧” → ']],
		['覆盖范围不断扩大，差距逐步缩小，力量还比较薄弱。', []]
	])('%s', (text, told) => {
		expect(found(text)).toEqual(told);
	});
});

describe('four characters that belong together', () => {
	it.each([
		['问题层出不群。', ['wording “层出不群” → 层出不穷']],
		['不得巧立明目收费。', ['wording “巧立明目” → 巧立名目']],
		['个别干部敷衍塞职。', ['wording “敷衍塞职” → 敷衍塞责']],
		['问题层出不穷，不得巧立名目，不得敷衍塞责。', []]
	])('%s', (text, told) => {
		expect(found(text)).toEqual(told);
	});
});
