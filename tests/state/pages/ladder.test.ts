import { describe, expect, it } from 'vitest';
import { ladder } from '#lib/state/pages/ladder.ts';
import { context, view } from './fixture.ts';

const question = ladder(context, {
	id: 'ladder',
	subject: 'standard',
	ratio: 'ratio',
	name: '标准'
});

describe('a ladder of standards', () => {
	it('says so where no region has a standard', () => {
		expect(view(question, {})).toMatchObject({ type: 'absent' });
	});

	it('says so where too few regions have one', () => {
		expect(view(question, { 'standard·农村·@990101': 400 })).toMatchObject({
			type: 'absent',
			text: '有标准的区县不足九成，不列阶梯。'
		});
	});

	it('sorts by the rural standard, the whole at the foot, and leaves out 本级', () => {
		const piece = view(question, {
			'standard·农村·@990101': 400,
			'standard·农村·@990102': 450,
			'standard·农村·@990103': 600,
			'standard·城市·@990103': 800,
			'standard·农村·@990100': 500
		});
		if (piece.type !== 'figure') throw new Error(`unexpected piece: ${piece.type}`);
		expect(piece.table.rows.map(({ head }) => head)).toEqual([
			'丁县',
			'丙县',
			'乙区',
			'甲市'
		]);
		expect(piece.table.rows[0]!.cells[0]).toMatchObject({
			lane: { span: [0.5, 1], label: '农村600，城市800' }
		});
		expect(piece.table.rows[2]!.cells[2]).toMatchObject({ text: '缺报' });
	});
});
