import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('nothing is said of what an office writes every day', () => {
	it.each([
		[
			'two partitions of one total',
			'查出隐患9147处，其中重大隐患36处、一般隐患9111处，立行立改8204处，限期整改943处，已整改到位9083处，整改率99.3%。'
		],
		[
			'a list of what was received, behind what was closed',
			'共受理申请14362件，办结13871件，办结率96.6%，其中网上受理9206件，占64.1%，窗口受理5156件，占35.9%。'
		],
		[
			'what came and went behind a list that is complete',
			'核查孤儿和事实无人抚养儿童1846人，其中孤儿402人、事实无人抚养儿童1444人，取消不符合条件的27人，新纳入35人。'
		],
		[
			'a long list whose first is as great as the rest',
			'低收入人口18.64万人，占户籍人口的3.9%。其中低保对象9.72万人、特困人员0.83万人、低保边缘家庭成员2.06万人、刚性支出困难家庭成员0.47万人、防止返贫监测对象1.35万人，其他困难群众4.21万人。'
		],
		[
			'a rate of one place behind the rate of all',
			'完成改造5126户，占年度任务6000户的85.4%，其中甲县完成率最高，为112.0%。'
		],
		[
			'a list that is taken of one figure',
			'照料护理标准分别按最低工资标准2010元的50%、30%、10%确定，即每人每月1005元、603元、201元。'
		],
		[
			'a share of what is named elsewhere',
			'节地生态安葬3864例，占安葬总数的18.6%，其中骨灰撒海212例、树葬1506例、花坛葬684例、其他方式1462例。'
		],
		[
			'a share of another figure than the total',
			'412名受访家长中，有送托意愿的235人，占57.0%，但实际送托的只有98人，占意愿人数的41.7%。'
		],
		[
			'a rate of use beside a mean',
			'托位1640个，每千人口拥有托位3.4个，实际入托692人，托位使用率42.2%。'
		],
		[
			'a rate of use beside a kind of bed',
			'养老机构21家，床位3020张，其中护理型床位1872张，占62.0%；入住老年人1496人，床位利用率49.5%。问卷显示，表示满意的占84.2%，不满意的占15.8%。'
		],
		[
			'a change of the whole behind its parts',
			'“三公”经费支出18.6万元，其中公务用车运行维护费12.4万元、公务接待费6.2万元，比上年同期减少2.3万元，下降11.0%。'
		],
		[
			'a standard beside a standard',
			'孤儿402人。机构集中养育孤儿标准为每人每月2100元，社会散居孤儿1600元，前者是后者的1.3倍。'
		],
		[
			'some homes that were looked at, and all there are',
			'实地察看养老机构14家。全县现有养老机构21家。'
		],
		[
			'a table whose third column is the second over the first',
			'县\t任务（户）\t完成（户）\t完成率\n甲\t26500\t26310\t99.3%\n乙\t7050\t6845\t97.1%\n丙\t2300\t2176\t94.6%\n丁\t1280\t1180\t92.2%'
		],
		[
			'what is left open, and a list two sentences on',
			'查出问题27个，已整改25个，其余2个正在推进。完善制度11项，问责8人。其中民政部门涉及9个问题，已全部整改；财政部门涉及7个问题，已整改6个。'
		],
		[
			'a part that names its own whole',
			'办理结婚登记6318对，同比增长21.4%；离婚登记2874对，同比下降3.5%。其中“全国通办”结婚登记1206对，占19.1%。'
		],
		[
			'a holiday beside a quarter',
			'三季度办理结婚登记6318对。国庆假期8天，全市共办理结婚登记1042对。'
		],
		['a year of a standard', '散居孤儿基本生活费标准为每人每月1300元，全年15600元。']
	])('%s', (_, text) => {
		expect(found(...text.split('\n'))).toEqual([]);
	});

	it('a title does not go on in the line below it', () => {
		expect(
			found(
				'县人大常委会执法检查组关于检查《中华人民共和国老年人权益保障法》实施情况的报告',
				'执法检查组于9月上旬开展检查，现将情况报告如下。'
			)
		).toEqual([]);
	});

	it('a year of a standard that is not twelve months is told', () => {
		expect(found('散居孤儿基本生活费标准为每人每月1300元，全年15000元。')).toEqual([
			'arithmetic “15000元” → 15600元'
		]);
	});
});
