import { describe, expect, it } from 'vitest';
import type { Term } from '#lib/catalog/catalog.ts';
import { catalog } from './tables.ts';

const short = (term: Term | undefined) =>
	term &&
	[term.subject.spec.id, term.area, term.mode, term.measure]
		.filter((part) => part !== null)
		.join(' ');

describe('a name in a table, a slot or a sentence', () => {
	it.each([
		// names, ids and plain aliases
		['低保对象人数', 'dibao_persons'],
		['dibao_persons', 'dibao_persons'],
		['低保标准', 'dibao_standard'],
		['按时办结率', 'm_ontime'],
		// the side before the name
		['城市低保标准', 'dibao_standard urban'],
		['城镇居民最低生活保障标准', 'dibao_standard urban'],
		['农村居民最低生活保障人数', 'dibao_persons rural'],
		['城乡低保人数', 'dibao_persons all'],
		['乡村人口', 'pop_resident rural'],
		['农村住房租赁补贴户数', undefined],
		['城市孤儿数', undefined],
		// 集中、分散
		['集中供养标准', undefined],
		['集中特困标准', 'tekun_standard central'],
		['农村分散特困标准', 'tekun_standard rural dispersed'],
		['集中低保标准', undefined],
		['集中供养人数', 'tekun_central_persons'],
		['集中供养率', 'm_central'],
		// 累计
		['低保资金累计支出', 'dibao_spending ytd'],
		['累计低保资金支出', 'dibao_spending ytd'],
		['低保资金支出（累计）', 'dibao_spending ytd'],
		['累计低保人数', undefined],
		// width, numbering, 其中, quotes
		['（一）其中：城市　低保人数', 'dibao_persons urban'],
		['1.特困人员集中供养人数：', 'tekun_central_persons'],
		['＂五保＂供养金', 'legacy_wubao_spending']
	])('%s stands for %s', (name, expected) => {
		expect(short(catalog.lookup(name))).toBe(expected);
	});

	it.each([
		['孤儿基本生活保障支出', 'JZH011211101', 'orphan_spending ytd'],
		['事实无人抚养儿童基本生活保障支出', 'JZH011211102', 'defacto_orphan_spending ytd'],
		['残疾人福利', 'JZH011211300', 'disab_subsidy_spending ytd'],
		['城市低保累计支出', 'JZH011212110', 'dibao_spending urban ytd'],
		[
			'城市低保对象价格临时补贴',
			'YZH011221120',
			'dibao_price_subsidy_spending urban ytd'
		],
		['民政事业费累计支出', 'JZH011310000', undefined],
		['社会福利', 'JZH011211000', undefined],
		['儿童福利', 'JZH011211100', undefined],
		['老年福利', 'JZH011211200', undefined]
	])('row %s of the official form, by name and by code %s', (name, code, expected) => {
		expect(short(catalog.lookup(name))).toBe(expected);
		expect(short(catalog.lookup(code))).toBe(expected);
	});

	it.each([
		['最低生活保障', 'dibao_spending ytd'],
		['JZH011212100', 'dibao_spending all ytd'],
		['JZH011314100', 'dibao_spending all ytd'],
		['JZH011212000', undefined],
		['JZH011212111', undefined],
		['城市低保户数', 'dibao_households urban'],
		['当月新增城市低保人数', 'dibao_new_persons urban single'],
		['当月退出农村低保人数', 'dibao_exit_persons rural single'],
		['最低生活保障平均标准', 'dibao_standard'],
		['临时救助（人次）', 'temp_aid_visits ytd'],
		['流浪乞讨救助（人次）', 'vagrant_aid_visits ytd'],
		['结婚登记（对）', 'marriage_registrations ytd'],
		['离婚登记（对）', 'divorce_registrations ytd']
	])('row %s of the official form is %s', (name, expected) => {
		expect(short(catalog.lookup(name))).toBe(expected);
	});

	it.each([
		['城市“三无”人员数', 'tekun_persons urban'],
		['农村“五保”供养人数', 'tekun_persons rural'],
		['“三民”人员供养金', 'legacy_sanmin_spending'],
		['农牧区特困户生活救助', undefined],
		['廉租住房租赁补贴户数', 'housing_rent_subsidy_households'],
		['灾民救助资金', 'disaster_relief_spending']
	])('the old name %s is %s', (name, expected) => {
		expect(short(catalog.lookup(name))).toBe(expected);
	});

	it('carries the unit that a heading implies', () => {
		expect(catalog.lookup('农村低保平均保障标准（月）')!.unit).toBe('元/人·月');
	});

	it('finds every name and every alias of the catalogue, each for itself', () => {
		for (const spec of [...catalog.indicators, ...catalog.derived])
			for (const name of [spec.id, spec.name, ...spec.aliases])
				expect(catalog.lookup(name)?.subject.spec.id, name).toBe(spec.id);
	});

	it('says what was probably meant', () => {
		expect(catalog.nearest('城市低保标淮', 1)).toEqual(['城市低保标准']);
		expect(catalog.nearest('临时求助人次', 1)).toEqual(['临时救助人次']);
		expect(catalog.nearest('天气预报')).toEqual([]);
	});
});
