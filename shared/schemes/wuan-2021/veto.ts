import type { VetoCategory } from '../../schema/scheme.ts';

const rule = '经查实并由评审会议认定成立的，定为未级，得分留存备查，不发补贴。';
const evidence = '事实发生日期、来源文号、责任单位、听取意见记录、认定会议';
const pioneerBasis = '示例设定，可修改。参照全国工人先锋号不得申报情形。';

/** 七、一票否决 (domain §2): all seven are assumptions. */
export const veto: VetoCategory = {
  code: 'V',
  name: '一票否决',
  kind: 'veto',
  items: [
    {
      code: 'V1',
      name: '发生负有责任的重大及以上生产安全事故或者严重职业危害',
      source: 'assumed',
      rule,
      evidence,
      basis: pioneerBasis,
    },
    {
      code: 'V2',
      name: '因劳动关系引发群体性事件且工会处置失职',
      source: 'assumed',
      rule,
      evidence,
      basis: pioneerBasis,
    },
    {
      code: 'V3',
      name: '拖欠职工工资、欠缴社会保险经查实',
      source: 'assumed',
      rule,
      evidence,
      basis: pioneerBasis,
    },
    {
      code: 'V4',
      name: '工会经费被侵占、挪用、违规发放，或者无正当理由拒缴工会经费',
      source: 'assumed',
      rule,
      evidence,
      basis: '示例设定，可修改。参照《工会法》第四十四条、第四十七条、第五十五条。',
    },
    {
      code: 'V5',
      name: '弄虚作假（虚报会员、伪造佐证材料等）',
      source: 'assumed',
      rule,
      evidence,
      basis: pioneerBasis,
    },
    {
      code: 'V6',
      name: '本人受刑事处罚或者党纪政务处分',
      source: 'assumed',
      rule,
      evidence,
      basis: '示例设定，可修改。',
    },
    {
      code: 'V7',
      name: '不符合工会主席任职资格（企业行政负责人含副职、合伙人及其近亲属、人力资源部门负责人、外籍职工；未经民主选举）',
      source: 'assumed',
      rule,
      evidence,
      basis: '示例设定，可修改。任职资格见《企业工会主席产生办法（试行）》第六条；作为否决项是推定。',
    },
  ],
};
