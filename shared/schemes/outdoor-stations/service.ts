import type { ScoredCategory } from '../../schema/scheme.ts';

/** 有功能, 有制度, 有地图: how it is run. */
export const service: readonly ScoredCategory[] = [
  {
    code: 'D',
    name: '有完善的服务功能',
    kind: 'base',
    max: 2000,
    items: [
      {
        code: 'D1',
        name: '按户外劳动者工作特点开放',
        kind: 'tiers',
        max: 1000,
        source: 'assumed',
        rule: '全年开放且早晚延时10分，全年开放7分，季节性开放3分。',
        evidence: '开放记录',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
        tiers: [
          { points: 1000, text: '全年开放且早晚延时' },
          { points: 700, text: '全年开放' },
          { points: 300, text: '季节性开放' },
        ],
      },
      {
        code: 'D2',
        name: '政策宣传、法律咨询、帮扶受理等服务',
        kind: 'count',
        max: 1000,
        unit: 200,
        source: 'assumed',
        rule: '每开展1类得2分，最高10分。',
        evidence: '服务记录',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
      },
    ],
  },
  {
    code: 'E',
    name: '有规范的管理制度',
    kind: 'base',
    max: 1500,
    items: [
      {
        code: 'E1',
        name: '责任单位、专人负责、制度台账',
        kind: 'parts',
        max: 1000,
        source: 'assumed',
        rule: '每项按有无计分。',
        evidence: '制度文本、台账',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
        parts: [
          { code: 'E1a', name: '明确责任单位和负责人', points: 400 },
          { code: 'E1b', name: '管理制度', points: 300 },
          { code: 'E1c', name: '服务和物资台账', points: 300 },
        ],
      },
      {
        code: 'E2',
        name: '卫生和安全',
        kind: 'deduct',
        max: 500,
        unit: 100,
        source: 'assumed',
        rule: '每发现1处问题扣1分，扣完为止。',
        evidence: '抽查记录',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
      },
    ],
  },
  {
    code: 'F',
    name: '有电子地图查询功能',
    kind: 'base',
    max: 1000,
    items: [
      {
        code: 'F1',
        name: '电子地图可查，位置和开放时间准确',
        kind: 'tiers',
        max: 1000,
        source: 'assumed',
        rule: '可查且准确10分，可查但信息不准5分。',
        evidence: '查询截图',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
        tiers: [
          { points: 1000, text: '可查且准确' },
          { points: 500, text: '可查，信息不准' },
        ],
      },
    ],
  },
];
