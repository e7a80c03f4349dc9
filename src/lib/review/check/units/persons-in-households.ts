import type { Passage } from '../../clean/passages.ts';
import type { Remark } from '../../finding.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { sentenceAt } from './sentence-at.ts';

const count = String.raw`(?<![\d.,])(?<count>\d[\d,]*(?:\.\d+)?万?户)`;

/** Who is asked, taught, treated or employed comes one by one. */
const alone = new RegExp(
	`${count}(?=(?:[^，。；：、（）“\\d家户企住]{0,6}(?:受访者|被访者|受访群众|调查对象|学生|毕业生|患者|病人|护理员|志愿者|社工|教师|学员|考生|失业人员|求职者|应聘者|务工人员|未成年人|参保人|缴费人|新生儿|孕产妇))(?![家之的]?家|家长|户|住房|公寓))`,
	'gu'
);

/** 为16300户65岁以上老人体检: visits are paid to 20户老人, but nobody counts the old of a whole county so. */
const many =
	/(?<![\d.,])(?<count>(?:\d[\d,]*(?:\.\d+)?万|\d{1,3}(?:,\d{3})+|\d{4,})户)(?=(?:[^，。；：、（）“家户企住]{0,8}(?:老年人|老人|残疾人|儿童|职工))(?!家|户|住房|公寓|之家|的家))/gu;
const atHome =
	/改造|入户|走访|慰问|探访|上门|安装|家庭|住房|房屋|改厕|搬迁|供暖|取暖|用电|用水|签约|家中|空巢|独居/u;

/** 以户数人: 292户受访者. */
export const checkPersonsInHouseholds = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => [
		...[...passage.text.matchAll(alone)].map((match) => remark(passage, match)),
		...[...passage.text.matchAll(many)]
			.filter((match) => !atHome.test(sentenceAt(passage.text, match.index)))
			.map((match) => remark(passage, match))
	]);

const remark = (passage: Passage, match: RegExpExecArray): Remark => {
	const { count: figure = '' } = match.groups!;
	return {
		kind: 'unit',
		severity: 'error',
		passage,
		start: match.index,
		end: match.index + figure.length,
		message: `“${figure}”后面数的是人，不以户计，疑单位错用。`
	};
};
