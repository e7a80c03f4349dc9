/** 拖入: whether something is held over a place, and the files that are let go there. */
export class FileDrop {
	#take: (files: readonly File[]) => unknown;
	over = $state(false);

	/** `take` is given one file at least. */
	constructor(take: (files: readonly File[]) => unknown) {
		this.#take = take;
	}

	/** For the place, or for the window. */
	readonly handlers = {
		ondragover: (event: DragEvent) => {
			event.preventDefault();
			this.over = true;
		},
		ondragleave: () => {
			this.over = false;
		},
		ondrop: (event: DragEvent) => {
			event.preventDefault();
			this.over = false;
			const files = [...(event.dataTransfer?.files ?? [])];
			if (files.length > 0) this.#take(files);
		}
	};
}
