import { describe, expect, it } from 'vitest';
import { findingsOf, found } from '../read-lines.ts';

describe('what stands beside a list under 其中', () => {
	it.each([
		[
			'a change is said of the whole',
			'全市机构86家，比上年的80家增加6家。床位2000张，其中公办800张、民办1200张，比上年的1900张增加100张。'
		],
		[
			'a change is said of the last part',
			'床位2000张，其中公办800张、民办1200张，比上年的1100张增加100张。'
		],
		[
			'a rate of another sentence has no part',
			'家属满意度为91.8%，比上年略降0.3个百分点。发放问卷620份，收回598份，其中有效591份，有效率按收回数计算为98.8%。'
		],
		[
			'by what some were chosen is no figure of theirs',
			'超过20个工作日的37份；其中超过30个工作日的9份。'
		]
	])('nothing is said where %s', (_, text) => {
		expect(found(text)).toEqual([]);
	});

	it('a change that suits neither is told', () => {
		const [only, ...others] = findingsOf(
			'床位2000张，其中公办800张、民办1200张，比上年的1850张增加100张。'
		);
		expect(others).toEqual([]);
		expect(only!.text).toBe('100张');
		expect(only!.expected).toBeNull();
		expect(only!.evidence).toEqual(['2000张－1850张＝150张', '1200张－1850张＝-650张']);
	});

	it('a sum that does not close says that it knows not which figure is wrong, and what would close it', () => {
		const [only] = findingsOf('全市低保对象94115人，其中城市32795人，农村61230人。');
		expect(only!.text).toBe('94115人');
		expect(only!.message).toContain('合计和各分项都可能有误');
		expect(only!.evidence).toContain('“61230”改为“61320”，合计恰好相符');
		expect(only!.grade).toBeUndefined();
	});
});

describe('nothing is said', () => {
	it.each([
		[
			'of a whole that stands just before its kind',
			'养老床位12460张，护理型床位7725张，占62.0%。'
		],
		[
			'of a rate of growth that other rates seem to make up',
			'结婚登记9846对，同比增长8.5%，而上年同期为下降24.1%；离婚登记4102对，同比下降3.0%。'
		],
		[
			'of a base that belongs to the figure before',
			'对象满意度92.6%，比上年的90.1%提高2.5个百分点；家属满意度为91.8%，比上年略降0.3个百分点。'
		],
		[
			'of a rate whose whole is named beside another',
			'核定床位716张，实际开放床位640张，入住老人397人，按核定床位计算入住率55.4%，按开放床位计算为62.0%。'
		],
		['of the ends of a range', '全县16个乡镇，每个乡镇2万元至5万元不等，共58万元。'],
		[
			'of one day beside half a year',
			'上半年结婚登记1.06万对。春节、“5·20”当天分别办理结婚登记0对、486对。'
		],
		[
			'of money beside those who left',
			'低保对象净减少49人：死亡31人、其他退出80人。全年低保金支出508万元。'
		]
	])('%s', (_, text) => {
		expect(found(text)).toEqual([]);
	});
});
