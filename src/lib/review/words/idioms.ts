import { looserPhrases, settledIdioms } from './idiom-tables.ts';
import { beginAlike, isMistakable, isRare } from './mistakable.ts';
import { moreIdioms } from './more-idioms.ts';

/**
 * 成语与固定词组: four characters that stand in official prose only as they are. What differs from one of them in a single
 * character that sounds or looks like the right one, or stands for a rare one (不径而走), is a slip of the pen; any other is another phrase.
 */
const phrases =
	'因地制宜 分门别类 一视同仁 实事求是 千方百计 持之以恒 锲而不舍 坚持不懈 坚定不移 毫不动摇 脚踏实地 求真务实 真抓实干 ' +
	'雪中送炭 排忧解难 扶危济困 扶贫济困 乐善好施 助人为乐 尊老爱幼 孤寡老人 无依无靠 走村入户 问寒问暖 嘘寒问暖 设身处地 ' +
	'精准施策 循序渐进 统筹兼顾 齐抓共管 各司其职 各负其责 各尽其责 守土有责 守土尽责 令行禁止 雷厉风行 立竿见影 卓有成效 ' +
	'行之有效 迎难而上 攻坚克难 凝心聚力 同心协力 齐心协力 众志成城 群策群力 集思广益 未雨绸缪 防患未然 居安思危 举一反三 ' +
	'一丝不苟 精益求精 兢兢业业 任劳任怨 恪尽职守 履职尽责 廉洁奉公 克己奉公 奉公守法 以身作则 身体力行 率先垂范 ' +
	'弄虚作假 优亲厚友 徇私舞弊 玩忽职守 滥用职权 失职渎职 以权谋私 敷衍塞责 推诿扯皮 形式主义 官僚主义 ' +
	'耳熟能详 家喻户晓 有目共睹 潜移默化 相得益彰 相辅相成 齐头并进 并行不悖 有条不紊 井然有序 有的放矢 对症下药 ' +
	'一如既往 再接再厉 继往开来 承前启后 与时俱进 开拓创新 砥砺前行 踔厉奋发 笃行不怠 勇毅前行 行稳致远 久久为功 ' +
	'源头活水 如火如荼 方兴未艾 势在必行 刻不容缓 迫在眉睫 当务之急 重中之重 息息相关 休戚与共 血浓于水 ' +
	'按部就班 迫不及待 一筹莫展 名副其实 名列前茅 成绩斐然 来之不易 弥足珍贵 不容忽视 不可或缺 不折不扣 ' +
	'明察暗访 明辨是非 去伪存真 去粗取精 由表及里 首当其冲 应运而生 应接不暇 供不应求 捉襟见肘 入不敷出 杯水车薪 ' +
	'鳏寡孤独 老弱病残 生老病死 衣食住行 柴米油盐 安居乐业 丰衣足食 自食其力 自力更生 自强不息 艰苦奋斗 勤俭节约 ' +
	'稳扎稳打 步步为营 戒骄戒躁 谦虚谨慎 勇于担当 敢为人先 敢于斗争 善作善成 一心一意 全心全意 一马当先 万众一心 ' +
	'风雨同舟 和衷共济 同舟共济 血脉相连 感同身受 将心比心 推心置腹 苦口婆心 和风细雨 春风化雨 润物无声 ' +
	'千家万户 千头万绪 千丝万缕 千载难逢 一脉相承 一目了然 一应俱全 一举多得 一技之长 一线生机 一蹴而就 一劳永逸 ' +
	'三番五次 四面八方 五湖四海 十全十美 百花齐放 百废待兴 触目惊心 触类旁通 熟视无睹 视而不见 ' +
	'充耳不闻 麻木不仁 得过且过 敷衍了事 阳奉阴违 欺上瞒下 蒙混过关 瞒天过海 偷梁换柱 顺手牵羊 中饱私囊 雁过拔毛 ' +
	'层出不穷 络绎不绝 川流不息 源源不断 绵绵不绝 经久不衰 历久弥新 与日俱增 蒸蒸日上 ' +
	'置若罔闻 置之不理 置之度外 防微杜渐 一抓到底 绝不姑息 决不姑息 一送了之 一发了之 一补了之 一罚了之 竭尽全力 全力以赴 不遗余力 ' +
	'尽心竭力 尽职尽责 殚精竭虑 呕心沥血 废寝忘食 夜以继日 不辞辛劳 无私奉献 甘于奉献 爱岗敬业 忠于职守 勤勉尽责 ' +
	'心领神会 融会贯通 触动灵魂 入脑入心 学深悟透 知行合一 言行一致 表里如一 令人深思 发人深省 引以为戒 引以为鉴 警钟长鸣 ' +
	'前车之鉴 亡羊补牢 惩前毖后 治病救人 除恶务尽 严惩不贷 严肃查处 严厉打击 从严从快 顶风违纪 屡禁不止 屡查屡犯 有恃无恐 ' +
	'铤而走险 挺身而出 义无反顾 责无旁贷 义不容辞 当仁不让 勇挑重担 迎头赶上 后来居上 名不虚传 首屈一指 独树一帜 别具一格 ' +
	'脱颖而出 崭露头角 大显身手 各显神通 各得其所 各抒己见 畅所欲言 言无不尽 直言不讳 开诚布公 心心相印 同甘共苦 患难与共 ' +
	'风雨无阻 雷打不动 持续用力 久久为功 善始善终 一以贯之 一鼓作气 一气呵成 趁热打铁 因势利导 顺势而为 乘势而上 蓄势待发 ' +
	'量力而行 尽力而为 实事求是 因人而异 因材施教 量体裁衣 按需施救 分类施保 应保尽保 应退尽退 应救尽救 应助尽助 应养尽养 ' +
	'应享尽享 应补尽补 应帮尽帮 应纳尽纳 兜底保障 动态管理 精准识别 精准救助 主动发现 公平公正 公开透明 阳光操作 民主评议 ' +
	'入户调查 张榜公示 专款专用 专户管理 封闭运行 及时足额 足额发放 弄虚作假 虚报冒领 截留挪用 贪污挪用 ' +
	'挤占挪用 优亲厚友 人情保障 关系保障 吃拿卡要 冷硬横推 推诿扯皮 敷衍塞责 形同虚设 流于形式 ' +
	'总结推广 复制推广 典型引路 以点带面 点面结合 上下联动 左右协同 部门协作 通力合作 密切配合 鼎力相助 慷慨解囊 奉献爱心 ' +
	'雪中送炭 扶贫济困 救急解难 守望相助 邻里互助 老有所养 老有所依 老有所乐 老有所学 老有所为 幼有所育 弱有所扶 病有所医 ' +
	'住有所居 劳有所得 学有所教 安度晚年 颐养天年 天伦之乐 含辛茹苦 嗷嗷待哺 举目无亲 孤苦伶仃 流离失所 背井离乡 家徒四壁 ' +
	'一贫如洗 雪上加霜 捉襟见肘 债台高筑 因病致贫 因病返贫 因灾致贫 因学致贫 无济于事 于事无补 事半功倍 事倍功半 得不偿失 ' +
	'因小失大 舍本逐末 本末倒置 缘木求鱼 刻舟求剑 削足适履 生搬硬套 照抄照搬 墨守成规 固步自封 故步自封 停滞不前 裹足不前 ' +
	'畏首畏尾 瞻前顾后 优柔寡断 犹豫不决 朝令夕改 朝三暮四 虎头蛇尾 半途而废 前功尽弃 功亏一篑 功败垂成 浅尝辄止 走马观花 ' +
	'蜻蜓点水 隔靴搔痒 纸上谈兵 言过其实 夸大其词 哗众取宠 华而不实 徒有其表 名存实亡 似是而非 模棱两可 含糊其辞 语焉不详 ' +
	'张冠李戴 以讹传讹 无中生有 捕风捉影 子虚乌有 东拼西凑 粗制滥造 滥竽充数 鱼目混珠 鱼龙混杂 参差不齐 良莠不齐 相形见绌 ' +
	'望尘莫及 望洋兴叹 无能为力 力不从心 心有余悸 忧心忡忡 忐忑不安 惴惴不安 惶恐不安 如释重负 如鱼得水 如虎添翼 锦上添花 ' +
	'画龙点睛 相映成趣 交相辉映 熠熠生辉 光彩夺目 脍炙人口 喜闻乐见 津津乐道 赞不绝口 交口称赞 有口皆碑 众所周知 不言而喻 ' +
	'显而易见 毋庸置疑 毋庸讳言 理所当然 顺理成章 水到渠成 瓜熟蒂落 大势所趋 人心所向 众望所归 民心所向 不负众望 不负重托 ' +
	'日新月异 突飞猛进 实实在在 扎扎实实 勤勤恳恳 踏踏实实 清清楚楚 明明白白';

