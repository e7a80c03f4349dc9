import { resolve } from 'node:path';
import { UserError } from '#lib/domain/errors.ts';

/** An output never replaces what it was made from. @throws UserError where it would. */
export function refuseOverwrite(
	out: string | undefined,
	inputs: readonly (string | undefined)[]
): void {
	if (out === undefined) return;
	if (inputs.some((input) => input !== undefined && resolve(input) === resolve(out)))
		throw new UserError(`--out 不能写到输入文件上：${out}。请换一个文件名。`);
}
