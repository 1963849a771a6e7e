/** Refusals of the daily work: permissions, workflow, roster and form fields. */
export const workErrors = {
  NOT_PERMITTED: {
    'zh-CN': '当前身份不能进行这项操作，请换用有权限的账号。',
    en: 'Your role may not do this; use an account that may.',
  },
  DOCUMENT_INVALID: {
    'zh-CN': '“{field}”的内容不符合要求（{reason}），没有保存，请改正后再存。',
    en: 'Field {field} is not valid ({reason}); nothing was saved.',
  },
  DOCUMENT_MISSING: {
    'zh-CN': '要修改的记录（{id}）已不在本机，请返回列表重新打开。',
    en: 'The record {id} is no longer on this PC; reopen it from the list.',
  },
  SHEET_HISTORY_CHANGED: {
    'zh-CN': '评分表的提交记录不能改动，请重新打开评分表后再提交。',
    en: 'The submissions of a sheet may not be rewritten; reopen the sheet and submit again.',
  },
  SHEET_IDENTITY_CHANGED: {
    'zh-CN': '评分表的对象和评分人不能更改，请为新的对象另建评分表。',
    en: 'A sheet keeps its candidate and rater; make a new sheet instead.',
  },
  SHEET_ALREADY_SUBMITTED: {
    'zh-CN': '这份评分表已经提交，不能重复提交；如需修改，请先由上级退回。',
    en: 'This sheet is already submitted; it must be returned before it can be submitted again.',
  },
  SHEET_LOCKED: {
    'zh-CN': '评分表已提交，分数不能再改；如有错误，请联系上级退回补正。',
    en: 'The sheet is submitted and locked; ask for it to be returned.',
  },
  SUBMISSION_ALTERED: {
    'zh-CN': '这份评分表的内容与提交时的签名不符，市总没有收下。请打开核对，改好后重新提交。',
    en: 'What stands in this sheet is not what was signed when it was handed in, and the city has not taken it. Check it and hand it in again.',
  },
  SUBMISSION_KEY_REVOKED: {
    'zh-CN':
      '提交这份评分表的电脑被注销过，旧签名已停用，市总没有收下；分数都在本机。请打开核对，再提交一次。',
    en: 'The PC that handed this sheet in was revoked, and its old signature counts no more, so the city has not taken it. The scores are on this PC: check them and hand the sheet in again.',
  },
  SUBMISSION_SUITE_UNKNOWN: {
    'zh-CN':
      '评分表的“提交签名”用的是较新版本的格式（{suite}），这里还不能核对，没有收下。请先升级同步中心的程序。',
    en: 'The signature of the sheet has a newer form ({suite}) that cannot be checked here. Update the hub first.',
  },
  SHEET_INCOMPLETE: {
    'zh-CN': '还有 {count} 项没有评分（{items}），补齐后再提交。',
    en: '{count} items have no score yet ({items}).',
  },
  REASON_REQUIRED: {
    'zh-CN': '请填写“{field}”，说明原因后才能继续。',
    en: 'Give a reason in {field} to go on.',
  },
  FIELD_REQUIRED: { 'zh-CN': '请填写“{field}”。', en: 'Fill in {field}.' },
  DATE_INVALID: {
    'zh-CN': '“{field}”填的“{value}”不是有效日期，请按“2026-03-15”的样子填写。',
    en: '{field}: {value} is not a date; write it like 2026-03-15.',
  },
  VERIFIED_ABOVE_MEMBERS: {
    'zh-CN': '实名认证人数（{verified}）不能多于会员人数（{members}），请核对后改正。',
    en: 'Verified members ({verified}) cannot exceed members ({members}).',
  },
  MEMBERS_ABOVE_EMPLOYEES: {
    'zh-CN': '会员人数（{members}）多于职工人数（{employees}），请在“原因”里说明（如劳务派遣、保留会籍）。',
    en: 'Members ({members}) exceed employees ({employees}); give the reason.',
  },
  EMPLOYEES_MISSING: {
    'zh-CN': '职工人数为 0 或没有填写，入会率无法计算；请填写截止日的职工人数。',
    en: 'The number of employees is 0 or missing, so the rate cannot be computed.',
  },
  APPOINTMENT_ENDS_BEFORE_START: {
    'zh-CN': '离任日期（{endOn}）早于当选日期（{electedOn}），请改正。',
    en: 'The term ends ({endOn}) before it begins ({electedOn}).',
  },
  SECOND_CHAIR: {
    'zh-CN': '“{union}”已有在任主席{name}，请先填写其离任日期，再登记新主席。',
    en: '{union} already has {name} as chair; end that term first.',
  },
  PART_VERIFIED_ABOVE_MEMBERS: {
    'zh-CN': '“{name}”的实名认证人数（{verified}）不能多于会员人数（{members}），请核对后改正。',
    en: '{name} has {verified} verified members but only {members} members.',
  },
  MEMBERSHIP_PARTS_DIFFER: {
    'zh-CN':
      '各企业人数之和是职工 {employees}、会员 {members}、实名认证 {verified}，与工会的合计不一致。请重新打开会员情况保存一次。',
    en: 'The enterprises sum to {employees} employees, {members} members and {verified} verified, which is not what the union says.',
  },
  PERSON_ALREADY_MERGED: {
    'zh-CN': '“{name}”的这两条记录里有一条已经合并过。请关闭后重新打开“合并重复人员”再看。',
    en: 'One of the two records of {name} has been merged already; open the list again.',
  },
  RECUSED_CANNOT_SCORE: {
    'zh-CN': '{name}应回避本人所在乡镇的参评人员，不能评分。',
    en: '{name} is recused from this candidate and cannot score.',
  },
  CYCLE_NOT_FINAL: {
    'zh-CN': '还有 {count} 人材料不全或者两率无法计算，不能公布。请补齐后重新核算，不再参评的请办理退出。',
    en: '{count} candidates are incomplete or have no rates; complete or withdraw them and compute again.',
  },
  RESULT_NOT_GRADED: {
    'zh-CN': '{name}还没有评定等级，不能制证；请先补齐缺少的评分。',
    en: '{name} has no level yet, so no certificate can be issued.',
  },
  DOCUMENT_EXISTS: {
    'zh-CN': '这条记录（{id}）已经存在，没有重复登记；请返回列表打开原有记录。',
    en: 'The record {id} already exists; open it from the list.',
  },
  SHEET_NOT_SUBMITTED: {
    'zh-CN': '这份评分表还没有提交，不需要退回。',
    en: 'This sheet has not been submitted, so there is nothing to return.',
  },
  RETURN_ANSWERED: {
    'zh-CN': '对方已经按退回意见重新填写，这次退回不能再撤销；请等对方重新提交后再处理。',
    en: 'The sheet has been taken up again since, so the return stands; wait until it is submitted again.',
  },
  SHEET_NOT_RETURNED: {
    'zh-CN': '这份评分表没有被退回，不能重新填写；如需修改，请先联系上级退回。',
    en: 'This sheet has not been returned, so it cannot be reopened.',
  },
  CERTIFICATE_ALREADY_ISSUED: {
    'zh-CN': '{name}在本周期已有有效证书（{number}）；如需重发，请先作废原证书。',
    en: '{name} already holds the valid certificate {number} of this cycle; void it first.',
  },
  CERTIFICATE_NUMBER_USED: {
    'zh-CN': '证书编号 {number} 已经用过，编号不能重复；请取下一个编号。',
    en: 'The certificate number {number} has been used; take the next one.',
  },
  NUMBERS_SPENT: {
    'zh-CN':
      '本机已领取的“{series}”编号只剩 {left} 个，这次要用 {count} 个，而同步中心现在连不上，没有制证。请连上市总的同步中心后再制证，或者少选几人。',
    en: 'Only {left} leased numbers of {series} are left and {count} are needed, while the hub cannot be reached. Connect to it, or choose fewer people.',
  },
  NUMBERS_NEED_HUB: {
    'zh-CN': '证书编号由市总的同步中心分配，本机现在没有登录，没有制证。请到“设置”里登录同步中心后再制证。',
    en: 'Certificate numbers come from the hub, and this PC is not signed in. Sign in under Settings, then issue.',
  },
  CERTIFICATE_VOID: {
    'zh-CN': '证书 {number} 已经作废，不能再打印。',
    en: 'Certificate {number} is void and cannot be printed.',
  },
  SECOND_COPY_PENDING: {
    'zh-CN': '数据已存入本机，但第二份还没有写成（{reason}）。程序会自动重试，请暂时不要关机。',
    en: 'The data is saved, but its second copy is not written yet ({reason}). Gongping keeps trying; do not switch off.',
  },
  MIGRATION_INCOMPLETE: {
    'zh-CN':
      '旧版数据没有全部转入（{moved}/{total}），旧数据没有改动。请重新打开工评再试；仍不行请联系管理员。',
    en: 'Not all older data could be taken over ({moved} of {total}); the older data is untouched. Start Gongping again.',
  },
} as const;
