import type { ScoredCategory } from '../../schema/scheme.ts';

/** 四、协调能力 20 (domain §2): every row is an assumption. */
export const coordination: ScoredCategory = {
  code: 'D',
  name: '协调能力',
  kind: 'base',
  max: 2000,
  items: [
    {
      code: 'D1',
      name: '集体协商与集体合同',
      kind: 'parts',
      max: 600,
      source: 'assumed',
      rule: '签订集体合同、工资专项集体合同、女职工专项集体合同，每项得2分。',
      evidence: '合同文本及备案材料',
      basis: '示例设定，可修改。参照上海梅陇镇同类项目。',
      parts: [
        { code: 'D1a', name: '集体合同', points: 200 },
        { code: 'D1b', name: '工资专项集体合同', points: 200 },
        { code: 'D1c', name: '女职工专项集体合同', points: 200 },
      ],
    },
    {
      code: 'D2',
      name: '劳动争议预防调解（化解矛盾）',
      kind: 'tiers',
      max: 500,
      source: 'assumed',
      rule: '调解成功率90%以上（含）得5分；70%以上（含）得3分；有调解组织且全年无案件得5分。',
      evidence: '调解登记簿',
      basis: '示例设定，可修改。',
      tiers: [
        { points: 500, text: '调解成功率90%以上（含）' },
        { points: 500, text: '有调解组织，全年无案件' },
        { points: 300, text: '调解成功率70%以上（含）' },
      ],
    },
    {
      code: 'D3',
      name: '劳动合同签订、社会保险参保监督',
      kind: 'tiers',
      max: 400,
      source: 'assumed',
      rule: '签订率、参保率95%以上（含）得4分；90%以上（含）得3分；80%以上（含）得1分。',
      evidence: '企业用工备案',
      basis: '示例设定，可修改。',
      tiers: [
        { points: 400, text: '95%以上（含）' },
        { points: 300, text: '90%以上（含）' },
        { points: 100, text: '80%以上（含）' },
      ],
    },
    {
      code: 'D4',
      name: '会员满意度测评',
      kind: 'tiers',
      max: 500,
      source: 'assumed',
      rule: '满意率90%以上（含）得5分；80%以上（含）得3分；60%以上（含）得1分；参评率不足60%不得分。',
      evidence: '测评汇总表',
      basis: '示例设定，可修改。90%参照全国模范职工之家；60%参评率参照北京城市副中心投资集团工会。',
      tiers: [
        { points: 500, text: '满意率90%以上（含）' },
        { points: 300, text: '满意率80%以上（含）' },
        { points: 100, text: '满意率60%以上（含）' },
      ],
    },
  ],
};
