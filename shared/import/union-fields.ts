import type { FieldLabels } from './table-head.ts';

/** The fields of a list of unions; the first word of each is its name in messages and in our own template. */
export const unionFields = {
  name: ['工会名称', '企业工会名称', '基层工会名称', '工会全称', '工会组织名称'],
  enterprise: ['企业名称', '单位名称', '所在单位', '单位全称', '企业全称', '所在企业'],
  uscc: [
    '统一社会信用代码',
    '单位法人和其他组织统一社会信用代码',
    '企业统一社会信用代码',
    '社会信用代码',
    '信用代码',
  ],
  nature: ['单位性质', '单位性质类别', '企业性质', '经济类型'],
  industry: ['所属行业', '单位所属行业', '行业'],
  address: ['单位地址', '企业地址', '地址', '详细地址'],
  establishedOn: ['建会日期', '建会时间', '工会成立日期', '工会成立时间', '成立日期'],
  termEndOn: ['本届届满日期', '届满日期', '届满时间'],
  chair: ['主席姓名', '工会主席', '主席', '工会负责人', '工会主席姓名'],
  fullTime: ['专兼职', '专职兼职', '是否专职'],
  electedOn: ['当选日期', '任职日期', '任职时间', '当选时间'],
  phone: ['联系电话', '主席电话', '移动电话', '手机号码', '手机', '电话'],
  employees: ['职工人数', '职工数', '员工人数', '职工总数'],
  members: ['会员人数', '会员数', '工会会员数', '会员总数'],
  verified: ['实名认证人数', '实名认证数', '实名人数', '认证人数', '实名制认证人数'],
  asOf: ['人数截止日期', '截止日期', '统计日期'],
  overReason: ['会员多于职工的原因'],
} as const satisfies FieldLabels;

export type UnionField = keyof typeof unionFields;

export const unionFieldNames = Object.keys(unionFields) as readonly UnionField[];

export const unionFieldLabel = (field: UnionField): string => unionFields[field][0];
