import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('faults in what is written, whatever it counts', () => {
	it.each([
		[
			'a weekday that the calendar does not give to the date',
			'2025年10月9日（星期五）召开会议。',
			['date “2025年10月9日（星期五”']
		],
		[
			'a third of a month that ends before it begins',
			'调研组于8月下旬至7月上旬开展调研。',
			['date “8月下旬至7月上旬”']
		],
		[
			'a day in Chinese numerals that no month has',
			'二○二五年二月二十九日',
			['date “二○二五年二月二十九日”', 'wording “二○二五年”']
		],
		[
			'how many months lie between two days',
			'自11月1日起至次年3月31日，为期四个月。',
			['date “四个月”']
		],
		[
			'a year joined to the next one',
			'实施20232025年三年行动。',
			['digits “20232025年” → 2023—2025年 (likely)']
		],
		['an age that nobody reaches', '平均年龄426岁。', ['digits “426岁”']],
		['a degree above a hundred per cent', '家长满意度达到985%。', ['digits “985%”']],
		['a rate in 个百分点', '床位入住率55.0个百分点。', ['wording “率55.0个百分点”']],
		[
			'a difference of rates in %',
			'失业率为3.2%，比控制目标4.5%低1.3%。',
			['wording “比控制目标4.5%低1.3%”']
		],
		[
			'a number that a list passes over',
			'第一，建制度。第二，强队伍。第四，抓落实。',
			['wording “第四，”']
		],
		[
			'a law before its day, at the day',
			'2024年，《慈善法》自2006年9月1日施行以来成效明显。',
			['chronology “慈善法》自2006年9月1日施行”']
		],
		[
			'an office that is no more',
			'2024年1月，银保监会派出机构开展核查。',
			['chronology “银保监会”']
		],
		[
			'words of one sound',
			'起用新平台，反应基层情况，必需专款专用，籍此交纳社会保险费，提请审义。',
			['起用', '反应', '必需', '籍', '交纳', '审义'].map((word) => `wording “${word}”`)
		]
	])('%s', (_, text, expected) => {
		const said = found(text);
		for (const one of expected)
			expect(said.some((line) => line.startsWith(one))).toBe(true);
		expect(said).toHaveLength(expected.length);
	});

	it.each([
		'2025年10月9日（星期四）召开会议。',
		'调研组于7月下旬至8月上旬开展调研，12月下旬至次年1月上旬复查。',
		'自11月1日起至次年3月31日，为期五个月。',
		'3月15日至9月14日，历时6个月。',
		'实施2023—2025年三年行动。',
		'最年长的102岁，平均年龄42.6岁，18至59岁的占一半。',
		'满意度达到98.5%，任务完成率120%。',
		'入住率提高2.5个百分点，覆盖率高出1.2个百分点。',
		'一是建制度；二是强队伍；三是抓落实。第一，先行。第二，推进。',
		'起用年轻干部，群众反应热烈，开通应急反应系统，备足生活必需品。',
		'按时交纳党费，核对户籍以便登记，做好最低保护价工作。'
	])('nothing is said of what is right: %s', (text) => {
		expect(found(text)).toEqual([]);
	});

	it('a date without its year is of the year in which the page was published', () => {
		expect(
			found('发布时间：2025-10-29 来源：本报', '10月9日（星期五），张奶奶走进食堂。')
		).toContain('date “10月9日（星期五”');
	});

	it('a list begins again under another heading', () => {
		expect(
			found(
				'一、做法',
				'（一）抓好宣传。',
				'（二）抓好培训。',
				'二、打算',
				'（一）完善制度。',
				'（二）强化督导。'
			)
		).toEqual([]);
	});

	it('a date below a title does not go on with it', () => {
		expect(
			found('我县完成上半年残疾人两项补贴发放', '2025-07-08 09:15 来源：县融媒体中心')
		).not.toContain('residue “放”');
	});
});
