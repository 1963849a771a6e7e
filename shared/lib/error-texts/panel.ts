/** Refusals of the panel's work: who scores whom, keyed papers, points of a whole category. */
export const panelErrors = {
  PAPER_SECOND_PERSON: {
    'zh-CN': '同一份纸质表的两遍录入必须由两个人完成，请换另一名经办人录入。',
    en: 'The two keyings of a paper must be by two people; let somebody else key it.',
  },
  PAPER_NOT_BOTH: {
    'zh-CN': '这份纸质表还没有录完两遍，录完后再核对入库。',
    en: 'This paper has not been keyed twice yet.',
  },
  CATEGORY_NOT_SPREADABLE: {
    'zh-CN': '“{category}”不能评 {points} 分：按小项分值凑不出这个数，最接近的是 {below} 分和 {above} 分。',
    en: '{category} cannot have {points}: its items give no such sum; the nearest are {below} and {above}.',
  },
  PANEL_NOT_ASSIGNED: {
    'zh-CN': '按本年度的评分方式，{name}不评这名参评人员，请选本组负责的人员。',
    en: 'In this cycle {name} does not score this candidate.',
  },
  PREFILL_NOTHING: {
    'zh-CN': '乡镇评分表还没有提交，没有可预填的客观项。',
    en: 'The township has not submitted its sheet; there is nothing to begin with.',
  },
} as const;
