import { UserError } from '#lib/domain/errors.ts';

/** GS(2024)0650号, GS京（2022）1061号, 蒙S(2023)012号. */
const pattern = /^\p{Script=Han}{0,3}G?S\p{Script=Han}{0,3}[（(]\d{4}[）)]\d{1,6}号$/u;

/**
 * 审图号 as it is printed, without spaces.
 *
 * @throws UserError where it is none: a map without one must not be shown.
 */
export function readApproval(text: string): string {
	const bare = text.replace(/\s+/g, '').replace(/^审图号[:：]?/, '');
	if (bare === '') throw new UserError('请填写审图号。没有审图号的地图不能使用。');
	if (!pattern.test(bare))
		throw new UserError(
			`“${bare}”不像审图号。审图号印在地图上，形如GS(2024)0650号、蒙S(2023)012号，请照原图填写。`
		);
	return bare;
}