const own: readonly string[] = [...phrases.split(' '), ...moreIdioms];

/** What sounds like one of them and is right all the same. */
const besideIdioms = new Set(
	(
		'明查暗访 决不姑息 固步自封 奋楫争先 山青水秀 因势制宜 势不可当 民惟邦本 千山万壑 名符其实 声入人心 神入人心 一举夺得 宁缺勿滥 ' +
		'老有所医 一槌定音 砺兵秣马 流连忘返 留连忘返 委靡不振 发奋图强 阖家欢乐 合家团圆 蹄急步稳 星火相传 不厌其繁 混水摸鱼 合而不同'
	).split(' ')
);

interface Entry {
	readonly phrase: string;
	/** Whether a character that only begins with the same sound is a slip as well. */
	readonly isSettled: boolean;
	/** Whether any common character is a slip where a rare one belongs: 径 in 不胫而走. */
	readonly mayBeRare: boolean;
}

/** Every idiom by its first and by its last two characters: a slip leaves one of the two whole. */
interface Index {
	readonly known: ReadonlySet<string>;
	readonly first: ReadonlyMap<string, readonly Entry[]>;
	readonly last: ReadonlyMap<string, readonly Entry[]>;
}

/** Made when it is first asked for. */
let index: Index | null = null;

function indexed(): Index {
	const first = new Map<string, Entry[]>();
	const last = new Map<string, Entry[]>();
	const add = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
		const others = map.get(key);
		if (others) others.push(entry);
		else map.set(key, [entry]);
	};
	const known = new Set([...own, ...settledIdioms, ...looserPhrases]);
	const settled = new Set(settledIdioms);
	const chosen = new Set(own);
	for (const phrase of known) {
		const entry = {
			phrase,
			isSettled: settled.has(phrase),
			mayBeRare: chosen.has(phrase)
		};
		add(first, phrase.slice(0, 2), entry);
		add(last, phrase.slice(2), entry);
	}
	return { known, first, last };
}

