import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('slips of the pen', () => {
	it.each([
		['双方签定合作协议。', 'wording “签定” → 签订'],
		['做到应退近退。', 'wording “应退近退” → 应退尽退'],
		['比上年提高4.2个百分之。', 'wording “4.2个百分之”'],
		['比上年提高3.1%个百分点。', 'wording “3.1%个百分点”'],
		['各地要杜绝类似问题不再发生。', 'wording “杜绝类似问题不再发生”'],
		['开展残疾人定工作，每月走访二次。', 'wording “二” → 两'],
		['救助对像的申请末按时办结。', 'wording “对像” → 对象'],
		['各村招募自愿者服务老人。', 'wording “自愿者” → 志愿者'],
		['群众反应强烈的问题得到解决。', 'wording “反应” → 反映'],
		['要严防死守火灾发生。', 'wording “严防死守火灾发生”'],
		['发放棉被520人。', 'unit “520人”'],
		['新增养老床位300户。', 'unit “300户”'],
		['支出资金1.1亿万元。', 'unit “亿万元”'],
		['9月3O日前报送。', 'digits “O”'],
		['支出补贴l,148.2万元。', 'digits “l”'],
		['病床闲置率高达1000%。', 'digits “1000%”'],
		['活动圆满结束。（责任编辑：张三）', 'residue “（责任编辑：张三）” → '],
		['群众很满意。上一篇：某镇召开会议', 'residue “上一篇：某镇召开会议” → '],
		['共救助18人。（此处数据待补）', 'placeholder “（此处数据待补）”']
	])('are told in %s', (text, expected) => {
		expect(found(text)).toContain(expected);
	});

	it.each([
		'年末按规定结转资金。',
		'建立健全长效机制，防止返贫问题不断出现反弹的苗头。',
		'工作人员二次供水改造现场检查。',
		'床位利用率高达98%。',
		'慰问困难职工3200人。'
	])('are not seen in %s', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('days and years that do not follow', () => {
	it.each([
		['清明假期为4月4日至6日，共4天。', 'arithmetic “4天”'],
		[
			'3月25日前召开部署会，3月20日前报送落实情况。',
			'date “3月25日前召开部署会，3月20日前报送”'
		],
		['达到“十三五”规划确定的2022年目标。', 'chronology ““十三五”规划确定的2022年目标”'],
		['2019年是“十三五”规划收官之年。', 'chronology “2019年是“十三五”规划收官之年”'],
		['2019年5月开展调研。下一步力争到2018年底全部达标。', 'date “2018年底”']
	])('are told in %s', (text, expected) => {
		expect(found(text)).toContain(expected);
	});

	it.each([
		'清明假期为4月4日至6日，共3天。',
		'11月20日前启动，1月10日前报送总结。',
		'2020年是“十三五”规划收官之年。',
		'2016年提出，力争到2018年底全部达标。2019年已经实现。'
	])('are not seen in %s', (text) => {
		expect(found(text)).toEqual([]);
	});
});
