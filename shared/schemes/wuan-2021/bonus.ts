import type { ScoredCategory } from '../../schema/scheme.ts';

/**
 * 六、加分项, capped at 10 points (domain §2): every row is an assumption. Press reports and leaders' written praise
 * are left out on purpose: 《整治形式主义为基层减负若干规定》 forbids counting them.
 */
export const bonus: ScoredCategory = {
  code: 'F',
  name: '加分项',
  kind: 'bonus',
  max: 1000,
  items: [
    {
      code: 'F1',
      name: '本年度获得荣誉',
      kind: 'tiers',
      max: 500,
      source: 'assumed',
      rule: '国家级5分、省级3分、地市级2分、县级1分；同一事项取最高，不累加。',
      evidence: '表彰文件、证书',
      basis: '示例设定，可修改。',
      tiers: [
        { points: 500, text: '国家级' },
        { points: 300, text: '省级' },
        { points: 200, text: '地市级' },
        { points: 100, text: '县级' },
      ],
    },
    {
      code: 'F2',
      name: '帮带新建会、联合工会覆盖小微企业',
      kind: 'count',
      max: 300,
      unit: 100,
      source: 'assumed',
      rule: '每家得1分，最高3分。',
      evidence: '建会批复',
      basis: '示例设定，可修改。',
    },
    {
      code: 'F3',
      name: '承办市级以上现场推进会、试点任务',
      kind: 'count',
      max: 200,
      unit: 100,
      source: 'assumed',
      rule: '每项得1分，最高2分。',
      evidence: '通知文件',
      basis: '示例设定，可修改。',
    },
  ],
};
