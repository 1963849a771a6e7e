/** What stands on a 自评表 besides the scheme's own words. */
export const selfFormWords = {
  sheet: '自评表',
  identitySheet: '工评识别',
  title: (year: string) => `${year}年度自评表`,
  facts: (township: string, unit: string, name: string) =>
    `乡镇（街道）：${township}　　工会：${unit}　　姓名：${name}`,
  hints: [
    '填表说明：只填黄色格子。“自评得分”从下拉列表里选，“情况说明”写清事实和数字；其他格子已锁定，请勿增删行列。',
    '没有做到的项目请填 0，不要留空。填好后保存为 .xlsx 交乡镇工会，并打印一份签字，与佐证材料一并上交。',
  ],
  head: ['编号', '项目', '评分标准', '佐证材料', '满分', '自评得分', '情况说明'],
  category: (name: string, max: string) => `${name}（${max} 分）`,
  computed: '系统计算',
  partOf: (code: string, number: number) => `${code}（${number}）`,
  tier: (text: string, points: string) => `${text}：${points} 分`,
  step: (step: string) => `${step} 分一档`,
  unit: (unit: string) => `每件（次）${unit} 分，封顶为止`,
  deduction: (unit: string) => `每发现一处扣 ${unit} 分，扣完为止`,
  parts: '逐个得分点在下面填写',
  total: '所填分数合计（封顶、两率由系统计算，以系统为准）',
  opinion: '个人总结（可不填）：',
  sign: '本人对以上内容的真实性负责。　　签名：　　　　　　　　日期：　　　　年　　月　　日',
  choose: '请选得分',
  chooseOne: (choices: string) => `可以填：${choices}`,
  wrongTitle: '不能填这个分数',
  wrong: (choices: string) => `这一项只能填：${choices}。`,
} as const;
