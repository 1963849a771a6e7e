/** 两率: how far a union is from the lines of the rates item. */
export const rates = {
  join: '职工入会率',
  verified: '实名认证率',
  reached: '达{{line}}',
  below: '未达{{line}}',
  top: '已达最高线',
  noData: '未登记会员情况',
  noEmployees: '职工人数为 0，无法计算',
  noMembers: '会员人数为 0，无法计算',
  goalLine: '即达 {{line}}',
  goalPoints: '可得 {{points}} 分',
  gapVerified: '再有 {{verified}} 名会员认证{{goal}}',
  gapMembers: '再有 {{members}} 名职工入会{{goal}}',
  gapBoth: '再有 {{members}} 人入会、{{verified}} 人认证{{goal}}',
} as const;
