import { describe, expect, it } from 'vitest';
import { found } from '../read-lines.ts';

describe('words of one sound or one shape', () => {
	it.each([
		['切实保障老年人的合法权力。', 'wording “权力” → 权益'],
		['儿童享有受教育的权力。', 'wording “权力” → 权利'],
		['全市渡过了不平凡的一年。', 'wording “渡过” → 度过'],
		['个别县资金拔付不及时。', 'wording “拔” → 拨'],
		['公墓均已按装监控。', 'wording “按装” → 安装'],
		['进一步建全机制。', 'wording “建全” → 健全'],
		['会议布署了下一步工作。', 'wording “布署” → 部署']
	])('are told in %s', (text, expected) => {
		expect(found(text)).toEqual([expected]);
	});

	it.each([
		'依法规范权力运行，公开权力清单。',
		'全市人民共同渡过难关。',
		'企业渡过了最艰难的一年危机。',
		'敬老院海拔较高，地势平坦。',
		'按装机容量计算补助。',
		'今年新建全民健身中心，扩建全县敬老院。'
	])('are left alone where they are right: %s', (text) => {
		expect(found(text)).toEqual([]);
	});
});

describe('a bureau of the state and its local ones', () => {
	it('end in different years', () => {
		expect(found('2024年，国家乡村振兴局印发文件。')).toHaveLength(1);
		expect(found('2024年，县乡村振兴局印发文件。')).toEqual([]);
		expect(found('2022年，国家乡村振兴局印发文件。')).toEqual([]);
	});
});
