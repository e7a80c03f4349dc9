import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '#lib/report/document.ts';
import { reportTypes } from '../../reports/all.ts';
import { openCity } from '../answer/city.ts';
import { documentOf, paragraphsOf } from './prose.ts';

interface Golden {
	id: string;
	profile: 'report' | 'speech';
	data_json: string;
	expected: string;
}

const file = readFileSync(new URL('./golden-paragraphs.csv', import.meta.url), 'utf8');
const goldens = Papa.parse<Golden>(file, { header: true, skipEmptyLines: true }).data;
const golden = (id: string): Golden => goldens.find((one) => one.id === id)!;

type Numbers = Record<string, number>;
const dataOf = <T>(id: string): T => JSON.parse(golden(id).data_json) as T;

interface Written {
	document: ReportDocument;
	text: string;
}

/** The paragraph that a few template sentences make of a set written by hand. */
async function write(
	id: string,
	facts: string,
	template: string,
	request: Parameters<typeof documentOf>[2] = {},
	totals: NonNullable<Parameters<typeof openCity>[1]>['totals'] = []
): Promise<Written> {
	const { answerer } = await openCity(facts, { totals });
	const document = await documentOf(answerer, template, {
		profile: golden(id).profile,
		...request
	});
	return { document, text: paragraphsOf(document).join('\n') };
}

/** Sentences as the reports themselves have them, so that what is proved here is what is shipped. */
const s4 = {
	dibao:
		'【期间：季】，【进出：低保】，期末在册【户人：低保?】，【低保对象人数·环比?】。',
	temporary:
		'【期间：季】，【事项：实施临时救助｜临时救助人次】，【事项：发放救助金｜临时救助金支出?】，人次均【临时救助人次均水平?】。',
	marriage:
		'【期间：季】，【地区：全域】办理结婚登记【结婚登记对数】、离婚登记【离婚登记对数】，登记合格率【婚姻登记合格率?】。'
};
const s0 = {
	standards:
		'【期间：时点】，【地区：我】【标准：低保｜达到】，【分别增减：城市低保标准·同比、农村低保标准·同比?】。',
	temporary:
		'【期间：累计】【事项：实施临时救助｜临时救助人次·累计】，【事项：发放临时救助金｜临时救助金支出·累计】。',
	training:
		'举办社会救助业务培训班【社会救助业务培训班期数·累计】，培训【培训社会救助工作人员人次·累计】。',
	total:
		'【期间：累计】社会救助资金支出【社会救助资金支出总额·累计】，【社会救助资金支出总额·累计·同比?】。',
	society:
		'共有【参与社会救助的社会组织数·累计】社会组织、【参与社会救助的企业数·累计】企业参与社会救助，募集资金【募集社会救助资金·累计】，救助困难群众【社会力量救助困难群众人次·累计】。'
};
const s1 = {
	total:
		'【期间：起止】，【地区：全域】累计发放社会救助资金【社会救助资金支出总额·累计·约】【详见：附表1?】，【社会救助资金支出总额·累计·同比?】。',
	parts: '【分项：社会救助资金】。',
	gap: '农村标准【差距：农村低保标准】；【地区：下级】间变异系数为【农村低保标准·变异系数】，【农村低保标准·变异系数·同比?】。',
	theil: '标准差异的【分解：低保标准】。'
};

