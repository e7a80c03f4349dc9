/**
 * 主语线索: by which words official prose names what it counts, where these are not the catalogue's own
 * names. `head` stands at the number (before it in its clause, or behind it); `topic` there or earlier in the
 * sentence, the paragraph, the heading, the nearest first. The unit must be the subject's.
 */
export interface Cue {
	/** Of an indicator or a derived metric. */
	readonly id: string;
	readonly head: RegExp;
	/** Null where the head says it all. */
	readonly topic: RegExp | null;
	/** Words at the number that speak against it. */
	readonly not: RegExp | null;
}

type Line = readonly [id: string, head: string, topic?: string | null, not?: string];

const dibao = '低保|最低生活保障';
const tekun = '特困|五保';
const temp = '临时救助|急难';
const medical = '医疗救助';
/** What stands there by now is not what is new. */
const standing = '已建成|共有|现有|已有|累计建|总数|达到$';
/** Who is not on benefits, or only came or went, or was counted month by month. */
const notIn = '符合|审批|累计保障|累计救助|(?:提高|降低)了?(?:保障)?标准';
/** 特困家庭, 特困学生: no 特困人员. */
const notTekun = '特困(?:家庭|群众|户|学生|职工|残疾人|妇女|儿童)';
/** 相当于上年居民人均…的, 占…的: a standard told in parts of something else. */
const likened = '(?:相当于|占|[是为]).{0,10}';
const money =
	'资金|救助金|支出|发放|补助|补贴|投入|拨付|金额|安排|花(?:了|出|掉|费|去|销)|掏(?:了|出)|[发拨](?:了|出|下)去?';

