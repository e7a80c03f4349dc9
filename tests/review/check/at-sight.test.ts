import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

const isTold = (text: string, expected: string) =>
	expect(found(text)).toContain(expected);
const isNot = (text: string) => expect(found(text)).toEqual([]);

describe('words that are there twice, and words of another meaning', () => {
	it.each([
		['进一步进一步完善救助制度。', 'wording “进一步进一步” → 进一步'],
		['做好困难群众的的生活保障。', 'wording “的的” → 的'],
		['民政部门会同会同财政部门开展检查。', 'wording “会同会同” → 会同'],
		['加强监督、监督和检查。', 'wording “监督、监督” → 监督'],
		['要即时、及时发放救助金。', 'wording “即时、及时”'],
		['办理时间缩短了近一倍。', 'wording “缩短了近一倍”'],
		['截至日期为6月30日。', 'wording “截至” → 截止'],
		['各县区以全部接入系统。', 'wording “以” → 已'],
		['名单以经公示无异议。', 'wording “以” → 已'],
		['将愈6万人纳入保障。', 'wording “愈” → 逾'],
		['严禁截流、挪用救助资金。', 'wording “截流” → 截留'],
		['逾期不侯。', 'wording “侯” → 候'],
		['扶持劳动密集形企业。', 'wording “形” → 型']
	])('are told in %s', isTold);

	it.each([
		'不足的短板目标的的确确存在，以及及时报告。',
		'干部职工一项一项落实，他们研究研究再说。',
		'建档立卡的重要要求，供应应急物资，参与与否自愿。',
		'申报截止日期为6月30日，截至目前已受理。',
		'以全面完成任务为目标，得以全部接入。',
		'工程顺利截流，患者治愈2人。',
		'根据鄂政发〔2025〕3号、皖民社救字〔2025〕3号文件执行。'
	])('are not seen in %s', isNot);
});

describe('hours, quarters and terms that do not fit', () => {
	it.each([
		['会议时间为5月19日15:00—14:30。', 'date “15:00—14:30”'],
		['会议于5月19日上午14:00召开。', 'date “上午14:00”'],
		['服务时间为8时至21时每天12小时。', 'date “12小时”'],
		['第二季度（4月至7月）完成评审。', 'date “第二季度（4月至7月”'],
		['6月上旬（11日至20日）开展检查。', 'date “上旬（11日至20日）”'],
		['每季度首月（3、6、9、12月）报送。', 'date “季度首月（3、6、9、12月）”'],
		['公告期10天，从7月1日起至7月20日止。', 'date “公告期10天，从7月1日起至7月20日”'],
		['8月3日至9日（7天5夜）组织夏令营。', 'date “7天5夜”'],
		[
			'聘期3年（2023年1月1日至2024年12月31日）。',
			'date “聘期3年（2023年1月1日至2024年12月31日”'
		],
		['会议定于8月5日（星期八）召开。', 'date “星期八”']
	])('are told in %s', isTold);

	it.each([
		'服务时间为20时至次日8时，值班时间为22:00—6:00。',
		'办公时间为上午8:30—12:00，下午14:30—17:30。',
		'8时至18时，每天工作8小时。',
		'第二季度（4月至6月）评审，第三季度（7月至8月）集中整治。',
		'公示期7天，自7月1日起至7月7日止。',
		'公示期5个工作日，7月1日至7月7日。',
		'五天六晚，三国四地。',
		'有效期三年，自2023年9月1日至2026年8月31日。'
	])('are not seen in %s', isNot);
});

describe('names to be put in', () => {
	it.each([
		['责任人张某某，电话0713-8822331。', 'placeholder “张某某”'],
		['由某某局牵头，6月底前完成。', 'placeholder “某某局”'],
		['电话0713—□□□□□□□。', 'placeholder “0713—□□□□□□□”'],
		['定于12月×日召开。', 'placeholder “×”'],
		['由（单位名称）负责解释。', 'placeholder “（单位名称）”'],
		['比上年增长#DIV/0!。', 'placeholder “#DIV/0!”'],
		['共有N户困难家庭。', 'placeholder “N”'],
		['联系电话：0713-0000000。', 'placeholder “0000000”']
	])('are told in %s', isTold);

	it.each([
		'村民李某某，家住城关镇，当事人张某提交申请。',
		'主要负责人李某某受到党内警告处分。',
		'联系人：王某，电话：7223015。',
		'推行“1+N”模式，标准×月数。'
	])('are not seen in %s', isNot);
});

describe('what a page left within a line', () => {
	it.each([
		['要认真落实。责任编辑：小李 上一篇：无', 'residue “责任编辑：小李 上一篇：无” → '],
		[
			'全县共救助320人。来源：县民政局 作者：李明',
			'residue “来源：县民政局 作者：李明” → '
		],
		['全县共救助320人。本文转自民政部网站', 'residue “本文转自民政部网站” → '],
		['全县共救助320人。<br/>资金到位。', 'residue “<br/>” → ']
	])('is told in %s', isTold);

	it.each(['加强监管。资金来源：财政拨款、社会捐赠。'])('is not seen in %s', isNot);
});

describe('figures that are damaged', () => {
	it.each([
		['全县共有低保对象1.240人。', 'digits “1.240人”'],
		['新增低保对象12.6人。', 'digits “12.6人”'],
		['常住人口11.8,46万人。', 'digits “11.8,46”'],
		['支出资金12·5万元。', 'digits “·”'],
		['205年6月，共救助320人。', 'digits “205年”'],
		['共救助3、200人。', 'digits “3、200”']
	])('are told in %s', isTold);

	it.each([
		'户均2.6人，平均每户3.5人，加开列车12.5对。',
		'共有1.24万人、2.350万户，每千名老人拥有床位36.5张。',
		'2025年年底共救助320人，完成7/12，58.3%的任务。'
	])('are not seen in %s', isNot);

	it('a year of five digits is told and read as no time', () => {
		expect(found('20225年上半年共救助320人。')).toContain('date “20225年”');
	});
});
