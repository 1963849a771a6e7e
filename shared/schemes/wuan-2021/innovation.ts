import type { ScoredCategory } from '../../schema/scheme.ts';

/** 五、创新能力 15 (domain §2): every row is an assumption. */
export const innovation: ScoredCategory = {
  code: 'E',
  name: '创新能力',
  kind: 'base',
  max: 1500,
  items: [
    {
      code: 'E1',
      name: '劳动和技能竞赛、合理化建议',
      kind: 'tiers',
      max: 500,
      source: 'assumed',
      rule: '开展且有成果得5分；开展得3分；未开展不得分。',
      evidence: '竞赛方案与结果',
      basis: '示例设定，可修改。',
      tiers: [
        { points: 500, text: '开展且有成果' },
        { points: 300, text: '开展' },
      ],
    },
    {
      code: 'E2',
      name: '师带徒、创新工作室、技术革新',
      kind: 'count',
      max: 400,
      unit: 200,
      source: 'assumed',
      rule: '每项得2分，最高4分。',
      evidence: '成果证明',
      basis: '示例设定，可修改。',
    },
    {
      code: 'E3',
      name: '新就业形态、农民工、劳务派遣工入会或者服务的新做法',
      kind: 'scale',
      max: 300,
      step: 50,
      source: 'assumed',
      rule: '按实际成效评0至3分，0.5分一档。',
      evidence: '案例说明',
      basis: '示例设定，可修改。',
    },
    {
      code: 'E4',
      name: '服务职工特色项目（普惠、托管、心理等）',
      kind: 'count',
      max: 300,
      unit: 100,
      source: 'assumed',
      rule: '每项得1分，最高3分。',
      evidence: '项目说明',
      basis: '示例设定，可修改。',
    },
  ],
};
