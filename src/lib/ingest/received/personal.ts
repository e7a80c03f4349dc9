import { UserError } from '#lib/domain/errors.ts';
import type { Grid } from './grid.ts';
import { plainHeading } from './role-words.ts';

const named = /^(?:姓名|户主|户主姓名|申请人|申请人姓名|对象姓名)$/;
const private_ =
	/^(?:身份证号?码?|公民身份号码|证件号码?|出生日期|家庭住址|住址|银行账[号户]|银行卡号|开户行|联系方式|手机号?码?|与户主关系)$/;

/** 18 digits of which eight are a date of birth. */
const identity =
	/^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;

/**
 * 台账明细 (L6) are about persons: they are sent back unread.
 *
 * @throws UserError where the table names people.
 */
export function refusePersonal(grid: Grid): void {
	const { sheet } = grid;
	let names = false;
	let details = false;
	let identities = 0;
	for (const row of sheet.cells.slice(0, 200))
		for (const cell of row) {
			const text = plainHeading(cell);
			names ||= named.test(text);
			details ||= private_.test(text);
			if (identity.test(text)) identities++;
		}
	if (!(names && details) && identities === 0) return;
	const where = sheet.name === null ? sheet.file : `${sheet.file}工作表“${sheet.name}”`;
	throw new UserError(
		`${where}是个人台账，含姓名、身份证号等个人信息。系统只接收汇总数据，请汇总后再提供。`
	);
}
