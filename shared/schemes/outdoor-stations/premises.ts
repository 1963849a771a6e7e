import type { ScoredCategory } from '../../schema/scheme.ts';

/** 有标识, 有布局, 有设施: what stands there. */
export const premises: readonly ScoredCategory[] = [
  {
    code: 'A',
    name: '有统一的标识名称',
    kind: 'base',
    max: 1500,
    items: [
      {
        code: 'A1',
        name: '统一标识、名称醒目',
        kind: 'parts',
        max: 1000,
        source: 'assumed',
        rule: '每项按有无计分。',
        evidence: '现场照片',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
        parts: [
          { code: 'A1a', name: '门头标识统一', points: 500 },
          { code: 'A1b', name: '公示开放时间和服务电话', points: 500 },
        ],
      },
      {
        code: 'A2',
        name: '服务内容上墙',
        kind: 'bool',
        max: 500,
        source: 'assumed',
        rule: '上墙得5分。',
        evidence: '现场查看',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
      },
    ],
  },
  {
    code: 'B',
    name: '有合理的站点布局',
    kind: 'base',
    max: 1500,
    items: [
      {
        code: 'B1',
        name: '沿街或者靠近户外劳动者集中区域',
        kind: 'bool',
        max: 1000,
        source: 'assumed',
        rule: '符合得10分。',
        evidence: '位置图、现场查看',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
      },
      {
        code: 'B2',
        name: '场地与服务人数相适应',
        kind: 'scale',
        max: 500,
        step: 100,
        source: 'assumed',
        rule: '按现场情况给分，每档1分。',
        evidence: '现场查看表',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
      },
    ],
  },
  {
    code: 'C',
    name: '有健全的服务设施',
    kind: 'base',
    max: 2500,
    items: [
      {
        code: 'C1',
        name: '饮水、热饭、休息、充电、取暖纳凉设施',
        kind: 'parts',
        max: 1500,
        source: 'assumed',
        rule: '每项按有无计分。',
        evidence: '设施清单',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
        parts: [
          { code: 'C1a', name: '饮水', points: 300 },
          { code: 'C1b', name: '热饭', points: 300 },
          { code: 'C1c', name: '桌椅休息', points: 300 },
          { code: 'C1d', name: '手机充电', points: 300 },
          { code: 'C1e', name: '取暖纳凉', points: 300 },
        ],
      },
      {
        code: 'C2',
        name: '应急药箱、应急工具',
        kind: 'parts',
        max: 500,
        source: 'assumed',
        rule: '每项按有无计分。',
        evidence: '现场查看',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
        parts: [
          { code: 'C2a', name: '应急药箱在有效期内', points: 300 },
          { code: 'C2b', name: '雨具、维修工具', points: 200 },
        ],
      },
      {
        code: 'C3',
        name: '设施完好',
        kind: 'deduct',
        max: 500,
        unit: 100,
        source: 'assumed',
        rule: '每发现1处损坏未修扣1分，扣完为止。',
        evidence: '抽查记录',
        basis:
          '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
      },
    ],
  },
];
