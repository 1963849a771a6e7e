import type { Random } from './random.ts';

const surnames = [
  ...Array.from(
    '王李张刘陈杨赵黄周吴徐孙马胡朱郭何罗高林郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
  ),
  '单',
  '仇',
  '解',
  '查',
  '尉迟',
  '欧阳',
];
const given = [
  '建军',
  '志强',
  '海燕',
  '文静',
  '丽娟',
  '国庆',
  '红霞',
  '振华',
  '秀英',
  '立新',
  '晓东',
  '春梅',
  '永刚',
  '卫东',
  '雪莲',
  '世杰',
  '俊峰',
  '玉兰',
  '金柱',
  '新民',
  '爱国',
  '月娥',
  '庆丰',
  '海涛',
  '敏',
  '磊',
  '静',
  '勇',
  '艳',
  '超',
  '霞',
  '鹏',
  '婷',
  '凯',
  '琳',
  '浩',
];
/** Names with characters that old fonts and code pages lose (domain §7 row 30). */
const rare = ['堃', '喆', '玥', '珺', '翀', '䶮', '昇', '镕', '文喆', '俊翀'];

/** An invented name; about one in fifteen holds a rare character. */
export const inventedName = (random: Random): string =>
  `${random.pick(surnames)}${random.chance(7) ? random.pick(rare) : random.pick(given)}`;

const words = [
  '鑫源',
  '恒泰',
  '瑞丰',
  '金鼎',
  '宏达',
  '顺昌',
  '永兴',
  '华信',
  '明远',
  '德润',
  '冀南',
  '太行',
  '洺河',
  '磁峰',
  '京娘',
  '广耀',
  '裕华',
  '普阳',
  '新峰',
  '文安',
  '汇隆',
  '兴达',
  '烘熔',
  '运丰',
  '奥升',
  '嘉禾',
  '盛和',
  '中融',
  '同力',
  '百川',
];
const trades = [
  { trade: '钢铁制造', name: '金属制品' },
  { trade: '矿山采选', name: '矿业' },
  { trade: '装备制造', name: '机械制造' },
  { trade: '建材', name: '新型建材' },
  { trade: '物流运输', name: '物流' },
  { trade: '食品加工', name: '食品' },
  { trade: '商贸服务', name: '商贸' },
  { trade: '纺织服装', name: '服装' },
  { trade: '文化旅游', name: '文旅' },
  { trade: '电子商务', name: '电子商务' },
] as const;

export interface InventedEnterprise {
  readonly name: string;
  readonly industry: string;
}

/** An invented enterprise whose name is not in `taken` yet, and is then. */
export function inventedEnterprise(random: Random, taken: Set<string>): InventedEnterprise {
  for (;;) {
    const { trade, name: suffix } = random.pick(trades);
    const name = `武安市${random.pick(words)}${suffix}有限公司`;
    const longer = taken.has(name)
      ? `武安市${random.pick(words)}${random.pick(words)}${suffix}有限公司`
      : name;
    if (taken.has(longer)) continue;
    taken.add(longer);
    return { name: longer, industry: trade };
  }
}
