/** What can be wrong with consent, and with deleting personal data after its time. */
export const privacyErrors = {
  ERASED_NOT_EMPTY: {
    'zh-CN': '这条记录已注明“个人信息已删除”，不能再带有联系电话等内容。请刷新后重新填写并保存。',
    en: 'This record says that its personal data were deleted, so it cannot hold any. Reload it, fill in again and save.',
  },
  ERASURE_NOT_DUE: {
    'zh-CN': '“{name}”的个人信息现在不能删除：保存期限未满，或仍在使用。请刷新“到期应删除”名单。',
    en: 'The data of “{name}” may not be deleted now: their time is not over, or they are in use. Reload the list.',
  },
  REQUEST_DAYS_REVERSED: {
    'zh-CN': '答复期限和办结日期不能早于收到日期（{received}），请改正。',
    en: 'The day to answer by and the day of the answer cannot be before the request came in ({received}).',
  },
  SUBSIDY_CONSENT_MISSING: {
    'zh-CN':
      '有 {count} 人没有登记个人信息处理同意：{names}。按本市规定不能发放。请在“补贴发放”的“收款账号”一栏点“登记”，补上同意后再编制或重新发送这个批次；规定由市总在“个人信息”里修改。',
    en: 'No consent is recorded of {count}: {names}. By the city’s rule nothing is paid to them. Record it beside their accounts under “Subsidies”, then prepare or send the batch again; the city changes the rule under “Personal data”.',
  },
};
