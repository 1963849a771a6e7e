/** Refusals of what follows on the results: notice, objections, decision, circular, corrections, vetoes. */
export const proceedingErrors = {
  NOTICE_TOO_SHORT: {
    'zh-CN': '公示期只有 {days} 个工作日，不足 5 个；请把“公示截止日期”改为 {least} 或以后。',
    en: 'The notice lasts {days} working days, fewer than five; let it end on {least} or later.',
  },
  NOTICE_DAYS_WRONG: {
    'zh-CN': '公示期按节假日安排应为 {days} 个工作日；请重新打开公示页面再保存。',
    en: 'By the calendar the notice lasts {days} working days; open the page again and save.',
  },
  NOTICE_TOO_EARLY: {
    'zh-CN': '现在还不能发布公示；请先在“年度评定”里逐步进入“核算”阶段。',
    en: 'It is too early for a notice; take the year to the computing stage first.',
  },
  NOTICE_OUTDATED: {
    'zh-CN': '公示以后有 {count} 人的等级有变动；请先撤下公示，重新核算、重新公示，再审定、公布。',
    en: 'The level of {count} candidates changed after the notice; take it down, compute and post it again.',
  },
  NOT_DECIDED: {
    'zh-CN': '公示期满并登记审定以后才能公布结果；请先在“公示与异议”里办理公示和审定。',
    en: 'Results are announced after a notice and its decision; record both first.',
  },
  DECISION_TOO_EARLY: {
    'zh-CN': '现在还不能登记审定；请先办完公示，进入“审定”阶段。',
    en: 'It is too early for a decision; finish the notice and go to the decision stage first.',
  },
  STEP_BACK_UNDONE: {
    'zh-CN': '退回以前，原公示和审定要先撤下；请在最新版本的程序里重新办理退回。',
    en: 'Before the step back the notice and the decision have to be withdrawn; take the step again.',
  },
  NOTICE_MISSING: {
    'zh-CN': '没有有效的公示，不能审定；请先发布公示。',
    en: 'There is no notice in force; post one before the decision.',
  },
  NOTICE_RUNNING: {
    'zh-CN': '公示到 {ends} 才结束，审定日期应在其后；请改正“审定日期”。',
    en: 'The notice runs until {ends}; the decision comes after it.',
  },
  PUBLIC_ID_NUMBER: {
    'zh-CN': '“{field}”里有身份证号码（{number}）。公示、审定意见和通报不得出现个人号码，请删去后再办理。',
    en: '{field} holds an ID number ({number}). What is made public holds no number of a person; take it out first.',
  },
  PUBLIC_MOBILE: {
    'zh-CN': '“{field}”里有手机号码（{number}）。公示、审定意见和通报不得出现个人号码，请删去后再办理。',
    en: '{field} holds a mobile number ({number}). What is made public holds no number of a person; take it out first.',
  },
  PUBLIC_ACCOUNT: {
    'zh-CN':
      '“{field}”里有像银行账号的号码（{number}）。公示、审定意见和通报不得出现个人号码，请删去后再办理。',
    en: '{field} holds what looks like a bank account ({number}). What is made public holds no number of a person; take it out first.',
  },
  OBJECTION_UNANSWERED: {
    'zh-CN': '请选择异议的“处理结果”，再填写答复日期。',
    en: 'Choose what became of the objection before its date of answer.',
  },
  OBJECTION_CLOSED_BEFORE: {
    'zh-CN': '“答复日期”没有填写或早于收到日期（{received}），请改正。',
    en: 'The date of answer is missing or before the day it was received ({received}).',
  },
  OBJECTIONS_OPEN: {
    'zh-CN': '还有 {count} 件异议没有答复，不能审定或公布；请先在“异议”中登记处理结果。',
    en: '{count} objections are not answered yet; answer them before the decision and the announcement.',
  },
  DECISION_MISSING: {
    'zh-CN': '还没有审定，不能通报；请先登记审定意见。',
    en: 'There is no decision yet; record it before the circular.',
  },
  VETO_WITHOUT_MEETING: {
    'zh-CN': '认定或不予认定一票否决，要填写“会议名称”和“决定日期”。',
    en: 'A decision on a veto names the meeting and its date.',
  },
  VETO_NOT_DECIDED_HERE: {
    'zh-CN': '乡镇只能提出一票否决线索，由市总工会研究决定。',
    en: 'A township proposes a veto; the city decides it.',
  },
  RESULT_ANNOUNCED: {
    'zh-CN': '评定结果已经公布，不能直接改动；请在“评定结果”里办理更正或撤销。',
    en: 'The result is announced and stays; issue a correction instead.',
  },
  CORRECTION_OVERTAKEN: {
    'zh-CN': '这个人的结果刚刚被另一台电脑更正过；请刷新后重新核对差异，再办理更正。',
    en: 'Another PC has corrected this result meanwhile; compare again before correcting.',
  },
  NOTHING_TO_CORRECT: {
    'zh-CN': '重新核算的结果与已公布的一致，不需要更正。',
    en: 'The results computed anew are the announced ones; there is nothing to correct.',
  },
} as const;
