import { describe, expect, it } from 'vitest';
import { initialOf, initialsOf } from '#lib/state/indicators/initials.ts';

/** One syllable at the beginning and at the end of every letter, in the order of their sounds. */
const edges: Record<string, string> = {
	a: '阿安傲',
	b: '八巴不部',
	c: '擦才错',
	d: '搭打多舵',
	e: '额恩而二',
	f: '发法负覆',
	g: '噶该过',
	h: '哈海或',
	j: '机击军',
	k: '卡开扩',
	l: '拉来落',
	m: '妈麻木',
	n: '拿那诺',
	o: '哦欧偶',
	p: '趴怕铺',
	q: '七期群',
	r: '然人日弱',
	s: '撒三所',
	t: '他她拖',
	w: '挖外物',
	x: '西夕训',
	y: '压呀运',
	z: '杂匝作'
};

describe('initials of Chinese sounds', () => {
	it.each(Object.entries(edges))('are %s for %s', (letter, characters) => {
		expect([...characters].map(initialOf).join('')).toBe(
			letter.repeat([...characters].length)
		);
	});

	it.each([
		['低保对象人数', 'dbdxrs'],
		['最低生活保障标准', 'zdshbzbz'],
		['特困人员救助供养人数', 'tkryjzgyrs'],
		['困难群众医疗费用实际报销比例', 'knqzylfysjbxbl'],
		['零就业救助家庭户数', 'ljyjzjths'],
		['重特大疾病医疗救助人次', 'ztdjbyljzrc'],
		['孤儿数', 'ges'],
		['乡镇（街道）数', 'xzjds'],
		['“一门受理、协同办理”窗口数', 'ymslxtblcks'],
		['60周岁及以上人口', '60zsjysrk'],
		['CPI', 'cpi']
	])('of %s are %s: marks are passed over, letters and digits stay', (name, initials) => {
		expect(initialsOf(name)).toBe(initials);
	});
});
