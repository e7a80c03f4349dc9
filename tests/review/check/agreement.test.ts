import { describe, expect, it } from 'vitest';
import { readText } from '#lib/review/read/text.ts';
import { reviewAlone } from '#lib/review/review.ts';
import { catalog, reader } from '../corpus/catalogue.ts';
import { found } from '../read-lines.ts';

describe('figures of one text that must agree', () => {
	it.each([
		[
			'what is done and what is not make up the whole',
			'14个区县中，还有4个床位占比不足55%，达标的有10个。',
			'14个区县中，还有4个床位占比不足55%，达标的有9个。'
		],
		[
			'a part and what is still open are the whole of its share',
			'已追回资金145.86万元，占80.0%，尚有36.46万元正在追缴。',
			'已追回资金145.86万元，占70.0%，尚有36.46万元正在追缴。'
		],
		[
			'what was done over what was to be done is more than all of it',
			'开工目标4500套，实际开工4716套，完成目标的104.8%。',
			'开工目标4500套，实际开工4716套，完成目标的95.4%。'
		],
		[
			'a total that names its parts is of these alone',
			'助医120.4万元、助学86.7万元、助困85.1万元，助医和助学合计207.1万元。',
			'助医120.4万元、助学86.7万元、助困85.1万元，助医和助学合计217.1万元。'
		],
		[
			'two levels of government are added up by their names',
			'中央资金5.82亿元、省级资金3.47亿元、市级资金1.96亿元、县级资金0.75亿元，市县两级合计2.71亿元。',
			'中央资金5.82亿元、省级资金3.47亿元、市级资金1.96亿元、县级资金0.75亿元，市县两级合计3.71亿元。'
		],
		[
			'two standards are so many yuan apart',
			'机构养育孤儿标准为每人每月1750元，散居孤儿为每人每月1250元，两者相差500元。',
			'机构养育孤儿标准为每人每月1750元，散居孤儿为每人每月1250元，两者相差450元。'
		],
		[
			'each of so many gets the same',
			'在12个街道各设立备用金10万元，共计120万元。',
			'在12个街道各设立备用金10万元，共计120元。'
		],
		[
			'things of one unit are told apart by what stands behind them',
			'全镇18个村划分为72个网格，每村平均4个网格。',
			'全镇18个村划分为72个网格，每村平均6个网格。'
		],
		[
			'the days of a mean are told in brackets',
			'全年接待咨询13920人次，日均（按181天计）77人次。',
			'全年接待咨询13920人次，日均（按181天计）97人次。'
		],
		[
			'what a colon opens is all there is',
			'共有126名新生现场领取：本科生78名、专科生48名。',
			'共有126名新生现场领取：本科生78名、专科生52名。'
		],
		[
			'as many batches as were announced are the whole',
			'活动对象共356名。活动分两批，第一批覆盖8个镇164名，第二批覆盖9个镇192名。',
			'活动对象共356名。活动分两批，第一批覆盖8个镇164名，第二批覆盖9个镇202名。'
		],
		[
			'one half of a year is more than the other, or less',
			'上半年支出2.42亿元，下半年2.78亿元，下半年比上半年多0.36亿元。',
			'上半年支出2.42亿元，下半年2.78亿元，下半年比上半年少0.36亿元。'
		],
		[
			'a month grows from the month before it, by their names',
			'1月416具、2月388具、3月512具，3月环比增长32.0%。',
			'1月416具、2月388具、3月512具，3月环比增长23.0%。'
		],
		[
			'the least of a list is the least',
			'树葬348例、壁葬516例、花坛葬208例，花坛葬占比最低。',
			'树葬348例、壁葬516例、花坛葬208例，壁葬占比最低。'
		],
		[
			'one extreme has one value',
			'用时最短8分钟、最长52分钟，平均23分钟，最长的一起（52分钟）由公安处置。',
			'用时最短8分钟、最长52分钟，平均23分钟，最长的一起（62分钟）由公安处置。'
		],
		[
			'tenths are as near as words can be',
			'182家机构中，民办的125家，占近七成。',
			'182家机构中，民办的125家，占五成。'
		],
		[
			'the share of two that are named together',
			'特困人员1.86万人。全自理1.29万人、半护理0.34万人、全护理0.23万人，其中半护理和全护理人员占30.6%。',
			'特困人员1.86万人。全自理1.29万人、半护理0.34万人、全护理0.23万人，其中半护理和全护理人员占25.6%。'
		],
		[
			'what falls on one is counted in yuan beside its like',
			'个人缴费标准400元，人均财政补助700元，人均筹资1100元。',
			'个人缴费标准400元，人均财政补助700万元，人均筹资1100元。'
		],
		[
			'whoever is reached is not counted in money',
			'惠及小微企业6.48万家。',
			'惠及小微企业6.48万元。'
		],
		[
			'a year’s mean growth of a standard told by the year',
			'农村低保标准由2015年底的每人每年2880元提高到2020年底的6480元，年均增长17.6%。',
			'农村低保标准由2015年底的每人每年2880元提高到2020年底的6480元，年均增长25.0%。'
		],
		[
			'a difference in the unit of its levels',
			'养老金由每人每月105元上调至120元，提高15元。',
			'养老金由每人每月105元上调至120元，提高15万元。'
		],
		[
			'two kinds that are all, with the figure of the first between',
			'自动派单占72.0%，约11016件；人工派单占28.0%，约4284件。',
			'自动派单占72.0%，约11016件；人工派单占38.0%，约4284件。'
		],
		[
			'so many times of a year that is told behind',
			'备案信托18单，是2021年的1.5倍，2021年12单。',
			'备案信托18单，是2021年的1.5倍，2021年14单。'
		],
		[
			'men and women are all that were told before',
			'参加夏令营的儿童共100人。男孩53人、女孩47人。',
			'参加夏令营的儿童共100人。男孩53人、女孩57人。'
		],
		[
			'the growth between two years that the words name',
			'2018年46例、2020年67例，2020年比2018年增加21例，增长45.7%。',
			'2018年46例、2020年67例，2020年比2018年增加21例，增长31.3%。'
		],
		[
			'begun and not ended are the difference of the two',
			'任务1026户，已开工984户，已竣工872户，开工未竣工112户。',
			'任务1026户，已开工984户，已竣工872户，开工未竣工122户。'
		],
		[
			'a rank is within the number of those that are ranked',
			'在14个乡镇中列第12位。',
			'在14个乡镇中列第15位。'
		],
		[
			'the least is not above the mean',
			'评估得分平均88.7分，最高94.5分，最低79.1分。',
			'评估得分平均88.7分，最高94.5分，最低89.1分。'
		],
		[
			'the start of a balance told behind its end',
			'基金收入9.85亿元，支出7.41亿元；年末累计结余18.81亿元，上年末为16.37亿元。',
			'基金收入9.85亿元，支出7.41亿元；年末累计结余18.81亿元，上年末为17.37亿元。'
		]
	])('%s', (_, right, wrong) => {
		expect(found(right)).toEqual([]);
		expect(found(wrong)).not.toEqual([]);
	});
});

