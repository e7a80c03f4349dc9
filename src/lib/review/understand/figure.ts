import type { Quantity } from './quantity.ts';

type Written = Pick<Quantity, 'figure'>;

/** 写法: the digits of a figure and its point, without the commas between thousands. */
export const plainFigure = ({ figure }: Written): string => figure.replaceAll(',', '');

/** The number that is written, before 万 and the unit make a value of it. */
export const writtenNumber = (quantity: Written): number => Number(plainFigure(quantity));

/** What one of the number that is written is worth: 10000 of 3.2亿元 in 万元. */
export const stepOf = (quantity: Written & Pick<Quantity, 'value'>): number =>
	quantity.value / writtenNumber(quantity);

/** How many digits it has: a long one is hardly the same twice by chance. */
export const digitCount = ({ figure }: Written): number =>
	figure.replace(/\D/gu, '').length;
