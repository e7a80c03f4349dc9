import type { Catalog } from '#lib/catalog/catalog.ts';
import { readText } from '#lib/review/read/text.ts';
import { reviewAlone } from '#lib/review/review.ts';
import { subjectReader } from '#lib/review/understand/subject.ts';
import { example } from './example.ts';

/** 试读的文字: every kind of sentence that a check looks at, so that all of it is compiled before the first document. */
const sentences = `（一）片区救助工作情况
截至2026年9月底，全市在册低保对象9428人，其中城市3120人，占33.1%；农村6308人，占66.9%。城市、农村低保标准分别为每人每月780元、610元，同比分别增长4.2%和5.1%。特困人员412人，其中集中供养158人，集中供养率38.3%。
2026年1—9月，实施临时救助1204人次，支出救助金150.5万元，人次均1250元；资助困难学生860人次，发放助学金103.2万元，比上年的98.4万元增加4.8万元，增长4.9%。受理申请1244件，办结1204件，办结率96.8%，其中按时办结1192件。
2022年至2024年投入分别为1860万元、2145万元、2530万元，三年累计投入6535万元，年均2178万元。养老机构23家，床位1260张，其中护理型床位742张，占58.9%，比上年末提高1.2个百分点；入住604人，入住率47.9%。
地区\t人数\t金额（万元）\t占比
甲区\t412\t96.4\t40.2%
乙县\t613\t143.6\t59.8%
合计\t1025\t240.0\t100.0%`;

/** One round: the same sentences many times over would be one long paragraph of work, so each round is short. */
export function practise(catalog: Catalog): void {
	reviewAlone(readText(`${example}\n${sentences}\n${sentences}`), {
		catalog,
		reader: subjectReader(catalog),
		period: '2026Q3',
		tell: () => undefined
	});
}