describe('figures that need not agree', () => {
	it.each([
		[
			'kinds of which more than one may be chosen',
			'有需求的1128份，其中改造卫生间的790份；其次为坡道，564份（可多选）。'
		],
		[
			'what else came in before what was left',
			'运营收入84.0万元，补贴36.0万元，支出112.0万元，结余8.0万元。'
		],
		[
			'the mean of the year before beside its own figures',
			'发放8640人次、1296.0万元，人次均1500元，上年同期为4800人次、540.0万元，人次均1125元。'
		],
		[
			'parts that each have a share of the total told before',
			'资金1.8亿元。分三批：第一批0.9亿元，占半数；第二批0.6亿元，占三分之一；第三批0.3亿元，占六分之一。'
		],
		[
			'the first of a list that is no total',
			'共救助486人次。按方式分，临时食宿213人次，护送返乡146人次，医疗救助74人次，其他53人次。'
		],
		[
			'a mean that is a product',
			'租赁补贴每平方米每月12元，户均补贴面积45平方米，月均补贴540元。'
		],
		['lower by so many points than it was', '立项率26.5%，比前年的31.3%低4.8个百分点。'],
		[
			'the rate of one side, which is told of nothing else',
			'床位17.42万张，入住8.36万人，入住率48.0%，城区入住率71.4%。'
		],
		[
			'the times of two figures beside their bases',
			'发放8640人次、1296.0万元，分别是上年同期的1.8倍和2.4倍，上年同期为4800人次、540.0万元。'
		],
		['those of two groups', '机上有68名乘客和4名机组人员，其中包括15名外国公民。']
	])('%s', (_, text) => {
		expect(found(text)).toEqual([]);
	});
	it('whoever writes thousands with a comma hears of it once', () => {
		const { findings } = reviewAlone(
			readText('走访2,140户。\n发放1,560份，收回1,380份。'),
			{
				catalog,
				reader,
				period: '2026Q3'
			}
		);
		expect(findings.map(({ message }) => message)).toEqual([
			'正文数字不用千分撇，全文共3处。'
		]);
	});
	it('a thousands comma silences no check', () => {
		expect(found('走访2,140户，每户500元，共计117.0万元。')).toContain(
			'arithmetic “117.0万元” → 107万元'
		);
	});
});
