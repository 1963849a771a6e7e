/** Refusals of the year's course: stages, deadlines, the archive. */
export const cycleErrors = {
  CYCLE_ARCHIVED: {
    'zh-CN': '{cycle} 年度评定已经归档，只能查看，不能改动；确需更正的，请市总工会在“评定结果”作补充决定。',
    en: 'The grading of {cycle} is archived: it can be read and no longer changed; what is found later goes into a supplement.',
  },
  CYCLE_STEP_NOT_ALLOWED: {
    'zh-CN': '年度评定不能从当前阶段直接进入所选阶段，请按先后顺序办理。',
    en: 'The cycle cannot go from its stage to this one; take the stages in their order.',
  },
  CYCLE_STEP_OVERTAKEN: {
    'zh-CN': '另一位同事刚刚改动了年度评定的阶段，这一步没有记入。请查看最新阶段后再办理。',
    en: 'A colleague has just moved the cycle, so this step was not taken; look at its stage and try again.',
  },
  CYCLE_STEP_FROZEN: {
    'zh-CN': '年度评定的阶段记录不能修改或删除；如需更正，请另办一步“退回”。',
    en: 'The steps of a cycle cannot be changed or removed; take a step back instead.',
  },
  CYCLE_SCORES_HELD: {
    'zh-CN': '本年度评定已进入公示，评分不能改动；确需更正，请市总工会先退回到评审或核算阶段并说明原因。',
    en: 'The list hangs out for the public, so scores stand still; the city may take the cycle back with a reason.',
  },
  CYCLE_EXISTS: {
    'zh-CN': '{year} 年度评定已经建立，不能重复建立；请打开原有的年度。',
    en: 'The grading of {year} exists already; open it instead.',
  },
  DEADLINES_OUT_OF_ORDER: {
    'zh-CN': '“{field}”（{date}）早于前一步的截止日期（{before}），请改正。',
    en: '{field} ({date}) lies before the deadline of the step before it ({before}).',
  },
  CYCLE_RESULTS_OUTDATED: {
    'zh-CN': '评分在核算之后有改动（{count} 人），请先到“评定结果”重新核算，再归档。',
    en: 'Scores changed after the results were computed ({count} candidates); compute again before archiving.',
  },
} as const;
