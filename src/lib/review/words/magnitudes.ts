/** 可信量级: how great what is measured may be, in square metres, metres or kilogrammes. */
export interface Magnitude {
	readonly of: 'area' | 'length' | 'weight';
	/** What is measured, in the words of the clause before the figure, and in those right behind it. */
	readonly lead?: RegExp;
	readonly behind?: RegExp;
	/** The units in which it is never told, where only these are meant. */
	readonly units?: RegExp;
	/** Words of the clause, or right behind the figure, by which something else is measured. */
	readonly except?: RegExp;
	readonly least?: number;
	readonly most?: number;
	readonly name: string;
}

/** What may stand between the thing and its figure. */
const verb =
	'(?:累计|合计|平均|最大|最高|已经|已|一般|仅|只有?|共|约|近|高?达到?|超过?|为|是|有|在|至|到|了)*';
const ends = (words: string): RegExp => new RegExp(`(?:${words})${verb}$`, 'u');

/** Buildings and rooms, and what is counted of them. */
const building =
	'单间|标间|双人间|房间|餐厅|校舍|教室|宿舍|食堂|厨房|用房|住房|农房|房屋|危房|病房|公寓|居室|套型|户型|活动室|卫生室|农家书屋|办公楼|综合楼|门诊楼|住院楼|教学楼|养护楼|康复楼|厂房|仓库|门面|店面|建筑面积|使用面积|营业面积|(?:敬老|养老|福利)院|(?:活动|服务|照料|托养|康复|党群)中心';

export const magnitudes: readonly Magnitude[] = [
	// 建筑面积860平方公里, 闲置校舍3200平方公里.
	{
		of: 'area',
		lead: ends(`(?:${building})(?:占地|面积)?(?:及[\\u4e00-\\u9fff]{1,6})?`),
		except: /服务|辐射|覆盖|建成区|规划区|开发|管辖/u,
		units: /^(?:平方公里|平方千米)$/u,
		most: 0,
		name: '房屋'
	},
	// 两居室55平方公里, 人均住房面积38平方公里.
	{
		of: 'area',
		lead: ends(
			'[一两二三四1-4]居室|人均(?:住房|居住|建筑|使用)+面积|[户套]均(?:建筑|住房|居住|使用)?面积|每套(?:建筑)?面积|单套(?:建筑)?面积|户型面积'
		),
		least: 3,
		most: 2000,
		name: '一套住房'
	},
	// 彩钢板隔断约120万平方米: within one house.
	{ of: 'area', lead: ends('隔断|隔墙|隔间'), most: 2e4, name: '隔断' },
	// 全镇总面积86平方米, 28.6平方米的镇域.
	{
		of: 'area',
		lead: ends(
			'(?:[镇乡县市村域]域|国土|行政区域|行政区划|幅员|版图|陆域|辖区)(?:总?面积|内)?|全[县市区镇乡](?:国土|土地)?总面积'
		),
		except: /人均|每/u,
		least: 1e4,
		name: '一地'
	},
	{
		of: 'area',
		behind: /^的?(?:[镇乡县市]域|国土|辖区|版图)/u,
		except: /人均|每/u,
		least: 1e4,
		name: '一地'
	},
	{
		of: 'area',
		lead: ends('人均(?:耕地|水田|旱地|林地|草地|承包地)(?:面积)?'),
		least: 5,
		most: 5e6,
		name: '人均土地'
	},
	// 总建筑面积2.4平方米, beside a plot of 36亩.
	{ of: 'area', lead: ends('总建筑面积|建筑总面积'), least: 30, name: '一处建筑' },
	// 降雨量高达186米: everybody tells it in 毫米.
	{
		of: 'length',
		lead: ends('(?:降雨|降水|雨)量|(?:累计|平均|最大|过程|小时|日)(?:降雨|降水)(?:量)?'),
		units: /^(?:厘米|米|公里|千米)$/u,
		most: 0,
		name: '雨量'
	},
	// 3.5公斤的水泥路.
	{
		of: 'weight',
		behind: /^的?(?:水泥路|柏油路|公路|道路|村道|水渠|管道|堤防|围墙)/u,
		most: 0,
		name: '道路、沟渠'
	},
	{
		of: 'length',
		lead: ends('(?:积雪|冻土)(?:深度|厚度|最深)?|雪深'),
		least: 0.0005,
		most: 10,
		name: '积雪、冻土'
	},
	// 走廊扶手距地0.85厘米, 门宽90米.
	{
		of: 'length',
		lead: ends(
			'(?:扶手|护栏|栏杆|坐便器|洗手池|洗手台|台面|开关|呼叫按钮|门洞|房门|入户门|走廊|过道|通道|坡道|床沿|床面|床头|灶台)[^，；。、\\d]{0,6}?(?:[距离](?:地面?|楼面)(?:高度?)?|(?<![缝高])(?:净|加|拓)?[宽高]度?)(?:不[小低少]于|不[大高多]于|不超过)?'
		),
		except: /缝|高差|厚|直径|误差|偏差/u,
		least: 0.05,
		most: 20,
		name: '室内设施'
	},
	{
		of: 'length',
		lead: ends('身高'),
		least: 0.3,
		most: 2.6,
		name: '身高'
	},
	// 绕行12米山路, 徒步走了8米.
	{
		of: 'length',
		lead: ends('绕行|绕道|跋涉|(?:徒步|步行)(?:行走|走|穿行|前行)?|走'),
		behind: /^(?:多|余)?的?(?:山路|夜路|土路|泥路|险路|山道|小路)/u,
		least: 60,
		name: '一程路'
	},
	// 每户送去大米25吨.
	{
		of: 'weight',
		lead: /(?:每[户人名位家]|人均|户均)[^，；。：]{0,24}?(?:大米|面粉|米面|食用油|猪肉|牛肉|羊肉|蔬菜|水果|鸡蛋|成品粮|口粮|粮油|糌粑|食盐)(?:各|共)?$/u,
		except: /产|种|收|储|交售|卖|养/u,
		least: 0.01,
		most: 999,
		name: '送到一户、一人的食物'
	},
	// 每人每天1克成品粮.
	{
		of: 'weight',
		lead: /每人每[天日](?:按|不[低少]于|发放|供应|核定|补助|配给|[约共为是])*(?:大米|面粉|成品粮|口粮|粮食|蔬菜)?$/u,
		behind: /^(?:标准的)?(?:成品粮|口粮|粮食|大米|面粉|蔬菜|米|面|饮用水)/u,
		least: 0.03,
		most: 10,
		name: '一人一天的口粮'
	},
	{
		of: 'weight',
		lead: ends('体重'),
		least: 0.3,
		most: 350,
		name: '体重'
	},
	{
		of: 'weight',
		lead: ends('亩产|亩均产量|每亩产量|平均亩产'),
		least: 1,
		most: 3e4,
		name: '亩产'
	}
];
