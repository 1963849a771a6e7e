/** Refusals of 资格认证: who may write what of it, and by which rule. */
export const qualificationErrors = {
  APPLICATION_FROZEN: {
    'zh-CN': '这条报名的“{field}”定下后不能改动；如报错了人或年度，请撤回后重新报名。',
    en: 'The {field} of this application cannot change; withdraw it and apply again.',
  },
  APPLICATION_NOT_TOWNSHIPS: {
    'zh-CN': '培训、考试和结论由市总登记；乡镇只能报名、审核。',
    en: 'Training, examination and outcome are the city’s to record; a township applies and checks.',
  },
  APPLICATION_CHECKED: {
    'zh-CN': '这条报名已经审核，不能撤回；请先把它退回到“已报名”。',
    en: 'This application has been checked; set it back to applied before you withdraw it.',
  },
  QUALIFICATION_RECORD_KEPT: {
    'zh-CN': '资格认证的培训、考试记录不能删除；如登错了，请改正内容。',
    en: 'The record of training and examination stays; correct what is wrong in it.',
  },
  SITTINGS_USED_UP: {
    'zh-CN': '{name} 本年度已考 {count} 次，达到规则允许的次数；如要改成绩，请改原来那一次。',
    en: '{name} has sat the examination {count} times, as often as the rule allows; correct one of them instead.',
  },
} as const;
