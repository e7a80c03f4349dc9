import type { Region } from '#lib/domain/region.ts';
import { text } from '../inline.ts';
import type { Kit } from '../kit.ts';
import type { Phrase } from './phrase.ts';

/** 全市, 全省, 全国 …: the region as its own offices call it. */
export function wholeName(region: Region): string {
	if (region.level === 'nation') return '全国';
	if (region.level === 'province') {
		if (/自治区$/.test(region.name)) return '全区';
		return /市$/.test(region.name) ? '全市' : '全省';
	}
	const last = region.name.at(-1)!;
	return '市县区旗州盟'.includes(last) ? `全${last}` : '全域';
}

/** What its children are called together: 区县, 省（区、市）. */
export function childrenName(region: Region): string {
	if (region.level === 'nation') return '省份';
	if (region.level === 'province') return '地市';
	return region.level === 'city' ? '区县' : '乡镇（街道）';
}

const regionOf = (kit: Kit): Region => {
	const region = kit.regions.get(kit.scope.region);
	if (!region) throw new Error(`unknown region: ${kit.scope.region}`);
	return region;
};

/** 地区：全域 → 全市; 地区：下级 → 区县; 地区：我 → 我市. */
export const place: Phrase = {
	name: '地区',
	about:
		'【地区：全域】全市、全省；【地区：我】我市；【地区：下级】区县；只写【地区】是全名。',
	asks: () => [],
	says(_, argument, kit) {
		const region = regionOf(kit);
		const whole = wholeName(region);
		const words: Record<string, string> = {
			全域: whole,
			我: region.level === 'nation' ? '我国' : whole.replace('全', '我'),
			下级: childrenName(region),
			'': region.name
		};
		return [text(words[argument] ?? region.name)];
	}
};
