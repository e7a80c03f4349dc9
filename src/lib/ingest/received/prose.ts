/** 通报里的一个数: as its sentence has it, and what the sentence says that it is. */
export interface ProseFigure {
	/** 城市低保户数: the words of the text, put in the order of a heading. */
	subject: string;
	/** As written, with 约 before it. */
	value: string;
	unit: string;
	/** 2026年9月底; '' where nothing before it named a time. */
	period: string;
	/** '' where the sentence speaks of the whole. */
	region: string;
	toDate: boolean;
	/** 同比、占比、上年同期: about another figure, and never read as data. */
	compared: boolean;
	/** The sentence that it stands in. */
	sentence: string;
}

const amount =
	/(每人每[月年])?((?:约|近|超过|逾)?\d[\d,]*(?:\.\d+)?)((?:[百千]?万|亿)?(?:元\/(?:人[·.、/]?)?[月年]|人次|户次|人|户|名|元|张|处|个|家|件|期|次|条|项|对)|%|‰)/g;

const time =
	/(?:(?:19|20)\d\d年)?(?:前?第?[一二三四1-4]个?季度末?|上半年|1月?[—–~至-]\d{1,2}月(?:份|底|末)?|\d{1,2}月(?:份|底|末|\d{1,2}日)?)|(?:19|20)\d\d年(?:全年|度|底|末)?/g;

const compared =
	/同比|环比|[比较与](?:上年|去年|上季|上月|同期|年初)|上年|去年|同期|增长|增加|增幅|上升|提高|下降|减少|降低|扩大|缩小|占|目标|计划|预计|力争/;

/** What is done with figures, and how they are counted: no part of a name. */
const verbs =
	/^(?:其中|另外|此外|目前|现有|现|全年|今年|当年|以来|我|本|全[国省市县区州盟旗]|[共总合累]计|共有|共|累计|保障|纳入|实施|救助|享受|办理|发放|拨付|下达|投入|安排|使用|落实|筹集|有|了|各类|对)+/;
const ends = /(?:共计|累计|分别|达到|达|为|是|有|共|约|计|了|[:,、]|每人每[月年])+$/;

const place =
	/^(?!全|本|我|各|社区|城市|农村)(\p{Script=Han}{1,6}?(?:自治[区州县旗]|[省市县区旗州盟]))(?=共|累计|城|农|低|特|临|保|实|发|有|现|全年)/u;

const side = /^(?:城市|城镇|农村|乡村)$/;
const anySide = /^(?:城乡|城市|城镇|农村|乡村)/;

/** Whether a text is sentences, and not lines of a table. */
export function isProse(text: string): boolean {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	if (lines.length === 0 || lines.some((line) => line.includes('\t'))) return false;
	const sentences = lines.filter((line) => /[。；]/.test(line));
	const rows = lines.filter((line) => (line.match(/[,;|]/g)?.length ?? 0) > 1);
	return (
		sentences.length > 0 &&
		rows.length * 2 < lines.length &&
		sentences.some((line) => new RegExp(amount).test(plain(line)))
	);
}

/** Every number with a unit, in the order of the text. */
export function readProse(text: string): ProseFigure[] {
	const reader = new ProseReader();
	return text
		.split('\n')
		.flatMap((line) => line.split(/[。；;!！?？]/))
		.flatMap((sentence) => reader.read(sentence.trim()));
}

/** Half-width digits and marks, without spaces. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Goes through sentences in their order: a time is told once, and what is 其中 goes back to what stood before. */
class ProseReader {
	#period = '';
	#year = '';

	read(written: string): ProseFigure[] {
		const sentence = plain(written);
		const figures: ProseFigure[] = [];
		let from = 0;
		/** What 其中 goes back to, and what 、 goes on with. */
		let whole = '';
		let last = '';
		let region = '';
		let toDate = false;
		let isCompared = false;
		let per = '';
		let list: string[] = [];
		for (const match of sentence.matchAll(amount)) {
			const before = sentence.slice(from, match.index);
			from = match.index + match[0].length;
			this.#takeTime(before);
			const clause = before
				.split(/[,:]/)
				.at(-1)!
				.replace(time, '')
				.replace(/截[至止]/g, '');
			const goesOn = /^[、和及]?$/.test(before);
			if (!goesOn) {
				const said = place.exec(clause)?.[1];
				if (said !== undefined || /^全[国省市县区州盟旗]/.test(clause))
					region = said ?? '';
				toDate = /累计/.test(clause);
				isCompared = compared.test(clause);
				list = listOf(clause);
				per = '';
			}
			const name = list.shift() ?? nameOf(clause);
			const subject = name === '' ? last : joined(name, whole);
			if (!isCompared) {
				last = subject;
				if (!side.test(name) && name !== '') whole = name;
			}
			per = match[1] ?? per;
			const unit = per !== '' && match[3] === '元' ? `元/人·${per.at(-1)}` : match[3]!;
			figures.push({
				subject: withNoun(subject, unit),
				value: match[2]!,
				unit: unit.replace(/名$/, '人'),
				period: this.#period,
				region,
				toDate,
				compared: isCompared || /[%‰]/.test(unit),
				sentence: written
			});
		}
		this.#takeTime(sentence.slice(from));
		return figures;
	}

	#takeTime(text: string): void {
		if (compared.test(text)) return;
		const found = text.match(time)?.at(-1);
		if (found === undefined) return;
		const year = /^(?:19|20)\d\d年/.exec(found)?.[0];
		this.#year = year ?? this.#year;
		this.#period = year === undefined ? this.#year + found : found;
	}
}

/** 城市、农村低保标准分别为 speaks of two; none where the clause is about one. */
function listOf(clause: string): string[] {
	const found = /^(.+?)分别/.exec(clause);
	if (!found) return [];
	const parts = nameOf(found[1]!).split(/[、和及]/);
	const noun = parts.at(-1)!.replace(anySide, '');
	return parts.map((part) => (side.test(part) ? part + noun : part));
}

/** 全市共保障城乡低保对象 is about 城乡低保对象; 支出低保资金 is about 低保资金支出. */
function nameOf(clause: string): string {
	const bare = clause.replace(/^[、和及]+/, '').replace(place, '');
	const name = bare.replace(verbs, '').replace(ends, '');
	const spent = /^支出(.+)$/.exec(name);
	return spent ? `${spent[1]}支出` : name;
}

/** 农村, after 城乡低保对象, is 农村低保对象. */
const joined = (name: string, whole: string): string =>
	side.test(name) ? name + whole.replace(anySide, '') : name;

/** 低保对象32户 counts 低保户数. */
const withNoun = (subject: string, unit: string): string =>
	/户$/.test(unit) && subject !== '' && !/户数?$/.test(subject)
		? `${subject.replace(/(?:对象|人员|家庭|困难群众)$/, '')}户数`
		: subject;
