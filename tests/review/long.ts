import { docxOf, p, run } from './docx.ts';

/**
 * 长稿: a .docx of so many pages of about 560 characters, each with some 27 figures in running text of officials; some
 * sums in it do not close.
 */
export function longDocx(pages: number): Uint8Array {
	const paragraphs = Array.from({ length: pages }, (_, page) => {
		const urban = 3000 + ((page * 37) % 900);
		const rural = 5000 + ((page * 53) % 1200);
		const total = urban + rural + (page % 9 === 4 ? 90 : 0);
		const visits = 900 + ((page * 17) % 400);
		const money = (visits * 1250) / 1e4;
		return [
			`（${'一二三四五六七八九十'[page % 10]}）第${page + 1}片区救助工作情况`,
			`截至2026年9月底，片区在册低保对象${total}人，其中城市${urban}人，占${((urban / (urban + rural)) * 100).toFixed(1)}%；农村${rural}人，占${((rural / (urban + rural)) * 100).toFixed(1)}%。城市、农村低保标准分别为每人每月780元、610元，同比分别增长4.2%和5.1%。特困人员${400 + page}人，其中集中供养${150 + (page % 60)}人。各级民政部门坚持应保尽保、应退尽退，及时把符合条件的困难群众纳入救助范围，切实兜住兜准兜牢民生底线。`,
			`2026年1—9月，实施临时救助${visits}人次，支出救助金${money.toFixed(1)}万元，人次均1250元；医疗救助${visits * 3}人次，支出${(visits * 0.15).toFixed(2)}万元；资助困难学生${visits * 2}人次，发放助学金${(visits * 0.18).toFixed(2)}万元。受理申请${visits + 40}件，办结${visits}件，其中按时办结${visits - 12}件，网上办理${visits - 300}件。一些基层单位人手偏紧，业务培训还不够经常，要结合实际认真研究解决。`,
			`养老机构${20 + (page % 7)}家，床位${1200 + page * 3}张，其中护理型床位${700 + page}张。培训养老服务人员${300 + page}人次，排查隐患${60 + (page % 9)}处，整改${58 + (page % 9)}处。办理结婚登记${500 + page}对、离婚登记${200 + page}对。`
		]
			.map((text) => p(run(text)))
			.join('');
	});
	return docxOf({ body: paragraphs.join('') });
}
