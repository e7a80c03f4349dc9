import type { Remark } from '../finding.ts';
import { blanksOf, type Blank } from '../fill/blanks.ts';
import type { Understanding } from '../understand/understanding.ts';

const messages: Readonly<Record<Blank['kind'], string>> = {
	figure: '数字未填写',
	year: '年份被遮蔽，未填写',
	date: '日期未填写',
	name: '人名、地名或单位名被遮蔽',
	text: '内容未填写'
};

/** A note to the writer that is still there. */
const note =
	/(?<=[于在至到年]|^)月日(?=前|之前|以前|起|止|至|召开|[，。])|(?<=(?:电话|手机|热线|传真|账号|号码)[：:]?\s*)(?:\d{1,4}[-—－]?)?[XxX×*＊]{3,}(?:[-—－][XxX×*＊]{3,})?(?=\D|$)|（(?:此处|这里|请在?此处?|由?各地)(?:填写?|填入|补充?|插入|录入|替换)[^）]*）|(?<=^|[。；，])(?:此处|这里)(?:待|需)?(?:补充?|填写|插入|替换|加入?)[^。；，]{0,20}|（(?:此处|这里|该处|本处)?(?:具体|有关|相关|准确)?(?:数据|数字|数额|金额|内容|情况|图表|名单|附表|时间|日期|人数|单位|名称)?(?:尚|还|暂)?(?:待|需|有待|未)(?:进一步)?(?:补充?|核实?|核对|填[写入]?|定|查|更新|完善|确认|录入|统计|提供)[^（）]{0,6}）|〔(?:待填|待补|待定|待核)[^〕]*〕|【(?:待填|待补|此处)[^】]*】|（(?:数额|数字|数据)?待(?:查|定|补|核|填)[^）]*）|(?<![一-龥])(?:TODO|TBD|待定|待补充)(?![一-龥])/gu;

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
		const notes = [...passage.text.matchAll(note)].map((match): Remark => ({
			kind: 'placeholder',
			severity: 'error',
			passage,
			start: match.index,
			end: match.index + match[0].length,
			message: `待填的内容没有填：${match[0]}。`
		}));
		return [...blanks, ...notes];
	});
