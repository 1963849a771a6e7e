import type { ScoredCategory } from '../../schema/scheme.ts';

const articleBasis = '工人日报2021年3月报道给出的原分值。';

/**
 * 二、组织能力 20: exactly the eight 小项 of the article. B1 to B4 carry its points, the other four are assumed.
 * B1 and B2 share the group 阵地建设, because the article's comma may also mean one 小项 with two 得分点.
 */
export const organisation: ScoredCategory = {
  code: 'B',
  name: '组织能力',
  kind: 'base',
  max: 2000,
  items: [
    {
      code: 'B1',
      name: '有职工活动中心，配备专用活动器材',
      kind: 'bool',
      max: 200,
      source: 'article',
      group: '阵地建设',
      rule: '有职工活动中心并配备专用活动器材得2分，缺一不得分。',
      evidence: '现场查看表、器材清单',
      basis: articleBasis,
    },
    {
      code: 'B2',
      name: '建有职工书屋',
      kind: 'bool',
      max: 100,
      source: 'article',
      group: '阵地建设',
      rule: '建有职工书屋得1分。',
      evidence: '现场查看表',
      basis: articleBasis,
    },
    {
      code: 'B3',
      name: '工会经费使用合理、财务管理规范',
      kind: 'scale',
      max: 200,
      step: 100,
      source: 'article',
      rule: '使用合理、管理规范得2分；有一方面不足得1分；两方面都不足不得分。',
      evidence: '账簿、经审报告',
      basis: `${articleBasis}按1分一档评分是示例设定。`,
    },
    {
      code: 'B4',
      name: '职工入会率和实名制网上认证率',
      kind: 'rates',
      max: 300,
      source: 'article',
      rule: '两率均达到95%以上（含）得3分；均达到90%以上（含）得2分；否则不得分。按人数直接比较，不先四舍五入。',
      evidence: '会员情况快照（职工数、会员数、认证数）',
      basis: `${articleBasis}“两率都要达到”是对原文的理解。`,
      tiers: [
        { op: '>=', rate: 9500, points: 300 },
        { op: '>=', rate: 9000, points: 200 },
      ],
    },
    {
      code: 'B5',
      name: '工会班子健全、民主选举、按期换届',
      kind: 'tiers',
      max: 300,
      source: 'assumed',
      rule: '班子健全且在届内得3分；届满未换届不超过6个月（含）得1分；否则不得分。',
      evidence: '选举结果批复',
      basis: '示例设定，可修改。参照衢州同类项目；任期每届三年或者五年（《工会法》）。',
      tiers: [
        { points: 300, text: '班子健全且在届内' },
        { points: 100, text: '届满未换届，不超过6个月（含）' },
      ],
    },
    {
      code: 'B6',
      name: '经审委员会、女职工委员会（委员）等配套组织同步建立',
      kind: 'parts',
      max: 300,
      source: 'assumed',
      rule: '经费审查、女职工、劳动争议调解或者劳动法律监督组织，每建立一项得1分。',
      evidence: '批复文件',
      basis: '示例设定，可修改。参照衢州、上海梅陇镇同类项目。',
      parts: [
        { code: 'B6a', name: '经费审查委员会（委员）', points: 100 },
        { code: 'B6b', name: '女职工委员会（委员）', points: 100 },
        { code: 'B6c', name: '劳动争议调解或者劳动法律监督组织', points: 100 },
      ],
    },
    {
      code: 'B7',
      name: '依法取得工会法人资格，牌子、印章、场所、制度、台账齐备（“六有”）',
      kind: 'parts',
      max: 300,
      source: 'assumed',
      rule: '取得法人资格得1分；牌子、印章、场所齐备得1分；制度、台账齐备得1分。',
      evidence: '工会法人资格证书、现场查看表',
      basis: '示例设定，可修改。参照各地“六有”标准。',
      parts: [
        { code: 'B7a', name: '取得工会法人资格', points: 100 },
        { code: 'B7b', name: '牌子、印章、场所齐备', points: 100 },
        { code: 'B7c', name: '制度、台账齐备', points: 100 },
      ],
    },
    {
      code: 'B8',
      name: '会员组织生活和职工活动经常化',
      kind: 'tiers',
      max: 300,
      source: 'assumed',
      rule: '全年活动4次以上（含）且参与率50%以上（含）得3分；2次以上（含）得2分；1次得1分。',
      evidence: '活动记录',
      basis: '示例设定，可修改。',
      tiers: [
        { points: 300, text: '4次以上（含），参与率50%以上（含）' },
        { points: 200, text: '2次以上（含）' },
        { points: 100, text: '1次' },
      ],
    },
  ],
};
