import { isMistakable } from './mistakable.ts';

/**
 * 成语与固定词组: four characters that stand in official prose only as they are. What differs from one of them in a single
 * character that sounds or looks like the right one is a slip of the pen; any other is another phrase.
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
	'日新月异 突飞猛进 实实在在 扎扎实实 勤勤恳恳 踏踏实实 清清楚楚 明明白白';

export const idioms: readonly string[] = phrases.split(' ');

/** What sounds like one of them and is right all the same. */
const besideIdioms = new Set(['明查暗访']);

/** Every idiom by each three of its characters, the fourth left open: 因_制宜. */
const byGap = new Map(
	idioms.flatMap((phrase) =>
		[0, 1, 2, 3].map((gap) => [gapped(phrase, gap), phrase] as const)
	)
);
const known = new Set(idioms);

function gapped(four: string, gap: number): string {
	return `${four.slice(0, gap)}_${four.slice(gap + 1)}`;
}

/** Where a text has three characters of an idiom in their places and another for the fourth. */
export function idiomsMissed(
	text: string
): { start: number; text: string; phrase: string }[] {
	const found: { start: number; text: string; phrase: string }[] = [];
	for (let start = 0; start + 4 <= text.length; start++) {
		const four = text.slice(start, start + 4);
		if (known.has(four) || besideIdioms.has(four) || !/^[\u4e00-\u9fff]{4}$/u.test(four))
			continue;
		for (let gap = 0; gap < 4; gap++) {
			const phrase = byGap.get(gapped(four, gap));
			if (phrase === undefined || !isMistakable(four[gap]!, phrase[gap]!)) continue;
			found.push({ start, text: four, phrase });
			break;
		}
	}
	return found;
}
