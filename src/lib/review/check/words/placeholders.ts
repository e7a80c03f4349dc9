import type { Remark } from '../../finding.ts';
import { blanksOf, type Blank } from '../../fill/blanks.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { hiddenNames } from '../../words/hidden-names.ts';

const messages: Readonly<Record<Blank['kind'], string>> = {
	figure: '数字未填写',
	year: '年份被遮蔽，未填写',
	date: '日期未填写',
	name: '人名、地名或单位名被遮蔽',
	text: '内容未填写'
};

/** Notes to the writer that are still there, fields of a form, errors of a sheet. */
const notes: readonly RegExp[] = [
	/(?<=[于在至到年]|^)月日(?=前|之前|以前|起|止|至|召开|[，。])|(?<=(?:电话|手机|热线|传真|账号|号码)[：:]?\s*)(?:\d{1,4}[-—－—]{0,2})?[XxX×*＊□_＿○〇]{3,}(?:[-—－][XxX×*＊□_＿○〇]{3,})?(?=\D|$)|（(?:此处|这里|请在?此处?|由?各地)(?:据实|如实|酌情|另行)?(?:填写?|填入|补充?|插入|录入|替换)[^）]*）|(?<=^|[。；，])(?:此处|这里)(?:待|需)?(?:补充?|填写|插入|替换|加入?)[^。；，]{0,20}|（(?:此处|这里|该处|本处)?(?:具体|有关|相关|准确)?(?:数据|数字|数额|金额|内容|情况|图表|名单|附表|时间|日期|人数|单位|名称)?(?:尚|还|暂)?(?:待|需|有待|未)(?:进一步)?(?:补充?|核实?|核对|填[写入]?|定|查|更新|完善|确认|录入|统计|提供)[^（）]{0,6}）|（(?:具体|有关|相关)?(?:数据|数字|数额|金额|人数|名单|情况|材料)(?:待|由|请)[^（）]{1,14}(?:提供|报送|补充|填报|核实|反馈)[^（）]{0,4}）|〔(?:待填|待补|待定|待核)[^〕]*〕|【(?:待填|待补|此处)[^】]*】|（(?:数额|数字|数据)?待(?:查|定|补|核|填)[^）]*）|(?:(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])|(?<![一-龥])(?:待定|待补充)(?![一-龥]))/gu,
	/（(?:请|需)(?:各[单地]位?|办公室|科室|领导)?(?:进一步)?(?:核实|核对|确认|补充|填写|替换|修改|审定|斟酌|完善|更新)[^（）]{0,10}）/gu,
	// 对账单号待定, （附表略，后补）.
	/(?<=(?:单号|编号|文号|账号|金额|数额|数据|电话|姓名|数字)(?:为|：|:)?)(?:待定|另定|待补充?|待填|暂缺|暂空)(?=[，。；）]|$)|（[^（）]{0,8}(?:后补|待补|稍后补[充上]?)）/gu,
	// 由（单位名称）负责, 请【姓名】同志: what a form says of itself.
	/(?<=^|由|请|到|至|在|向|与|和|经|对|：)（(?:填写)?(?:单位(?:名称|全称)|填写[^（）]{1,6}|姓名|县名|乡镇名?|村名|领导姓名|具体(?:单位|时间|地点|金额|数字))）|[【{<[](?:填写)?(?:单位(?:名称|全称)?|姓名|填写[^】}>\]]{1,6}|县名|乡镇名|村名|领导姓名|日期|时间|地点|数字|数据|金额|文号)[】}>\]]/gu,
	// {附件名称}, 【请插入标准编号】, 由（经手人姓名）签字: a field of the form that it was made from.
	/[{｛][\u4e00-\u9fff]{2,12}[}｝]|[【[](?:请|此处|待)(?:插入|填入|填写|补充|输入|选择|替换|注明)[^】\]。；]{0,16}[】\]]|[【[](?:[\u4e00-\u9fff]{0,6}(?:姓名|名称|编号|文号|金额|数额|电话|地址))[】\]]/gu,
	/(?<=[由请经向交报与和同至到在为以按是对给])（[\u4e00-\u9fff]{0,8}(?:姓名|名称|文号|编号|电话号码|金额|日期)）/gu,
	// 出席：____，县政府办.
	/(?<=^(?:出席|列席|主持|缺席|请假|参加|参会|记录|整理|地点|主送|抄送|签发|联系人)(?:人员?|单位)?[：:]\s*)[_＿]{2,}/gmu,
	/#(?:DIV\/0[!！]|REF[!！]|N\/A|VALUE[!！]|NAME[?？]|NUM[!！]|NULL[!！])|(?<![A-Za-z])(?:NaN|undefined|null)(?![A-Za-z])|\$?\{+[A-Za-z_][A-Za-z_.\d]{0,24}\}+/gu,
	/(?<=(?:电话|热线|手机|传真)[：:]?\s*(?:0\d{2,3}[-—－]{1,2})?)(?:0{7,8}|1{7,8}|1?2345678|1234567|1380013800\d|1[3-9]0{9})(?!\d)/gu
];

/** How much is shown of what stands before a blank: a list of them must not read alike. */
const shown = 8;

function around(text: string, { start, end, unit }: Blank): string {
	const lead = text.slice(0, start);
	const from = Math.max(lead.search(/[^，。；：！？\n]*$/u), start - shown);
	return text.slice(from, end) + unit;
}

/** 占位 (V-62): blanks, masked years and names, notes to fill in. */
export const checkPlaceholders = ({ passages }: Understanding): Remark[] =>
	passages.flatMap((passage) => {
		const blanks = blanksOf(passage).map((blank): Remark => {
			const isHidden = blank.mark === '';
			return {
				kind: 'placeholder',
				severity: 'error',
				passage,
				start: blank.start,
				end: isHidden ? blank.end + blank.unit.length : blank.end,
				message: `${messages[blank.kind]}：“${around(passage.text, blank)}”${isHidden ? `，“${blank.unit}”前没有数` : ''}。`
			};
		});
		const written = notes
			.flatMap((note) => [...passage.text.matchAll(note)])
			.map((match): Remark => ({
				kind: 'placeholder',
				severity: 'error',
				passage,
				start: match.index,
				end: match.index + match[0].length,
				message: `待填的内容没有填：${match[0]}。`
			}));
		const names = hiddenNames(passage.text)
			.filter(
				({ start, text }) =>
					!blanks.some((one) => one.start < start + text.length && start < one.end)
			)
			.map(({ start, text }): Remark => ({
				kind: 'placeholder',
				severity: 'error',
				passage,
				start,
				end: start + text.length,
				message: `${messages.name}：“${text}”。`
			}));
		return [...blanks, ...written, ...names];
	});
