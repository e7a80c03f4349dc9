/**
 * 拼音首字母 without a dictionary: the order of Chinese characters by their sound is in every browser. The
 * first character of each letter in that order bounds it; i, u and v begin no syllable.
 */
const letters = 'abcdefghjklmnopqrstwxyz';
const firsts = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他穵夕丫帀';

const bySound = new Intl.Collator('zh-Hans-u-co-pinyin');

/** The letter that a character's sound begins with: 低 → d; a letter or a digit is its own; '' for marks. */
export function initialOf(character: string): string {
	if (/[a-z0-9]/i.test(character)) return character.toLowerCase();
	if (!/\p{Script=Han}/u.test(character)) return '';
	const first = [...firsts];
	const after = first.findIndex((bound) => bySound.compare(bound, character) > 0);
	return letters[(after < 0 ? first.length : after) - 1] ?? '';
}

/** 低保对象人数 → dbdxrs; brackets and quotes are passed over. */
export const initialsOf = (text: string): string => [...text].map(initialOf).join('');
