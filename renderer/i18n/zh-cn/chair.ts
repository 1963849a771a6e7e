/** 主席个人页, and the sheet for the talk. */
export const chair = {
  title: '{{name}} · {{year}}年度评定情况',
  points: '总分 {{total}}',
  noLevel: '没有等级',
  open: '等级的由来和差距',
  provenance: '每一分的依据',
  print: '打印谈话单',
  section: { why: '为什么是这个等级', missing: '离上一级还差什么', change: '与上年相比' },
  why: {
    parties:
      '自评 {{self}} 分，占 {{selfShare}}；乡镇评审 {{township}} 分，占 {{townshipShare}}；评审组 {{count}} 份评分表平均 {{panel}} 分，占 {{panelShare}}。',
    level: '合计 {{total}} 分，达到{{level}}的 {{min}} 分线。',
    lowest: '合计 {{total}} 分，没有达到上一级的分数线，为{{level}}。',
    veto: '因一票否决（{{names}}），定为{{level}}。',
    placed: '因等级名额限制，经研究定为{{level}}。',
    none: '{{status}}：{{causes}}，所以没有等级。',
  },
  missing: {
    next: '离{{level}}还差 {{gap}} 分。',
    top: '已经是最高等级，下面是还可以提高的地方。',
    item: '{{code}} {{name}}（满分 {{max}} 分）：各方都给满分，总分可以再多 {{lost}} 分。',
    unknown: '评分表在定级以后有更正，逐项情况请看“每一分的依据”。',
    rates: '两率：{{gap}}。',
  },
  change: {
    none: '上年没有本人在本单位的评定结果，没有可比的数据。',
    noneOfSite: '上年没有本单位的评定结果，没有可比的数据。',
    level: '等级：{{year}}年度{{before}}，今年{{after}}。',
    total: '总分：由 {{before}} 变为 {{after}}（{{difference}}）。',
    party: '{{party}}：由 {{before}} 变为 {{after}}（{{difference}}）。',
    counts:
      '职工由 {{employees}} 人变为 {{employeesNow}} 人，会员由 {{members}} 人变为 {{membersNow}} 人，实名认证由 {{verified}} 人变为 {{verifiedNow}} 人。',
  },
  empty: {
    title: '还没有可以看的评定结果',
    hint: '市总工会核算或公布以后，这里说明等级的由来、差距和变化。',
  },
  paper: {
    title: '{{year}}年度{{what}}评定情况谈话单',
    level: '等级',
    total: '总分',
    said: '本人意见',
    talker: '谈话人：',
    chair: '本人签字：',
    chairs: '非公企业工会主席',
    siteSaid: '被评单位意见',
    site: '被评单位负责人签字：',
    fileName: '{{year}}年度谈话单-{{name}}',
  },
} as const;
