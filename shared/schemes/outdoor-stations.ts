import type { Scheme } from '../schema/scheme.ts';
import { premises } from './outdoor-stations/premises.ts';
import { service } from './outdoor-stations/service.ts';

/**
 * Grading of 户外劳动者服务站点, an example to edit. The six 大项 are the “六有” of Heilongjiang's 《工会驿站建设管理办法
 * （试行）》 as the press reports them (163.com/dy/article/KK6HHFS30550TYQ0.html); grades, bands, weights and points are
 * assumptions.
 */
export const outdoorStations: Scheme = {
  id: 'outdoor-stations',
  version: 1,
  name: '户外劳动者服务站点评定（黑龙江“六有”示例，可编辑）',
  subject: { kind: 'site', name: '户外劳动者服务站点' },

  weights: { self: 1000, township: 3000, panel: 6000 },
  policies: {
    missingSelf: 'ineligible',
    bonusMode: 'in-sheet',
    bonusCap: 500,
    rateDenominator: 'members',
    rateCombine: 'both',
    recusal: 'own-township',
    trim: false,
    quorum: 1,
    startRule: 'next-month',
    endRule: 'same-month',
  },
  levels: [
    { code: 'model', name: '示范站点', min: 9000, op: '>=', monthly: 0 },
    { code: 'standard', name: '达标站点', min: 7000, op: '>=', monthly: 0 },
    { code: 'rectify', name: '限期整改', min: null, op: '>=', monthly: 0 },
  ],
  categories: [
    ...premises,
    ...service,
    {
      code: 'G',
      name: '加分项',
      kind: 'bonus',
      max: 500,
      items: [
        {
          code: 'G1',
          name: '24小时智能化服务',
          kind: 'bool',
          max: 300,
          source: 'assumed',
          rule: '提供24小时智能化服务得3分。',
          evidence: '现场查看',
          basis:
            '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
        },
        {
          code: 'G2',
          name: '拓展服务功能',
          kind: 'count',
          max: 200,
          unit: 100,
          source: 'assumed',
          rule: '每项1分，最高2分。',
          evidence: '服务记录',
          basis:
            '示例设定，可修改。主题取自黑龙江省总工会《工会驿站建设管理办法（试行）》公开报道的“六有”，分值为暂定。',
        },
      ],
    },
    {
      code: 'V',
      name: '一票否决',
      kind: 'veto',
      items: [
        {
          code: 'V1',
          name: '挂牌不开门、长期关停',
          source: 'assumed',
          rule: '经查实并由评审会议认定成立的，定为限期整改，得分留存备查。',
          evidence: '事实发生日期、来源文号、听取意见记录、认定会议',
          basis: '示例设定，可修改。',
        },
        {
          code: 'V2',
          name: '挪用、套取站点补助资金',
          source: 'assumed',
          rule: '经查实并由评审会议认定成立的，定为限期整改，得分留存备查。',
          evidence: '事实发生日期、来源文号、听取意见记录、认定会议',
          basis: '示例设定，可修改。',
        },
        {
          code: 'V3',
          name: '发生负有责任的安全事故',
          source: 'assumed',
          rule: '经查实并由评审会议认定成立的，定为限期整改，得分留存备查。',
          evidence: '事实发生日期、来源文号、听取意见记录、认定会议',
          basis: '示例设定，可修改。',
        },
      ],
    },
  ],
};