const lines: readonly Line[] = [
	[
		'dibao_new_households',
		'新增|新纳入|新批|新审批|新认定|(?<!未)纳入',
		dibao,
		'床|墓|养老|特困|岗'
	],
	[
		'dibao_new_persons',
		'新增|新纳入|新批|新审批|新认定|(?<!未)纳入',
		dibao,
		'床|墓|养老|特困|岗|主动发现'
	],
	['dibao_exit_households', '退出|停保|停发', dibao, '清退|清理'],
	['dibao_exit_persons', '退出|停保|停发', dibao, '清退|清理'],
	['dibao_removed_households', '清退|清理|取消|不符合条件', `${dibao}|不符合条件`],
	['dibao_removed_persons', '清退|清理|取消|不符合条件', `${dibao}|不符合条件`],
	[
		'dibao_households',
		'低保|在[册保]|享受|保障|(?<!发)现有|共有|认定',
		dibao,
		`新增|新批|新认定|纳入|清退|清理|退出|取消|特困|边缘|核查|复核|排查|入户|抽查|${notIn}`
	],
	[
		'dibao_persons',
		'低保|在[册保]|享受|保障|(?<!发)现有|共有|认定|^$|城市$|农村$|城镇$',
		dibao,
		`新增|新批|新认定|纳入|清退|清理|退出|取消|特困|边缘|孤儿|低收入|未成年|残疾|老年|重病|供养|核|培训|经办|户均|等(?:各|[一二三四五六七])类|学生|子女|劳动能?力|分类施保|增发|在岗|${notIn}`
	],
	[
		'dibao_standard',
		'标准|达到|提高到|为|按(?:平均)?$|(?:低保|最低生活保障)(?:对象|居民)?$|(?:低保|最低生活保障)金?(?:是|为)?(?:一个|每个?)月(?:每人)?(?:是|为)?$',
		dibao,
		'特困|五保|孤儿|人均(?!$)|补助水平|护理|次均'
	],
	[
		'dibao_spending',
		`低保金|低保(?:对象)?(?:资金|支出|补助)|${money}`,
		dibao,
		'特困|医疗|临时|教育|住房|危房|就业|取暖|孤儿|价格|灾|流浪|残疾|募集|捐|及各类|等各类|(?:增加|减少|提高|降低)保障|五保'
	],
	['dibao_price_subsidy_spending', '价格(?:临时)?补贴'],
	[
		'dibao_class_supplement_persons',
		'分类施保|增发(?:低保金|保障金|补助)?',
		`${dibao}|施保`
	],
	[
		'dibao_workable_persons',
		'劳动能?力',
		`${dibao}|救助对象`,
		'无劳动|没有劳动|丧失|劳动能力鉴定'
	],
	[
		'm_avg_benefit',
		'^平均$|(?:月)?人均(?:月)?(?:补助|补差|保障)|(?:金|资金|支出)平均(?:补助|补差)?$|平均补(?:助|差)$',
		dibao,
		'特困|供养'
	],
	[
		'm_coverage',
		'覆盖率|占(?:全[市县区省]|.{0,4})?(?:常住)?人口',
		dibao,
		`集中|窗口|核对|检查|低收入|补贴|基本生活救助|安葬|${tekun}`
	],
	['m_base_coverage', '覆盖(?:率|面)|占(?:全[市县区省])?(?:常住)?人口', '基本生活救助'],
	['m_lowincome_share', '占(?:全[市县区省])?低收入人口', dibao],
	['m_std_cons', `${likened}消费支出`, '低保(?:平均)?标准'],
	['m_std_income', `${likened}可支配收入`, '低保(?:平均)?标准'],
	['m_std_minwage', `${likened}最低(?:月)?工资`, '低保(?:平均)?标准', '护理|自理|特困'],
	['m_real_growth', '实际(?:增长|增速|提高)', '标准|低保', '收入|消费'],
	['m_new_rate', '新增率', dibao],
	['m_exit_rate', '退出率', dibao],
	['m_turnover', '换手率|周转率', dibao],
	['m_new_and_exit', '有进有出|进出|新增和退出|新增、退出', dibao, '户'],
	['m_hh_size', '户均(?:保障)?(?:人口|人数)?(?:为|是|约)?$', dibao],
	['m_removal_rate', '清退率'],
	['dibao_marginal_households', '边缘(?:家庭|户)'],
	['dibao_marginal_persons', '边缘(?:家庭|人口|对象)'],
	['lowincome_persons', '低收入(?:人口|群众|家庭)'],
	['rigid_expense_persons', '刚性支出'],
	['relapse_monitor_persons', '防止?返贫|监测对象'],
	[
		'tekun_persons',
		tekun,
		tekun,
		`集中|分散|护理|自理|新增|新纳入|调[出入]|减员|退出|${notTekun}`
	],
	[
		'tekun_central_persons',
		'集中(?:特困|五保)?(?:人员)?(?:供养|照料)',
		tekun,
		'不能自理|失能'
	],
	['tekun_unable_central_persons', '(?:不能自理|失能).{0,10}集中供养(?!率)', tekun],
	['tekun_central_persons', '^(?:其中)?集中$', tekun],
	['tekun_dispersed_persons', '^(?:其中)?分散$', tekun],
	['tekun_dispersed_persons', '分散(?:特困|五保)?(?:人员)?(?:供养|照料)', tekun],
	['tekun_full_care_persons', '全护理|完全丧失', tekun],
	['tekun_half_care_persons', '半护理|部分丧失', tekun],
	['tekun_self_care_persons', '全自理|具备.{0,4}自理', tekun],
	['tekun_standard', '标准', tekun, '照料|护理|自理'],
	['tekun_care_standard_full', '全护理', null],
	['tekun_care_standard_half', '半护理'],
	['tekun_care_standard_self', '全自理'],
	[
		'tekun_spending',
		`${tekun}.{0,8}(?:金|支出|资金)|${money}|供养金`,
		tekun,
		`照料|护理|三无|五保|三民|孤儿|保障金额|${notTekun}`
	],
	['tekun_care_spending', '(?:照料)?护理(?:费|补贴|资金)', null, '残疾人'],
	['legacy_sanwu_spending', '三无'],
	['legacy_wubao_spending', '五保', null, '集中|分散'],
	['legacy_sanmin_spending', '三民'],
	['m_care_wage_full', `${likened}最低(?:月)?工资`, '全护理', '半护理|自理'],
	['m_care_wage_half', `${likened}最低(?:月)?工资`, '半护理', '全护理|自理'],
	['m_care_wage_self', `${likened}最低(?:月)?工资`, '全自理', '护理'],
	['m_tekun_cons', `${likened}消费支出`, `(?:${tekun}).{0,10}标准`],
	['m_central', '集中供养率', null, '生活不能自理|失能'],
	['m_unable_central', '(?:生活不能自理|失能).{0,10}集中供养率'],
	['m_tekun_ratio', '倍|(?:不足|相当于|[是为达]).{0,4}低保(?:平均)?标准的', tekun],
	['m_avg_benefit_tekun', '(?:供养)?支出平均$|月?人均(?:供养|补助|支出)|供养水平', tekun],
	[
		'temp_aid_visits',
		'临时救助|实施|救助|办理|[救帮办](?:了|过|助)',
		temp,
		'医疗|教育|流浪|学生|社会力量|先行|急难型|支出型|非本地|核'
	],
	[
		'temp_aid_spending',
		`临时救助金|${money}`,
		temp,
		'医疗|教育|低保|特困|备用金|募集|取暖|住房|危房|就业|孤儿|灾'
	],
	['temp_emergency_visits', '急难型'],
	['temp_expense_visits', '支出型'],
	['temp_first_aid_visits', '先行救助|先行'],
	['temp_nonlocal_visits', '非本地'],
	['temp_reserve_fund', '备用金'],
	['m_per_visit', '(?:人)?次均|人均|平均每人次|平均(?:救助)?(?:水平|标准)', temp],
	['m_per10k_visits', '每万人', temp],
	[
		'm_visit_times',
		'(?:相当于|[是为达]).{0,6}低保(?:月|平均)?标准的|低保(?:月|平均)?标准.{0,2}倍',
		temp
	],
	['m_first', '先行救助(?:占比|比例|率)|占急难型', '先行'],
	['jiunan_pilot_counties', '试点(?:地区|县|区|县区|单位)?', '救急难'],
	['jiunan_persons', '救急难|急难'],
	['medical_aid_visits', '医疗救助|实施|救助', medical, '住院|门诊|资助参保|重特大|转介'],
	[
		'medical_aid_spending',
		`医疗救助金|${money}`,
		medical,
		'临时|教育|低保|特困|住房|危房|就业|取暖'
	],
	['medical_inpatient_visits', '住院(?:救助)?'],
	['medical_outpatient_visits', '门诊(?:救助)?'],
	['medical_insured_persons', '资助.{0,8}(?:参保|参加)'],
	[
		'medical_insured_persons',
		'(?:困难|救助|特困|低保)[\\u4e00-\\u9fff]{2,4}参(?:加[^，。]{0,8}医|保)',
		'资助'
	],
	['medical_actual_reimb_rate', '报销比例|报销率'],
	[
		'm_oop',
		'自付(?:比例|率|部分|费用)?|(?:自己|个人)(?:还要|要|得)?[掏付担负](?:腰包)?',
		'医疗|报销|费用|看病'
	],
	['medical_total_cost', '医疗总费用|总费用|医疗费用(?:总额|合计|共)', '医疗|困难群众'],
	['m_major', '占', '重特大'],
	['m_per_visit_medical', '(?:人)?次均', medical],
	['medical_major_visits', '重特大疾病'],
	['tekun_institutions', '机构', '特困(?:人员)?供养|供养服务'],
	[
		'tekun_institution_beds',
		'床位',
		'特困(?:人员)?供养服务|供养服务机构|特困(?:人员)?供养机构'
	],
	['veteran_persons', '优抚对象'],
	['veteran_medical_visits', '医疗(?:费)?补助', '优抚'],
	['veteran_spending', `抚恤(?:金|补助)?|优待金|${money}`, '优抚|抚恤', '医疗|单位|机构'],
	['edu_aid_visits', '学生|教育救助', '学生|教育救助', '贷款|减免'],
	[
		'edu_aid_spending',
		`教育救助金|助学金|${money}`,
		'教育救助|学生|助学',
		'低保|特困|临时|医疗|住房|危房|就业|贷款'
	],
	['edu_loan_students', '(?:学生.{0,6})?助学贷款', null, '违约'],
	['edu_fee_exempt_students', '学费减免|两免一补'],
	[
		'housing_rent_subsidy_households',
		'租赁补贴|惠及|涉及|受益',
		'租赁补贴',
		'危房|改造|公租房'
	],
	[
		'housing_rent_subsidy_spending',
		`租赁补贴|补贴金额|${money}`,
		'租赁补贴',
		'危房|改造'
	],
	['housing_rural_reno_households', '危房改造|危旧房|危房', '危房|危旧房', '住房救助'],
	[
		'housing_rural_reno_spending',
		`改造补助|${money}`,
		'危房改造|危旧房|改造(?:农村)?危房',
		'租赁'
	],
	['housing_aid_households', '住房救助', '住房救助'],
	[
		'housing_aid_spending',
		`住房救助|${money}`,
		'住房救助(?:[和及与、](?:农村)?危房改造)?'
	],
	[
		'housing_public_rental_households',
		'实物配租|公租房|廉租房|公共租赁住房',
		null,
		'核减|减免|补贴'
	],
	['housing_rent_reduction_households', '核减|减免', '租金|公租房|廉租房'],
	['m_per_household_reno', '户均', '危房'],
	['m_per_household_heating', '户均', '取暖'],
	['employ_public_posts', '公益性?岗位|岗位', '公益性?岗位', '见习|招聘|招录|在岗'],
	[
		'employ_aid_spending',
		`就业救助|含贷款贴息|${money}`,
		'就业(?:救助|援助)|贷款贴息',
		'^(?!.*含).*贴息'
	],
	['employ_loan_interest_spending', '(?<!含)(?:贷款)?贴息'],
	['employ_public_post_persons', '在岗', '公益性?岗位|救助对象'],
	['employ_aid_visits', '就业(?:援助|服务|救助|帮扶)'],
	['employ_zero_households', '零就业'],
	['heating_households', '取暖|采暖', '取暖|采暖'],
	['heating_spending', `取暖|煤炭|${money}`, '取暖|采暖'],
	['vagrant_aid_visits', '流浪|救助|救[了过]', '流浪'],
	['vagrant_returned_persons', '返[乡回]|接送|护送|送回', '流浪'],
	['m_vagrant_returned', '返[回乡](?:比|占|率)', '流浪|接送|护送|受助'],
	['vagrant_stations', '救助(?:管理)?(?:机构|站)', '救助管理|流浪'],
	['vagrant_spending', `${money}|流浪乞讨人员救助$`, '流浪'],
	['vagrant_patrols', '巡查', '流浪|街面'],
	['disaster_relief_visits', '受灾|灾民|救助', '受灾|灾害'],
	['disaster_relief_spending', `受灾|灾民|${money}`, '受灾|灾害|灾民', '捐|募|损失|灾区'],
	['disaster_events', '灾害事件|启动(?:灾害)?救助', '灾', '到位|时限|按时'],
	['disaster_events_ontime', '(?:时限|按时|及时).{0,8}到位|救助到位', '灾', '率'],
	['m_24h', '到位率', '灾|时限'],
	['disaster_rebuilt_households', '重建', '倒|损|灾|民房|住房'],
	['disaster_reserve_points', '储备(?:点|库|站)', '物资|灾'],
	['orphan_persons', '孤儿', '孤儿', '集中养育|机构养育|散居|无人抚养'],
	[
		'orphan_institution_persons',
		'集中养(?:育|着)|机构(?:里|内)?养(?:育|着)',
		null,
		'标准|费'
	],
	['orphan_scattered_persons', '散居'],
	[
		'orphan_spending',
		`孤儿.{0,10}(?:金|费|支出|资金)|基本生活费|${money}`,
		'孤儿',
		'无人抚养'
	],
	['orphan_standard_institution', '集中(?:供养|养育)(?:的)?孤儿|孤儿集中(?:供养|养育)$'],
	[
		'orphan_standard_scattered',
		'(?:散居|分散供养)(?:的)?孤儿|孤儿(?:社会散居|分散供养)$'
	],
	[
		'tekun_standard',
		'(?:集中|分散)供养的?(?:特困|五保)|(?:特困|五保)(?:人员|对象)?(?:集中|分散)供养',
		null,
		'护理|孤儿'
	],
	['orphan_standard_institution', '标准|机构养育的?(?:孩子|儿童)', '集中养育|机构养育'],
	['orphan_standard_scattered', '标准', '散居'],
	['defacto_orphan_persons', '无人抚养'],
	[
		'defacto_orphan_spending',
		`无人抚养.{0,14}(?:金|费|支出|资金|补贴)|${money}`,
		'无人抚养'
	],
	['disab_living_persons', '困难残疾人|生活补贴', '残疾人', '目标|应享受'],
	['disab_care_persons', '重度残疾人|护理补贴', '残疾人', '目标|应享受'],
	['disab_living_eligible', '目标(?:人数|人群|对象)?|应享受', '困难残疾人|生活补贴'],
	['disab_care_eligible', '目标(?:人数|人群|对象)?|应享受', '重度残疾人|护理补贴'],
	['disab_living_standard', '生活补贴(?:标准)?', '残疾人|两项补贴', '护理|孤儿|儿童'],
	['disab_care_standard', '护理补贴(?:标准)?', '残疾人|两项补贴', '照料|特困'],
	['m_disab_living_cov', '覆盖率', '生活补贴', '护理'],
	['m_disab_care_cov', '覆盖率', '护理补贴'],
	[
		'disab_subsidy_spending',
		`两项补贴|${money}`,
		'残疾人',
		'^(?!.*生活补贴.*护理补贴)(?!.*两项).*(?:生活|护理)补贴'
	],
	['welfare_institutions', '福利(?:机构|院|中心)', null, '床|在院|收养|儿童'],
	[
		'welfare_institutions',
		'机构$',
		'福利(?:机构|院)',
		'救助|供养|养老|核对|援助|养育|儿童|星级|医'
	],
	['welfare_beds', '床位', '福利(?:机构|院)', '养老|供养'],
	['welfare_residents', '在院|收养|收住', '福利(?:机构|院)'],
	['charity_orgs', '社会组织', '救助|困难群众'],
	['charity_enterprises', '企业', '救助|困难群众'],
	[
		'charity_raised',
		'募集|筹集|筹募',
		'社会|慈善|救助',
		'补助资金|财政|预算|中央|上级|省级|项目'
	],
	[
		'charity_aid_visits',
		'救助困难群众|帮扶困难群众|惠及困难群众',
		'社会力量|社会组织|企业|慈善|募集'
	],
	['charity_aid_visits', '救助$', '募集|社会力量|慈善'],
	['charity_aid_visits', '惠及群众', '社会力量|企业|慈善|募集', '公益'],
	['socialorg_benefit_visits', '惠及(?:群众|居民)|服务群众', '公益活动|志愿活动'],
	['donation_spending', '社会捐款|捐款支出|捐赠支出'],
	['donation_points', '捐[助赠](?:接收)?(?:站|点)|接收(?:站|点)'],
	['m_social_share', '占', '社会力量(?:募集)?(?:的)?资金|募集(?:的)?资金'],
	[
		'volunteers',
		'志愿者',
		'救助|困难群众|帮扶|慈善|社会力量',
		'(?:赛会|注册|助残|青年|城市|大学生|骨干|老年|巾帼|社区|环保|文明|常驻|党员|医疗)(?:服务)?志愿者|志愿者(?:队伍|团队|代表|服务)'
	],
	['charity_supermarkets', '慈善超市|爱心超市', null, '新增|新建'],
	['service_aid_visits', '服务类(?:社会)?救助'],
	['service_purchase_spending', '购买(?:社会救助|救助)?服务'],
	['m_service_purchase', '占', '购买(?:社会救助|救助)?服务'],
	['m_service_share', '占.{0,4}(?:救助|低保)对象|相当于.{0,4}救助对象', '服务类'],
	[
		'sa_spending_total',
		`社会救助(?:资金|支出)|救助资金|低保金及各类专项救助(?:资金|金)|[花用]在社会救助上|${money}`,
		'社会救助|困难群众救助|各[类项](?:困难群众)?救助',
		'缺口|违规|募集|临时|医疗|教育|住房|就业|特困|低保金[^及]|孤儿|工作经费|预算|拨付|下达|捐|备用|灾|取暖|购买|财政|安排|争取|上级|中央|省级|市级|县级|应发|足额|社会化|按时|其他来源|人均'
	],
	['m_per_capita_spending', '人均社会救助|人均(?:救助)?(?:资金)?支出', '救助'],
	['sa_budget', '预算', '救助'],
	['sa_fund_allocated', '拨付|下达', '救助资金|社会救助'],
	['sa_fund_due', '应发', null, '足额|按时'],
	['sa_fund_ontime_paid', '足额发放(?!率)|按时发放(?!率)'],
	['m_paid_ontime', '(?:足额|按时)发放率'],
	['sa_fund_social_paid', '社会化(?:方式)?发放(?!率)'],
	['m_socialpay', '社会化发放(?:率|占|比)'],
	['fund_other', '其他(?:来源|渠道)|彩票公益金'],
	[
		'fund_central',
		'中央(?:财政)?',
		'救助|困难群众|补助|低保|特困|资金来源|财政投入',
		'养老|社会组织|项目'
	],
	[
		'fund_central',
		'中央财政(?:分别)?(?:补助|安排|下达|投入|拨付|转移支付)',
		null,
		'养老|社会组织|项目|彩票|基建'
	],
	['fund_province', '省级|省财政|自治区'],
	['fund_city', '市级|市财政|市本级', null, '筹资|本级支出'],
	['fund_county', '县级|区县(?:财政|级)|[县区]财政|区级财政|旗县', null, '经费|追加'],
	['sa_work_funds', '工作经费'],
	['m_level_share_central', '中央', '财政|资金|分担'],
	['m_level_share_province', '省级|省财政|自治区', '财政|资金|分担'],
	['m_level_share_city', '市级|市财政|市本级', '财政|资金|分担'],
	['m_level_share_county', '县级|区县|旗县|县财政', '财政|资金|分担'],
	['sa_irregular_funds', '违规', '资金'],
	['m_progress_gap', '序时进度(?:相差|[差慢快]|落后)?'],
	['m_exec', '执行率'],
	['m_fiscal_share', '占.{0,8}(?:财政|公共预算)支出', '救助'],
	['windows', '(?:乡镇)?(?:街道)?(?:社会)?(?:救助)?(?:服务)?窗口', '窗口'],
	['m_window', '窗口.{0,4}覆盖率|覆盖率|占乡镇', '窗口'],
	['townships', '乡镇|街道|苏木', null, '窗口|站|点|备用金|助理员'],
	[
		'staff_total',
		'经办(?:人员|员|力量|队伍|工作的|的)|救助工作(?:人员|的)|民政助理员',
		null,
		'专职|持证|培训'
	],
	['staff_fulltime', '专职'],
	['staff_certified', '持证', null, '社工|护理员'],
	[
		'm_certified',
		'持证(?:上岗)?(?:的|人员)?(?:只|仅)?(?:率|比例|占)',
		null,
		'护理员|社工'
	],
	['m_staff10k', '每万名?(?:救助|低保)?对象', '经办|救助对象'],
	['m_train', '人均(?:参加|接受)?(?:业务)?培训', '经办|培训'],
	['service_points', '(?:工作|服务)站点?|站点', '社区.{0,8}救助|救助.{0,8}站'],
	['village_assistants', '协理员'],
	['training_sessions', '培训班|业务培训', '培训'],
	['training_visits', '培训', '救助|业务培训', '养老'],
	['check_persontimes', '核对|比对|出具(?:核对)?报告', '核对|比对', '疑点|预警|发现'],
	['check_hit_persontimes', '疑点'],
	['check_agencies', '核对(?:机构|中心)'],
	['monitor_alerts', '预警(?:线索|信息)|线索', '预警|监测', '信访|举报|问题线索'],
	['monitor_alerts_handled', '核查处置|处置', '预警'],
	['monitor_included_persons', '主动发现|纳入救助', '预警|主动发现'],
	['m_alert_handle', '处置率|核查率', '预警'],
	['m_alert_hit', '命中率', '预警|线索'],
	['m_active_share', '占.{0,6}新增', '主动发现'],
	['m_check_rate', '核对率'],
	['home_visits', '入户(?:核查|走访|调查|跑|探访|看望)|入户$'],
	['referral_visits', '转介'],
	['apps_accepted', '受理', '申请|救助', '异地|跨[省市县区]'],
	['apps_closed', '办结', '申请|救助', '按时|项目|实事|建议|提案|议案|信访|投诉'],
	['apps_ontime', '按时办结'],
	['m_ontime', '按时办结率|办结率|按时办结的?(?:占|达)'],
	['m_avgdays', '平均(?:办理|审核|办结)(?:时间|时限|天数)?'],
	[
		'm_avgdays',
		'平均(?:每件)?(?:只|仅)?(?:要|需要?|用时?|花|得|在)?$',
		'办下来|办完|办结|办好|办理|受理|审批|审核'
	],
	['apps_online', '网上|掌上|线上'],
	['m_online', '网办率|网上办理率'],
	['audit_sample_households', '抽查|复核'],
	['audit_screen_households', '排查', '漏保|应保未保|未在保|困难家庭', '隐患'],
	['m_staff_town', '乡镇街道平均|平均每个?乡镇|每个乡镇', '经办', '专职'],
	['legal_aid_cases', '案件|法律援助', '法律援助', '民事|刑事|行政'],
	['legal_aid_visits', '受援', '法律援助'],
	['legal_aid_visits', '(?:惠及|涉及|帮助)(?:困难|受援)?(?:群众|人员)?$', '法律援助'],
	['legal_aid_centers', '法律援助(?:中心|机构)|中心', '法律援助'],
	['legal_consult_visits', '咨询|代书', '法律'],
	['vagrant_identified_persons', '查明身份'],
	[
		'pop_elderly60',
		'老年人|老人|60周?岁',
		'人口|老龄|\\d周?岁|户籍|常住',
		'低保|特困|救助对象|失能|独居|空巢|留守|高龄|困难|参加|志愿|学员'
	],
	['dibao_elderly_persons', '老年人', `${dibao}|救助对象`, '床|养老|失能|津贴'],
	['dibao_minor_persons', '未成年人', `${dibao}|救助对象`, '流浪|困境|留守'],
	['dibao_disabled_persons', '残疾人', `${dibao}|救助对象`, '补贴'],
	['dibao_severe_illness_persons', '重病患者|重病', dibao],
	['m_nursing', '占|护理型床位占比', '护理型(?!机构)'],
	['m_fulltime', '专职(?:人员|的)?(?:只|仅|大约|大概)?占|专职(?:人员)?(?:比例|比重)'],
	['m_online', '占受理|办(?:理|结)?的(?:占|达)', '网上|掌上|线上'],
	['audit_wrong_households', '错保'],
	['audit_missed_households', '漏保'],
	['m_wrong', '错保率'],
	['m_missed', '漏保率'],
	['eldercare_daycare_new', '日间照料中心', null, standing],
	['eldercare_rural_home_new', '幸福院', null, standing],
	[
		'eldercare_beds_new',
		'(?:新|净)增.{0,4}床位|床位',
		'(?:新|净)增.{0,6}床位',
		`总数|总量|[季期年月][末底]|${standing}`
	],
	['eldercare_beds', '床位', '养老', '家庭养老床位|每[千百万]'],
	['eldercare_nursing_beds', '护理型(?:养老)?(?:床位)?', '床位'],
	[
		'eldercare_inspected',
		'检查.{0,6}养老机构|养老机构.{0,6}检查|检查',
		'养老(?:服务)?机构|养老'
	],
	[
		'eldercare_institutions',
		'养老机构',
		null,
		'检查|养老机构(?:和|及|与)?(?:设施|设备)|民营|民办|公办|资助|示范|标准化|取消|关停'
	],
	['eldercare_hazards', '隐患|排查|发现$', '养老|隐患', '整改'],
	['eldercare_hazards_fixed', '整改', '隐患'],
	['m_inspect', '检查覆盖率'],
	['m_hazard_fixed', '整改率', '隐患'],
	['eldercare_training_visits', '培训', '养老'],
	['community_consults', '协商', '社区|协商'],
	['community_consult_visits', '居民', '协商'],
	['community_certs_cleared', '证明(?:事项)?'],
	['socialorg_activities', '公益活动|活动', '社会组织'],
	['socialorg_benefit_visits', '受益(?:群众)?', '社会组织|公益'],
	['socialorg_total', '社会组织', '登记', '参与|非法|取缔|活动'],
	['socialorg_total', '(?:登记|注册|共有|现有|各类)社会组织|社会组织总数', null, '参与'],
	['socialorg_banned', '取缔', '社会组织'],
	['funeral_cemetery_new', '公墓|墓地'],
	['funeral_graves_new', '墓穴'],
	[
		'funeral_counties_covered',
		'县级行政区|区县|县市区|县(?:（市、区）|区)',
		'安葬|安放|公益性(?:公墓|设施)'
	],
	['m_funeral_cov', '覆盖率', '安葬|安放|殡葬'],
	['marriage_qualified', '合格(?!率)', '登记|婚姻'],
	['marriage_registrations', '(?:新人)?(?:登记)?结婚'],
	['divorce_registrations', '离婚'],
	['m_qualified', '合格率', '婚姻|结婚|登记'],
	['marriage_counsel_visits', '辅导|服务$', '婚姻|家庭.{0,4}辅导'],
	['pop_resident', '常住人口'],
	['pop_registered', '户籍人口'],
	['fiscal_expenditure', '一般公共预算支出|财政支出'],
	['cpi_yoy', '居民消费价格|物价'],
	['cpi_food_yoy', '食品(?:类)?(?:消费)?价格'],
	['percapita_consumption', '人均(?:生活)?消费支出'],
	['percapita_income', '人均可支配收入'],
	['min_wage', '最低(?:月)?工资'],
	['unemployment_benefit', '失业保险金'],
	['b_ur_ratio', '之比|比', '低保标准|城乡标准', '特困|最高|最低'],
	['b_ur_ratio_tekun', '之比|比', '特困.{0,8}标准', '最高|最低'],
	[
		'counties',
		'区县|县区|旗县区|县级行政区',
		null,
		'不足|个别|部分|低于|高于|由|合计|其中|有|对$|抽[查取]|选取|赴'
	]
];

export const cues: readonly Cue[] = lines.map(([id, head, topic, not]) => ({
	id,
	head: new RegExp(head, 'gu'),
	topic: topic == null ? null : new RegExp(topic, 'gu'),
	not: not === undefined ? null : new RegExp(not, 'u')
}));