describe('the published paragraphs, to the byte', () => {
	it('are seven', () => {
		expect(goldens.map(({ id }) => id)).toEqual([
			'G1',
			'G2',
			'G3',
			'G4',
			'G5',
			'G6',
			'G7'
		]);
	});

	it('G1: who came and went in the quarter, who is on the rolls, 临时救助', async () => {
		const data = dataOf<Numbers>('G1');
		const { text } = await write(
			'G1',
			`甲市 2026Q2 低保对象人数=${data.begin_p}
			甲市 2026Q3 新增低保户数/single=${data.new_h} 新增低保人数/single=${data.new_p} 清退不符合条件低保户数/single=${data.rem_h} 清退不符合条件低保人数/single=${data.rem_p} 退出低保人数/single=${data.exit_p}
			甲市 2026Q3 低保户数=${data.end_h} 低保对象人数=${data.end_p} 临时救助人次/single=${data.temp_visits} 临时救助金支出/single=${data.temp_spend}
			甲市 2025Q3 临时救助人次/single=${data.temp_visits_base} 临时救助金支出/single=${data.temp_spend_base}`,
			s4.dibao + s4.temporary
		);
		expect(text).toBe(golden('G1').expected);
	});

	it('G2: 99.97 % is not all', async () => {
		const data = dataOf<Numbers>('G2');
		const { text } = await write(
			'G2',
			`甲市 2026Q3 结婚登记对数/single=${data.marriage} 离婚登记对数/single=${data.divorce} 合格登记件数/single=${data.qualified}`,
			s4.marriage
		);
		expect(text).toBe(golden('G2').expected);
	});

	it('G3: a year in the speech of the promotion meeting', async () => {
		const data = dataOf<Numbers>('G3');
		const { text } = await write(
			'G3',
			`甲市 2024 城市低保标准=${data.u0} 农村低保标准=${data.r0} 社会救助资金支出总额/single=${data.total0}
			甲市 ${data.year} 城市低保标准=${data.u} 农村低保标准=${data.r} 社会救助资金支出总额/single=${data.total}
			甲市 ${data.year} 临时救助人次/single=${data.temp_visits} 临时救助金支出/single=${data.temp_spend}
			甲市 ${data.year} 社会救助业务培训班期数/single=${data.sessions} 培训社会救助工作人员人次/single=${data.trained}
			甲市 ${data.year} 参与社会救助的社会组织数/single=${data.orgs} 参与社会救助的企业数/single=${data.ents} 募集社会救助资金/single=${data.raised} 社会力量救助困难群众人次/single=${data.aided}`,
			Object.values(s0).join(''),
			{ scope: { period: String(data.year) } }
		);
		expect(text).toBe(golden('G3').expected);
	});

	it('G4: eight items and their shares, which add up to 100.0 %', async () => {
		const data = dataOf<{
			items: [string, number][];
			period_from: string;
			period_to: string;
		}>('G4');
		const period = [data.period_from, data.period_to]
			.map((month) => month.replace('-', 'M'))
			.join('/');
		const indicators = [
			...['dibao_spending', 'tekun_spending', 'disaster_relief_spending'],
			...['medical_aid_spending', 'edu_aid_spending', 'housing_aid_spending'],
			...['employ_aid_spending', 'heating_spending']
		];
		const facts = data.items.map(
			([, value], index) => `${indicators[index]}/span=${value}`
		);
		const { text } = await write(
			'G4',
			`甲市 ${period} ${facts.join(' ')}`,
			s1.total + s1.parts,
			{ scope: { period } },
			[{ indicator: 'sa_spending_total', parts: indicators, note: '所列八项合计' }]
		);
		expect(text).toBe(golden('G4').expected);
		const shares = [...text.matchAll(/占(\d+\.\d)%/g)].map((found) => Number(found[1]));
		expect(shares).toHaveLength(8);
		expect(shares.reduce((sum, share) => sum + share * 10, 0)).toBe(1000);
	});

	it('G5: averages, range, variation and its change, and what lies between town and country', async () => {
		const data = dataOf<{
			regions: string[];
			std_urban: number[];
			std_rural: number[];
			persons_urban: number[];
			persons_rural: number[];
			cv_rural_prev: number;
		}>('G5');
		// Five standards of which one is as far above the mean as another below: CV = a·√(2/5).
		const apart = data.cv_rural_prev / Math.sqrt(2 / 5);
		const before = [500 * (1 + apart), 500 * (1 - apart), 500, 500, 500];
		const facts = data.regions.flatMap((region, index) => [
			`${region} 2026Q3 城市低保标准=${data.std_urban[index]} 农村低保标准=${data.std_rural[index]} 城市低保对象人数=${data.persons_urban[index]} 农村低保对象人数=${data.persons_rural[index]}`,
			`${region} 2025Q3 农村低保标准=${before[index]!.toFixed(4)} 农村低保对象人数=${data.persons_rural[index]}`
		]);
		const { text } = await write(
			'G5',
			facts.join('\n'),
			`【期间：末】，【地区：全域】【标准：低保｜为｜和】，城乡标准之比为【城乡低保标准之比?】。${s1.gap}${s1.theil}`,
			{ naming: true }
		);
		expect(text).toBe(golden('G5').expected);
	});

	it('G6: a figure beside its threshold stands on the side it was judged on', async () => {
		const { counties } = dataOf<{ counties: [string, number, number][] }>('G6');
		const facts = counties.map(
			([name, special, dibao]) =>
				`${name} 2026Q3 农村特困人员基本生活标准=${special} 农村低保标准=${dibao}`
		);
		const { text } = await write('G6', facts.join('\n'), '【问题】', { naming: true });
		expect(text).toContain(golden('G6').expected);
	});

	it('G7: nothing is said in words, and what is missing is left out and listed', async () => {
		const data = dataOf<Record<string, number | null>>('G7');
		const { text, document } = await write(
			'G7',
			`甲市 2026Q3 新增低保户数/single=${data.new_h} 新增低保人数/single=${data.new_p} 清退不符合条件低保户数/single=${data.rem_h} 清退不符合条件低保人数/single=${data.rem_p}
			甲市 2026Q3 临时救助人次/single=${data.temp} 受灾人员救助资金支出/single=缺
			甲市 2025Q3 临时救助人次/single=${data.temp_base}`,
			`${s4.dibao}【期间：季】，发放受灾人员救助资金【受灾人员救助资金支出】。${s4.temporary.replace('【期间：季】，', '')}`
		);
		expect(text).toBe(golden('G7').expected);
		expect(document.missing).toContainEqual(
			expect.objectContaining({
				slot: '受灾人员救助资金支出',
				sentence: '第三季度，发放受灾人员救助资金……。'
			})
		);
	});
});

it('is proved on sentences that stand in the reports themselves', () => {
	const templates = reportTypes
		.map(({ id }) => readFileSync(`reports/${id}/template.md`, 'utf8'))
		.join('\n');
	for (const sentence of [s4, s0, s1].flatMap((some) => Object.values(some)))
		expect(templates).toContain(sentence);
});
