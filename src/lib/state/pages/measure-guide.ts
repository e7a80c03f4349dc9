import { peerWord, type Peers } from './peers.ts';

/** 一项度量怎么读: what it says in a sentence, how it is made, and when it misleads. */
export interface GuideEntry {
	name: string;
	says: string;
	formula: string;
	caveat: string;
}

/** Fewer units than this describe themselves and prove nothing (domain 2.2). */
const few = 8;

/** The measures of 均衡 in the order of the page, with what to heed for so many regions. */
export function measureGuide(peers: Peers): readonly GuideEntry[] {
	const count = peers.regions.length;
	const word = peerWord(peers);
	const small = count < few;
	return [
		{
			name: '极差、极值比',
			says: '最高与最低相差多少、是几倍，一听就懂。',
			formula: '最大值－最小值；最大值÷最小值',
			caveat: `只看两头，一个${word}变动就能改变结论。`
		},
		{
			name: '变异系数',
			says: `各${word}平均偏离均值多大，不带单位，可跨指标比。`,
			formula: '总体标准差÷平均数',
			caveat: `每个${word}同样重，人少的也算一份${small ? '；单位少时随一两个地区起落' : ''}。`
		},
		{
			name: '加权变异系数',
			says: '同上，但人多的地方分量重。',
			formula: '√Σp(x－μ)²÷μ，p为权数所占比重',
			caveat: '一个大区就能主导；权数见图注。'
		},
		{
			name: '基尼系数',
			says: `任取两份，平均差多少；0为完全均等。`,
			formula: 'ΣΣpᵢpⱼ|xᵢ－xⱼ|÷2μ',
			caveat: `只度量${word}之间，不是居民收入基尼系数，没有0.4警戒线；不作小样本修正。`
		},
		{
			name: '泰尔指数及分解',
			says: '差异有多大，其中多少来自城乡之间、多少来自区域之间。',
			formula: 'Σp(x÷μ)ln(x÷μ)；合计＝组间＋组内',
			caveat: small
				? `只有${count}个${word}，组内常只剩两三个，组内部分只作描述。`
				: '分组少则组内大，换一种分组结论会变。'
		},
		{
			name: '洛伦兹曲线',
			says: '从最低的起，占多少人口的地方得到多少资源。',
			formula: '按人均由低到高，人口累计比对资源累计比',
			caveat: `${count}个点连成的折线，点越少越接近对角线。`
		},
		{
			name: '集中指数',
			says: '钱偏向财力强还是财力弱的地方：正为偏强，负为偏弱。',
			formula: '1－Σ(Δp)(Cᵢ＋Cᵢ₋₁)，按人均财力由低到高排',
			caveat: '财力相近的地区换个次序就变；不说明该不该偏。'
		},
		{
			name: 'σ收敛',
			says: '差异逐年是缩小还是扩大。',
			formula: '对数的总体标准差，逐期排列',
			caveat: '看走势，不看一期。'
		},
		{
			name: 'β收敛',
			says: '起点低的地方是否涨得快：β为负是在追赶。',
			formula: '(1÷T)ln(末÷初)＝a＋b ln(初)',
			caveat: small
				? `只有${count}个${word}，只作描述，不写“显著”。`
				: `${count}个点的回归，不等于因果；追赶不保证差异缩小，须与σ同看。`
		},
		{
			name: '位次变化',
			says: `谁上升谁下降，正数为上升。`,
			formula: '上期名次－本期名次；并列同名次',
			caveat: '差距小时位次大动也不说明什么；中性指标和总量不排名。'
		},
		{
			name: '与指导标准的距离',
			says: '离省定指导标准高多少、低多少。',
			formula: '现行标准－指导标准',
			caveat: '指导标准由使用者录入，全省一条线不分类别区。'
		},
		{
			name: '提标测算',
			says: '把低的提到某一水平，涉及多少人、一年最多添多少钱。',
			formula: 'Σ(目标－现行)×在册人数×12',
			caveat: '按同幅补足估上限；补差发放的实际增支小于它，新纳入的人不在内。'
		}
	];
}
