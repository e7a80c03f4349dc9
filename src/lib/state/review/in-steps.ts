/** What a bar shows: finer steps would only keep the page busy with messages. */
const step = 0.02;

/** Tells how much is done, from 0 to 1, only where it has moved by a step, and the end in any case. */
export function inSteps(tell: (done: number) => void): (done: number) => void {
	let told = -1;
	return (done) => {
		if (done - told < step && (done < 1 || told >= 1)) return;
		told = done;
		tell(done);
	};
}
