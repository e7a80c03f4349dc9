interface Waiting<Question, Answer> {
	questions: readonly Question[];
	resolve(answers: Answer[]): void;
	reject(reason: unknown): void;
}

/**
 * Questions that come while others are being answered wait, and are then answered all at once: what many ask side by
 * side (分地区成文, pages of several parts) takes as few queries as if one had asked it. A fault of one asker is his alone.
 */
export class Together<Question, Answer> {
	#waiting: Waiting<Question, Answer>[] = [];
	#answer: (questions: readonly Question[]) => Promise<Answer[]>;
	#inTurn: <T>(work: () => Promise<T>) => Promise<T>;

	/** @param inTurn does one thing after another, for others as well */
	constructor(
		answer: (questions: readonly Question[]) => Promise<Answer[]>,
		inTurn: <T>(work: () => Promise<T>) => Promise<T>
	) {
		this.#answer = answer;
		this.#inTurn = inTurn;
	}

	ask(questions: readonly Question[]): Promise<Answer[]> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ questions, resolve, reject });
			void this.#inTurn(() => this.#answerAll());
		});
	}

	async #answerAll(): Promise<void> {
		const now = this.#waiting;
		this.#waiting = [];
		if (now.length > 1) {
			try {
				const answers = await this.#answer(now.flatMap(({ questions }) => questions));
				let at = 0;
				for (const { questions, resolve } of now)
					resolve(answers.slice(at, (at += questions.length)));
				return;
			} catch {
				// Somebody's question has no answer: each is asked alone, so that only his fails.
			}
		}
		for (const { questions, resolve, reject } of now)
			await this.#answer(questions).then(resolve, reject);
	}
}
