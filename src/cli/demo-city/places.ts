/** 区县 of the fictional city, with what makes each its own. All invented. */
export interface Place {
	code: string;
	name: string;
	district: boolean;
	aliases: string;
	/** 常住人口 and the urban part of it. */
	population: number;
	urban: number;
	/** 低保对象 at the end of 2020. */
	urbanDibao: number;
	ruralDibao: number;
	/** 特困人员 at the end of 2020. */
	tekun: number;
	/** 低保标准 of 2020, 元/人·月, and what they reach in 2026. */
	urbanStandard: readonly [number, number];
	ruralStandard: readonly [number, number];
	/** 人均补助 to the standard: 低保 tops incomes up. */
	benefit: readonly [number, number];
	/** 一般公共预算支出 per head and year, 元. */
	means: number;
	townships: number;
}

const place = (
	code: string,
	name: string,
	population: number,
	urban: number,
	urbanDibao: number,
	ruralDibao: number,
	tekun: number,
	urbanStandard: readonly [number, number],
	ruralStandard: readonly [number, number],
	benefit: readonly [number, number],
	means: number,
	townships: number,
	aliases = ''
): Place => ({
	code,
	name,
	district: name.endsWith('区'),
	aliases,
	population,
	urban,
	urbanDibao,
	ruralDibao,
	tekun,
	urbanStandard,
	ruralStandard,
	benefit,
	means,
	townships
});

export const places: readonly Place[] = [
	place(
		'990101',
		'云汀区',
		680_000,
		0.93,
		5014,
		1548,
		512,
		[660, 810],
		[570, 760],
		[0.66, 0.6],
		9100,
		9
	),
	place(
		'990102',
		'松坪区',
		520_000,
		0.9,
		4382,
		1864,
		547,
		[660, 810],
		[565, 760],
		[0.64, 0.61],
		8700,
		8
	),
	place(
		'990103',
		'南浦区',
		455_000,
		0.86,
		3979,
		2551,
		666,
		[660, 810],
		[555, 735],
		[0.67, 0.62],
		8200,
		8
	),
	place(
		'990104',
		'临湖区',
		388_000,
		0.81,
		3248,
		2409,
		619,
		[640, 790],
		[535, 720],
		[0.65, 0.6],
		7900,
		7
	),
	place(
		'990105',
		'北岭区',
		302_000,
		0.72,
		2987,
		3466,
		762,
		[640, 790],
		[510, 690],
		[0.68, 0.63],
		7600,
		7
	),
	place(
		'990106',
		'双榆市',
		562_000,
		0.58,
		3826,
		8219,
		1345,
		[620, 770],
		[470, 640],
		[0.66, 0.62],
		7200,
		13
	),
	place(
		'990107',
		'石桥县',
		435_000,
		0.49,
		3074,
		7794,
		1285,
		[600, 750],
		[440, 610],
		[0.69, 0.64],
		6500,
		12
	),
	place(
		'990108',
		'禾丰县',
		478_000,
		0.41,
		1376,
		3394,
		1178,
		[600, 750],
		[430, 600],
		[0.67, 0.66],
		6300,
		14
	),
	place(
		'990109',
		'清泊县',
		271_000,
		0.46,
		2136,
		4709,
		904,
		[590, 740],
		[425, 590],
		[0.7, 0.63],
		6600,
		9
	),
	place(
		'990110',
		'柳溪县',
		365_000,
		0.43,
		2769,
		6845,
		1202,
		[590, 740],
		[425, 585],
		[0.68, 0.65],
		6400,
		11
	),
	place(
		'990111',
		'望川县',
		335_000,
		0.38,
		2681,
		8949,
		1476,
		[570, 720],
		[395, 545],
		[0.71, 0.66],
		5900,
		12
	),
	place(
		'990112',
		'远山县',
		216_000,
		0.33,
		1875,
		6802,
		1202,
		[570, 720],
		[440, 535],
		[0.72, 0.67],
		5700,
		10
	)
];

/** 全市 and 市本级. */
export const city = '990100';
export const own = '990199';
