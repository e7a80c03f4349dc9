import { readNumber, type Qualifier, type UnwrittenNumber } from './read-number.ts';

/** What a received cell says: the number and its unit, and nothing about how it was written. */
export type ParsedNumber =
	| UnwrittenNumber
	| {
			status: 'ok';
			value: number;
			/** The value again, where it is money: the unit is then 万元. */
			value_wan?: number;
			unit?: string;
			qualifier?: Qualifier;
	  };

/** 读数 (domain 5.3, 7.1) in the published shape: `parseNumber('12.5%')` is 0.125, a blank is missing. */
export function parseNumber(raw: string): ParsedNumber {
	const read = readNumber(raw);
	if (read.status !== 'ok') return read;
	const { status, value, unit, qualifier } = read;
	return {
		status,
		...(qualifier === undefined ? {} : { qualifier }),
		...(unit === '万元' ? { value_wan: value } : {}),
		value,
		...(unit === undefined ? {} : { unit })
	};
}
