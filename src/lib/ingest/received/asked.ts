import type { Cell } from '#lib/quality/received.ts';
import { cellName } from '#lib/quality/screen.ts';
import type { Understood } from './headings.ts';
import type { Question } from './reading.ts';

/** 存疑: what is asked of a table, each thing once. */
export class Asked {
	readonly #questions = new Map<string, Question>();

	all(): Question[] {
		return [...this.#questions.values()];
	}

	/** What the whole table does not say. */
	askTable(asks: 'region' | 'period'): void {
		this.#ask({
			asks,
			key: '',
			cell: { row: 1, column: 1 },
			text: `表题、表名、文件名都没有写明是${asks === 'region' ? '哪个地区' : '哪一期'}的数`,
			suggestions: []
		});
	}

	askIndicator({ reading }: Understood): void {
		this.#ask({
			asks: 'indicator',
			key: reading.key,
			cell: reading.cell,
			text: `“${reading.path.join('/')}”是哪个指标？`,
			suggestions: reading.suggestions
		});
	}

	askUnit({ reading }: Understood): void {
		this.#ask({
			asks: 'unit',
			key: reading.key,
			cell: reading.cell,
			text: `“${reading.path.join('/')}”没有写单位`,
			suggestions: ['万元', '元']
		});
	}

	askValue(cell: Cell, raw: string, several: readonly string[]): void {
		this.#ask({
			asks: 'value',
			key: cellName(cell.column, cell.row),
			cell,
			text: `“${raw}”一格中有几个数，请分开填写`,
			suggestions: several
		});
	}

	#ask(question: Question): void {
		const key = `${question.asks}|${question.key}`;
		if (!this.#questions.has(key)) this.#questions.set(key, question);
	}
}
