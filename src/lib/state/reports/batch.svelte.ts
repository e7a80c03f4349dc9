import { messageOf } from '../message.ts';
import type { BatchDone } from './batch-work.ts';
import { BatchStopped, type RunningBatch } from './far-batch.ts';

export interface BatchEffects {
	start(onstep: (step: number, count: number, name: string) => void): RunningBatch;
	download(name: string, content: Blob): void;
}

/** 分地区成文 of the page: how far it is, how it ended. */
export class ReportBatch {
	#running: RunningBatch | null = $state.raw(null);
	/** Which report is being written, from 1; null before the first. */
	step: { at: number; count: number; name: string } | null = $state.raw(null);
	done: BatchDone | null = $state.raw(null);
	/** What became of the last one; '' before the first. */
	said = $state('');
	failed = $state(false);

	get running(): boolean {
		return this.#running !== null;
	}

	/** Does nothing while one is under way. */
	async start(fileName: string, effects: BatchEffects): Promise<void> {
		if (this.#running) return;
		this.step = null;
		this.done = null;
		this.failed = false;
		this.said = '';
		try {
			const running = effects.start(
				(at, count, name) => (this.step = { at, count, name })
			);
			this.#running = running;
			this.done = await running.done;
			effects.download(fileName, new Blob([this.done.zip], { type: 'application/zip' }));
			this.said = `已下载：${fileName}`;
		} catch (error) {
			const stopped = error instanceof BatchStopped;
			this.failed = !stopped;
			this.said = stopped ? '已取消，没有写出文件。' : messageOf(error);
		} finally {
			this.#running = null;
			this.step = null;
		}
	}

	cancel() {
		this.#running?.stop();
	}
}
