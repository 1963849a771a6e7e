/** 补贴发放: what keeps money from being paid twice or to the wrong account, and how to mend it. */
export const subsidyErrors = {
  SUBSIDY_PAID_TWICE: {
    'zh-CN': '“{name}”{month} 月的补贴已在其他批次里，不能再列。请刷新应发名单后重新编制批次。',
    en: 'Month {month} of {name} is in another batch already; prepare the batch anew from the list.',
  },
  SUBSIDY_LINE_WRONG: {
    'zh-CN': '第 {no} 行“{name}”的月份、金额或代扣个税不对。代扣个税不能超过应发金额，请改正。',
    en: 'Line {no} ({name}) has wrong months, amount or tax; tax must not exceed the amount.',
  },
  SUBSIDY_NUMBER_USED: {
    'zh-CN': '批次号 {number} 已用过。请重新编制，系统会给出新的批次号。',
    en: 'The batch number {number} is in use; prepare the batch again.',
  },
  SUBSIDY_SECOND_PERSON: {
    'zh-CN': '批次 {number} 由您编制，须由另一个人复核。请让同事登录后复核。',
    en: 'You prepared batch {number}; a second person has to check it.',
  },
  SUBSIDY_HASH_DIFFERS: {
    'zh-CN': '批次 {number} 的校验码不一致，名单可能不是同一份。请重新打开该批次核对。',
    en: 'The hash of batch {number} differs; open the batch again and compare.',
  },
  SUBSIDY_STAGE_WRONG: {
    'zh-CN': '批次 {number} 的状态已变，这一步现在不能做。请重新打开该批次查看。',
    en: 'Batch {number} has moved on ({stage}); this step is not possible now.',
  },
  SUBSIDY_LINE_UNKNOWN: {
    'zh-CN': '批次 {number} 里没有第 {no} 行。请核对回单是不是这一批的。',
    en: 'Batch {number} has no line {no}; check that the receipt belongs to it.',
  },
  SUBSIDY_BATCH_MISSING: {
    'zh-CN': '找不到这个批次。请先同步，再重试。',
    en: 'The batch is not here; sync first and try again.',
  },
  SUBSIDY_NOT_RETURNED: {
    'zh-CN': '批次 {number} 里“{name}”这一行现在不是退票，不用撤销。请重新打开该批次查看。',
    en: 'The line of {name} in batch {number} does not count as returned; there is nothing to take back.',
  },
  SUBSIDY_PAID_AGAIN: {
    'zh-CN':
      '“{name}”{month} 月的补贴在退票以后已列入另一个批次，不能再撤销退票，否则会重复发放。请先取消那个批次；已交银行的，等银行回单。',
    en: 'Month {month} of {name} is in another batch since it came back; cancel that batch first.',
  },
  SUBSIDY_RESULT_DIFFERS: {
    'zh-CN':
      '批次 {number} 第 {no} 行“{name}”与现行评定结果不一致（结果应为：{level}，每月 {monthly} 元，共 {months} 个月）。请先同步，再按应发名单重新编制；有待追回的，先编制追回单。',
    en: 'Line {no} ({name}) of batch {number} differs from the result (level {level}, {monthly} yuan for {months} months).',
  },
  SUBSIDY_RESULT_MISSING: {
    'zh-CN': '批次 {number} 第 {no} 行“{name}”没有评定结果，不能发放补贴。请先同步；仍没有的，把这一行去掉。',
    en: 'Line {no} ({name}) of batch {number} has no result; sync first, or leave the line out.',
  },
  SUBSIDY_ACCOUNT_IN_USE: {
    'zh-CN': '“{name}”的账号还在批次 {number} 里使用。请等银行回单登记以后，或取消该批次以后，再删除。',
    en: 'The account of {name} is in use in batch {number}; wait for the receipt or cancel the batch.',
  },
  SUBSIDY_ACCOUNTS_ERASED: {
    'zh-CN':
      '批次 {number} 里有人撤回了同意，账号已删除，不能再生成银行文件。花名册仍可打印，只显示账号末四位。',
    en: 'Accounts of batch {number} were deleted when consent was withdrawn; no bank file can be made of it.',
  },
  SUBSIDY_NOT_ANNOUNCED: {
    'zh-CN': '评定结果还没有公布，不能编制发放批次。请先在“评定结果”里公布。',
    en: 'The results are not announced yet; announce them first.',
  },
  SUBSIDY_ACCOUNT_SECOND_PERSON: {
    'zh-CN': '“{name}”的账号已由您录入过，须由另一个人再录一遍。请让同事登录后复核。',
    en: 'You have keyed the account of {name}; a second person has to key it again.',
  },
  SUBSIDY_ACCOUNT_OPEN: {
    'zh-CN': '“{name}”的收款账号还没有经两人录入一致，不能列入批次。请先录入并复核账号。',
    en: 'The account of {name} has not been keyed alike by two people yet.',
  },
  SUBSIDY_ACCOUNTS_CHANGED: {
    'zh-CN': '批次 {number} 的账号与编制时不一致，没有生成文件。请取消该批次后重新编制。',
    en: 'The accounts of batch {number} are not those it was prepared with; cancel it and prepare it anew.',
  },
  SUBSIDY_LIST_OUTDATED: {
    'zh-CN': '批次 {number} 与现行评定结果不一致（“{name}”）。请取消该批次后重新编制。',
    en: 'Batch {number} no longer agrees with the results ({name}); cancel it and prepare it anew.',
  },
  RECEIPT_COLUMN_MISSING: {
    'zh-CN': '回单文件缺少“{column}”一列。请在第一行写上“附言、结果、日期、原因”，再导入。',
    en: 'The receipt file has no column “{column}”; the first line must name 附言, 结果, 日期 and 原因.',
  },
  RECEIPT_REFERENCE_UNKNOWN: {
    'zh-CN': '回单第 {row} 行的附言“{text}”不属于批次 {number}，没有导入。请核对文件。',
    en: 'Row {row}: the reference “{text}” is not of batch {number}; nothing was imported.',
  },
  RECEIPT_RESULT_UNCLEAR: {
    'zh-CN': '回单第 {row} 行的结果“{text}”看不懂，没有导入。请写“成功”或“退票”。',
    en: 'Row {row}: the result “{text}” is neither 成功 nor 退票; nothing was imported.',
  },
  RECEIPT_DATE_WRONG: {
    'zh-CN': '回单第 {row} 行的日期“{text}”不对，没有导入。请写成 2026-12-20 的样子。',
    en: 'Row {row}: “{text}” is not a date; write it like 2026-12-20.',
  },
  RECEIPT_AMOUNT_DIFFERS: {
    'zh-CN': '回单第 {row} 行的金额“{text}”与名单不一致，没有导入。请与银行核对。',
    en: 'Row {row}: the amount “{text}” is not the one on the list; nothing was imported.',
  },
  RECEIPT_EMPTY: {
    'zh-CN': '回单文件里没有任何一行。请核对文件。',
    en: 'The receipt file has no rows.',
  },
} as const;
