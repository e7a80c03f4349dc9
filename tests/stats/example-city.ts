/** 演示市, all invented: five districts and counties with figures that are easy to add up. */
export const names = ['A区', 'B区', 'C县', 'D县', 'E市'];
export const population = [620_000, 480_000, 350_000, 270_000, 410_000];
export const townspeople = [560_000, 390_000, 140_000, 95_000, 205_000];
export const persons = {
	urban: [6200, 5070, 2520, 1900, 3075],
	rural: [1500, 2700, 9450, 9625, 7175]
};
export const standard = {
	urban: [780, 780, 720, 700, 740],
	rural: [720, 700, 560, 530, 600]
};
/** Rural standards three years before. */
export const ruralBefore = [500, 480, 380, 360, 420];

/** Ten units, region × area. */
export const units = {
	x: [...standard.urban, ...standard.rural],
	w: [...persons.urban, ...persons.rural],
	area: [...names.map(() => '城市'), ...names.map(() => '农村')],
	zone: [...names, ...names].map((name) => (name.endsWith('区') ? '市区' : '县域'))
};
