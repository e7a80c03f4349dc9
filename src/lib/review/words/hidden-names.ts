/**
 * 某某: a name to be put in later. In a case story the same hides a person on purpose (村民李某某), so that who answers for something,
 * who leads it and where one may call are looked at, and what tells of an offence is left alone.
 */
const hidden = '(?:[\\u4e00-\\u9fff]?某某?|某[一-龥]?某|[甲乙丙丁]某某?)';
/** Beside a telephone that is there a hidden name was hidden to be shown. */
const contacts = '联系人|联络人|联络员|咨询人|受理人';
const noTelephone = '(?![，、；（\\s]*(?:联系|办公)?(?:电话|手机)[：:]?\\s*[\\d×Xx*])';
const roles =
	'责任人|负责人|第一责任人|牵头领导|分管领导|责任领导|包保干部|包保领导|经办人|承办人|主持人|主讲人|授课人|填报人|填表人|审核人|签发人|记录人|召集人|制表人|审签人|验收人|起草人|拟稿人|发言人|汇报人';
const places =
	'(?:牵头|责任|承办|主办|协办|配合|填报|报送|实施|建设|施工|监督|发文|主送)(?:单位|部门)|地点|地址|会址|开户行|账户名|收款单位|抄送|收件人';
const bodies =
	'(?:[省市县区乡镇州旗厅局村]|街道|社区|单位|部门|公司|中心|企业|机构|科室|医院|学校|银行|敬老院|福利院|办公室|委员会)';
const acts =
	'牵头|负责|承办|主办|协办|配合|制定|印发|起草|实施|建设|承建|汇总|提供|统筹|组织开展|受理|审批|出席|主持|讲话|作汇报|致辞|任组长|任副组长|担任';

const told: readonly RegExp[] = [
	new RegExp(
		`(?<=(?:${roles})(?:为|是)?[：:]\\s*)${hidden}(?=[，。；、（）\\s]|$|\\d|电话|手机|联系)`,
		'gu'
	),
	new RegExp(
		`(?<=(?:${contacts})(?:为|是)?[：:]?\\s*)${hidden}(?=[，。；、（）\\s]|$|\\d|电话|手机)${noTelephone}`,
		'gu'
	),
	new RegExp(
		`(?<=(?:${roles})(?:为|是)?)${hidden}(?=[，；、（\\s]*(?:联系|办公)?(?:电话|手机|时限|完成时限|责任单位|配合单位|牵头)|$)`,
		'gu'
	),
	new RegExp(`(?<=(?:${places})(?:为|是)?[：:]\\s*)某某[\\u4e00-\\u9fff]{0,10}`, 'gu'),
	// 设在某某村、某某村: a list that was never filled in.
	/某某(?:[村镇乡县市区]|社区|街道)(?:、某某(?:[村镇乡县市区]|社区|街道))+/gu,
	new RegExp(`(?<=由|请|报|会同)某某${bodies}`, 'gu'),
	new RegExp(
		`某某(?:${bodies})?(?:[\\u4e00-\\u9fff]{0,6}?(?:局|厅|委|办|部|中心|领导|同志))?(?=(?:${acts}))`,
		'gu'
	),
	new RegExp(
		'(?<=由)某[\\u4e00-\\u9fff]{2,8}(?:事务所|公司|机构|单位)(?=承担|负责|实施|承办|出具|进行)',
		'gu'
	),
	new RegExp(
		`(?<=(?:明确|落实|确定)(?:了)?责任人(?:为|是)?)${hidden}(?=[，。；、])`,
		'gu'
	),
	// 某某某代表：, at the head of a letter.
	/^某某某?(?=(?:代表|委员|同志|先生|女士|主任)[：:])/gu,
	new RegExp(`(?<=以|经|向|与)某某(?=${bodies})`, 'gu'),
	// 听取了市民政局某某同志的汇报.
	/(?<=[局厅委办镇乡]|街道|中心|公司)某某某?(?=(?:副?(?:局长|主任|厅长|科长|书记|镇长|乡长|经理)|领导|同志|代表)(?:的|作|所作)?(?:汇报|讲话|发言|报告|介绍|说明|工作))/gu,
	/某某(?:领导|同志|局长|县长|市长|书记|主任|镇长)(?=出席|主持|讲话|参加|带队|强调|指出|任|担任|[，。、；]|$)/gu
];

/** What tells of an offence or of a single person's lot. */
const story =
	/处分|立案|违纪|违法|骗取|挪用|涉案|被告|原告|判处|受贿|警告|开除|诫勉|移送|诈骗|案例|当事人|村民|患者|家住/u;

/** 被遮蔽的名称: 责任人：张某某, 由某某局牵头. */
export function hiddenNames(text: string): { start: number; text: string }[] {
	const found: { start: number; text: string }[] = [];
	for (const [index, pattern] of told.entries())
		for (const match of text.matchAll(pattern)) {
			const isLabelled = index === 0 || index === 3;
			if (!isLabelled && story.test(text)) continue;
			if (
				!found.some(
					(one) =>
						one.start < match.index + match[0].length &&
						match.index < one.start + one.text.length
				)
			)
				found.push({ start: match.index, text: match[0] });
		}
	return found;
}
