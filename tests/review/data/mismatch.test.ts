import { describe, expect, it } from 'vitest';
import { readText } from '#lib/review/read/text.ts';
import { reviewWithData } from '#lib/review/review.ts';
import { options, scopeOf } from '../corpus/data.ts';
import { withDemoCity } from '../demo-city.ts';

const opened = withDemoCity();

const scope = scopeOf('990100', '2026Q3');
const review = (text: string) =>
	reviewWithData(
		readText(text),
		options(opened.answerer, '2026Q3'),
		opened.answerer,
		scope
	);
const value = async (slot: string) =>
	(await opened.answerer.ask([slot], scope))[0]!.value!;

describe('figures against data', () => {
	it('agree within their own rounding', async () => {
		const persons = await value('低保对象人数');
		const { findings, bound } = await review(
			`截至2026年9月底，全市在册低保对象${(persons / 1e4).toFixed(2)}万人。`
		);
		expect(bound).toBe(1);
		expect(findings).toEqual([]);
	});

	it('are contradicted with the right figure and its source', async () => {
		const visits = await value('临时救助人次');
		const { findings } = await review('第三季度，实施临时救助99人次。');
		const [only] = findings.filter(({ kind }) => kind === 'mismatch');
		expect(only!.expected).toBe(`${visits}人次`);
		expect(only!.evidence.join('\n')).toMatch(
			/槽位：【临时救助人次[^】]*2026Q3】[\s\S]*查询：SELECT/u
		);
	});

	it('are told where another period, region or side would agree', async () => {
		const before = await value('临时救助人次·#2026Q2');
		const district = await value('低保对象人数·@990101');
		const urban = await value('低保对象人数·城市');
		const messages = (
			await review(
				`第三季度，实施临时救助${before}人次。截至第三季度末，全市在册低保对象${district}人，农村在册低保对象${urban}人。`
			)
		).findings.map(({ message }) => message);
		expect(messages[0]).toContain('与2026年二季度本期一致，疑似用错期间');
		expect(messages[1]).toContain('与云汀区的数一致，疑似用错地区');
		expect(messages[2]).toContain('与城市的数一致，疑似用错城乡口径');
	});

	it('a growth that is no whole multiple is put right in per cent, not as 0倍', async () => {
		const rate = await value('城市低保标准·同比');
		const { findings } = await review('第三季度末，城市低保标准同比增长2倍。');
		const [only] = findings.filter(({ kind }) => kind === 'mismatch');
		expect(only!.expected).toBe(`${(rate * 100).toFixed(1)}%`);
	});

	it('names the cells of all regions in one line, so that one finding fills no page', async () => {
		const { findings } = await review('截至2026年9月底，全市在册低保对象99999人。');
		const [only] = findings.filter(({ kind }) => kind === 'mismatch');
		const cells = only!.evidence.filter((line) => line.includes('第'));
		expect(cells).toHaveLength(1);
		expect(cells[0]).toMatch(
			/^低保对象人数（2026年三季度）：云汀区\d+人（第\d+行）、.*，见demo-city/u
		);
	});

	it('what was only visited is not held against all there are', async () => {
		const { findings } = await review('三季度走访养老机构28家。');
		expect(findings.filter(({ kind }) => kind === 'mismatch')).toEqual([]);
	});

	it('are marked where nothing in the data is meant', async () => {
		const { findings, bound } = await review('全市共有社区图书室120个。');
		expect(bound).toBe(0);
		expect(findings.map(({ kind, severity }) => [kind, severity])).toEqual([
			['unbound', 'info']
		]);
	});

	it('a rate behind a list under 其中 may be of the whole or of its last part', async () => {
		const [all, urban, rural] = await Promise.all(
			['低保对象人数', '低保对象人数·城市', '低保对象人数·农村'].map(value)
		);
		const [whole, last] = await Promise.all(
			['低保对象人数·同比', '低保对象人数·农村·同比'].map(value)
		);
		const told = async (rate: number) =>
			(
				await review(
					`截至2026年9月底，全市在册低保对象${all}人，其中城市${urban}人、农村${rural}人，同比${rate < 0 ? '下降' : '增长'}${Math.abs(rate * 100).toFixed(1)}%。`
				)
			).findings.filter(({ kind }) => kind === 'mismatch');
		expect(await told(whole!)).toEqual([]);
		expect(await told(last!)).toEqual([]);
		expect(await told(0.123)).toHaveLength(1);
	});

	it('rule which figure of a sum that does not close is wrong', async () => {
		const [all, urban, rural] = await Promise.all(
			['低保对象人数', '低保对象人数·城市', '低保对象人数·农村'].map(value)
		);
		const off = rural! - 90;
		const { findings } = await review(
			`截至2026年9月底，全市在册低保对象${all}人，其中城市${urban}人、农村${off}人。`
		);
		expect(
			findings.map(({ kind, text, expected, grade }) => [kind, text, expected, grade])
		).toEqual([['mismatch', `${off}人`, `${rural}人`, 'certain']]);
		expect(findings[0]!.evidence[0]).toBe(
			`按库内的数，${urban}人＋${rural}人＝${all}人，合计恰好相符`
		);
	});
});