/** Where the one character stands in which two fours differ; -1 where more do. */
function differAt(four: string, phrase: string): number {
	let at = -1;
	for (let one = 0; one < 4; one++)
		if (four[one] !== phrase[one]) {
			if (at >= 0) return -1;
			at = one;
		}
	return at;
}

function isSlipOf(four: string, { phrase, isSettled, mayBeRare }: Entry): boolean {
	const at = differAt(four, phrase);
	if (at < 0) return false;
	const [written, meant] = [four[at]!, phrase[at]!];
	return (
		isMistakable(written, meant) ||
		(mayBeRare && (isRare(written) || isRare(meant))) ||
		(isSettled && beginAlike(written, meant))
	);
}

/** Where a text has three characters of an idiom in their places and another for the fourth. */
export function idiomsMissed(
	text: string
): { start: number; text: string; phrase: string }[] {
	index ??= indexed();
	const { known, first, last } = index;
	const found: { start: number; text: string; phrase: string }[] = [];
	for (let start = 0; start + 4 <= text.length; start++) {
		const near = [
			...(first.get(text.slice(start, start + 2)) ?? []),
			...(last.get(text.slice(start + 2, start + 4)) ?? [])
		];
		if (near.length === 0) continue;
		const four = text.slice(start, start + 4);
		if (known.has(four) || besideIdioms.has(four) || !/^[\u4e00-\u9fff]{4}$/u.test(four))
			continue;
		const phrase = near.find((entry) => isSlipOf(four, entry))?.phrase;
		if (phrase !== undefined) found.push({ start, text: four, phrase });
	}
	return found;
}
