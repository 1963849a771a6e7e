/** Refusals of supplements to an archived year. */
export const supplementErrors = {
  SUPPLEMENT_NOT_ARCHIVED: {
    'zh-CN': '本年度还没有归档，不能作补充决定；请在“评定结果”办理“更正与撤销”。',
    en: 'The year is not archived yet; use a correction in the results instead of a supplement.',
  },
  SUPPLEMENT_OVERTAKEN: {
    'zh-CN': '另一位同事刚刚作了补充决定，本次没有记入。请核对最新结果后重新办理。',
    en: 'A colleague has just made a supplement, so this one was not taken; look at the results and try again.',
  },
  SUPPLEMENT_ARCHIVE_DIFFERS: {
    'zh-CN': '所用档案与归档时存下的不是同一份。请选择归档文件夹里的“评定档案.json”，不要改动文件。',
    en: 'The archive is not the one that was put away; choose the file of the archive folder, unchanged.',
  },
  SUPPLEMENT_RESULTS_DIFFER: {
    'zh-CN':
      '按这份档案重新核算的结果与本年度已公布的结果不一致，不能据此作补充决定。请选择归档文件夹里的“评定档案.json”。',
    en: 'The archive does not give the announced results; choose the file of the archive folder.',
  },
  SUPPLEMENT_CHANGES_NOTHING: {
    'zh-CN': '所填更正没有改变任何人的得分、等级或补贴，请核对后重填。',
    en: 'This amendment changes nobody’s points, level or money; check what was entered.',
  },
  SUPPLEMENT_CYCLE_DIFFERS: {
    'zh-CN': '补充决定是 {cycle} 年度的，与档案不是同一年度。请选择同一年度的文件。',
    en: 'The supplement is of the cycle {cycle}, and the archive is of another one.',
  },
  SUPPLEMENT_NUMBER_WRONG: {
    'zh-CN': '补充决定的编号是 {number}，此处应为 {expected}。请把全部补充决定按编号先后列出。',
    en: 'This is supplement {number} where {expected} belongs; give all of them in their order.',
  },
  SUPPLEMENT_PREVIOUS_DIFFERS: {
    'zh-CN': '补充决定所接的前一份与列出的前一份不是同一份文件。请使用原来导出的文件，不要改动。',
    en: 'The supplement follows another file than the one before it; use the files as they were exported.',
  },
  ARCHIVE_DRIFTED: {
    'zh-CN': '{year} 年度归档以后名册有过改动，本机已不能重新写出同一份档案；请使用归档时存下的文件夹。',
    en: 'Rosters changed since {year} was archived, so the same archive cannot be written again; use the folder of that time.',
  },
  AMENDMENT_TARGET_MISSING: {
    'zh-CN': '档案里没有 {id}，无法更正。请核对所填内容。',
    en: 'The archive has no {id} to amend.',
  },
  AMENDMENT_BEFORE_DIFFERS: {
    'zh-CN': '“原为”与档案所载不一致（{id}）。请按档案和此前的补充决定填写。',
    en: 'What stands under "before" is not what the archive and the earlier supplements say ({id}).',
  },
  AMENDMENT_SAME: {
    'zh-CN': '更正前后相同（{id}），请填写更正后的内容，或删去这一项。',
    en: 'The amendment of {id} changes nothing; enter what it is to be, or leave it out.',
  },
} as const;
