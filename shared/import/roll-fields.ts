import type { FieldLabels } from './table-head.ts';

/** The fields of a list of people: the provincial member form, the city's real-name list, an enterprise's own list. */
export const rollFields = {
  name: ['姓名', '会员姓名', '职工姓名', '员工姓名'],
  idNumber: ['身份证号', '证件号码', '身份证号码', '公民身份号码', '有效证件号码', '身份证'],
  unit: ['工作单位', '单位名称', '所在单位', '企业名称', '工会名称', '所属工会', '所属企业', '单位'],
  employment: ['就业状况', '在职状态', '人员状态', '职工状态'],
  membership: ['会籍变化类型', '会籍状态', '会籍'],
  verified: ['实名认证', '是否实名认证', '认证状态', '实名状态', '实名制认证', '是否认证'],
} as const satisfies FieldLabels;

export type RollField = keyof typeof rollFields;

export const rollFieldNames = Object.keys(rollFields) as readonly RollField[];
