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
      '“{name}”还没有登记个人信息处理同意，本市规定未同意的账号不能发放。请先取得并登记同意，或请市总在“个人信息”中改变规定。',
    en: 'No consent of “{name}” is recorded, and the city pays to no account without it. Record it first, or have the rule changed under “Personal data”.',
  },
};
