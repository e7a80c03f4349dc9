/** Words that may stand behind a figure as its unit, besides 万 and 亿; the longest is read first. */
export const unitWords: readonly string[] = (
	'个百分点 百分点 % ‰ 元/人·月 元/人·年 元/人月 元/人年 元/月 元/年 元/人 元/户 亿元 万元 千元 元 ' +
	'人次 户次 台次 辆次 车次 家次 例次 件次 桌次 课次 班次 工作日 个工作日 个月 小时 分钟 平方米 平方公里 立方米 公里 公斤 千克 公顷 周岁 ' +
	'人 户 名 位 对 张 处 个 家 件 期 次 条 项 天 具 所 场 床 岁 倍 亩 台 套 辆 间 支 批 例 份 笔 起 票 桌 餐 栋 幢 棵 株 头 篇 幅 门 顶 袋 课时 学时 组 座 宗 只 支 枝 束 单 块 面 根 箱 本 册 部 盒 瓶 盏 口 匹 枚 包 桶 卷 班 盘 艘 架 幕 副 轮 门 斤 秒 米 吨 年 月 日 号 时 级 届 版 类 步 章 节 页'
)
	.split(' ')
	.filter((word) => word !== '')
	.sort((a, b) => b.length - a.length);

/** Units that number, date or measure something that is no statistic. */
export const notStatistical = new Set(
	'年 月 日 号 时 级 届 版 类 步 章 节 页 岁 周岁 个月'.split(' ')
);

/** 量词 that a subject may take besides its own: 名 and 位 count people, 个 counts most things. */
export const sameCount: Readonly<Record<string, readonly string[]>> = {
	人: ['人', '名', '位'],
	家: ['家', '个', '所'],
	个: ['个', '家', '所', '处', '座'],
	处: ['处', '个', '座'],
	张: ['张', '个', '床'],
	次: ['次', '场', '起'],
	期: ['期', '场', '次'],
	件: ['件', '起', '宗', '例'],
	条: ['条', '件'],
	户次: ['户次', '户'],
	天: ['天', '日', '工作日'],
	工作日: ['工作日', '天', '个工作日']
};
