import type { Language } from '../error-texts.ts';

/** What people call the fields they fill in: `<collection>.<path>`, list positions left out, or a reason's name. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'unions.name': { 'zh-CN': '工会名称', en: 'union name' },
  'unions.enterprise.name': { 'zh-CN': '企业名称', en: 'enterprise name' },
  'unions.enterprise.uscc': { 'zh-CN': '统一社会信用代码', en: 'unified social credit code' },
  'unions.enterprise.nature': { 'zh-CN': '单位性质', en: 'kind of enterprise' },
  'unions.enterprise.industry': { 'zh-CN': '所属行业', en: 'industry' },
  'unions.enterprise.address': { 'zh-CN': '地址', en: 'address' },
  'unions.establishedOn': { 'zh-CN': '建会日期', en: 'date of founding' },
  'unions.termEndOn': { 'zh-CN': '届满日期', en: 'end of the term' },
  'unions.changes.reason': { 'zh-CN': '变更原因', en: 'reason of the change' },
  'unions.officers': { 'zh-CN': '工会干部', en: 'officers' },
  'unions.officers.electedOn': { 'zh-CN': '当选日期', en: 'date of election' },
  'unions.officers.endOn': { 'zh-CN': '离任日期', en: 'date of leaving' },
  'unions.membership.asOf': { 'zh-CN': '会员情况截止日期', en: 'date of the counts' },
  'unions.membership.employees': { 'zh-CN': '职工人数', en: 'employees' },
  'unions.membership.members': { 'zh-CN': '会员人数', en: 'members' },
  'unions.membership.verified': { 'zh-CN': '实名认证人数', en: 'verified members' },
  'unions.membership.overReason': {
    'zh-CN': '会员多于职工的原因',
    en: 'reason for more members than employees',
  },
  'people.name': { 'zh-CN': '姓名', en: 'name' },
  'people.gender': { 'zh-CN': '性别', en: 'gender' },
  'people.birthOn': { 'zh-CN': '出生日期', en: 'date of birth' },
  'people.phone': { 'zh-CN': '电话', en: 'phone' },
  'people.education': { 'zh-CN': '学历', en: 'education' },
  'cases.detail.note': { 'zh-CN': '核对情况', en: 'what was found' },
  'people.merged.reason': { 'zh-CN': '合并或撤销的原因', en: 'reason' },
  'people.politicalStatus': { 'zh-CN': '政治面貌', en: 'political status' },
  'cycles.panel.name': { 'zh-CN': '评审组成员姓名', en: 'name of the panel member' },
  'cycles.panelMode': { 'zh-CN': '改变评分方式的原因', en: 'reason for scoring another way' },
  'cycles.panel.org': { 'zh-CN': '评审组成员单位', en: 'office of the panel member' },
  'cycles.selfDeadline': { 'zh-CN': '自评截止日期', en: 'self-rating deadline' },
  'cycles.townshipDeadline': { 'zh-CN': '乡镇评分截止日期', en: 'township deadline' },
  'cycles.panelDeadline': { 'zh-CN': '评审组评分截止日期', en: 'panel deadline' },
  'sheets.opinion': { 'zh-CN': '评价意见', en: 'opinion' },
  'sheets.scores.note': { 'zh-CN': '评分说明', en: 'note' },
  'sheets.overrides.reason': { 'zh-CN': '改动原因', en: 'reason for the change' },
  'candidacies.withdrawnReason': { 'zh-CN': '退出原因', en: 'reason for withdrawing' },
  'cases.detail.reason': { 'zh-CN': '退回原因', en: 'reason for the return' },
  'cases.detail.stepReason': { 'zh-CN': '退回原因', en: 'reason for going back' },
  'cases.detail.postedOn': { 'zh-CN': '公示开始日期', en: 'date of posting' },
  'cases.detail.endsOn': { 'zh-CN': '公示截止日期', en: 'last day of the notice' },
  'cases.detail.endReason': { 'zh-CN': '截止日期改动原因', en: 'reason for another last day' },
  'cases.detail.withdrawn': { 'zh-CN': '撤下公示的原因', en: 'reason for taking the notice down' },
  'cases.detail.receivedOn': { 'zh-CN': '收到日期', en: 'date received' },
  'cases.detail.dueOn': { 'zh-CN': '答复期限', en: 'day to answer by' },
  'cases.detail.decidedOn': { 'zh-CN': '决定日期', en: 'date of the decision' },
  'cases.detail.name': { 'zh-CN': '异议人姓名', en: 'name of the objector' },
  'cases.detail.answer': { 'zh-CN': '答复意见', en: 'answer' },
  'cases.detail.content': { 'zh-CN': '异议内容', en: 'objection' },
  'cases.detail.correctionReason': { 'zh-CN': '更正原因', en: 'reason for the correction' },
  'cases.detail.placementReason': { 'zh-CN': '定级理由', en: 'reason for the level' },
  'cases.detail.fact': { 'zh-CN': '事实', en: 'facts' },
  'certificates.content.number': { 'zh-CN': '证书编号', en: 'certificate number' },
  'orgUnits.revokedReason': { 'zh-CN': '吊销密钥的原因', en: 'reason for revoking the key' },
  'certificates.voidReason': { 'zh-CN': '作废原因', en: 'reason for voiding' },
  'sheets.recuseReason': { 'zh-CN': '回避原因', en: 'reason for recusing' },
  'sheets.proxyReason': { 'zh-CN': '代录原因', en: 'reason for keying by proxy' },
};

/** Item codes stand between the sheet's field and its part, positions between a list and its part. */
const plainPath = (field: string): string =>
  field.replace(/^sheets\.(scores|overrides)\.[^.]+\./, 'sheets.$1.').replaceAll(/\.\d+(?=\.|$)/g, '');

/** The field as people call it; one that nobody fills in keeps its path. */
export const fieldWord = (language: Language, field: string): string =>
  words[plainPath(field)]?.[language] ?? field;
