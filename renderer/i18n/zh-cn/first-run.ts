/** The first start: who uses this PC. */
export const firstRun = {
  welcome: '欢迎使用工评',
  lead: '第一次打开，请选择从哪里开始。之后不再询问。',
  demo: {
    title: '先看演示数据',
    text: '一套虚构的武安市数据：乡镇、企业工会、评分表都已备好，随便点、随便改，不影响真实工作。',
    identity: '以“武安镇总工会”身份进入，进入后可随时切换为市总工会或评审组成员。',
    open: '打开演示数据',
  },
  office: {
    title: '本单位开始使用',
    text: '从空白开始登记本单位的真实数据，只保存在这台电脑上。',
    role: '单位类型',
    township: '乡镇总工会',
    city: '市总工会',
    unit: '本单位',
    unitPlaceholder: '输入汉字、拼音或首字母查找',
    unitRequired: '请选择“本单位”，可输入拼音首字母查找。',
    unitNone: '没有找到这个单位，请换个写法，或只输入首字母。',
    cityName: '武安市总工会',
    name: '经办人姓名',
    namePlaceholder: '如：王芳',
    nameRequired: '请填写“经办人姓名”，2 到 30 个字。',
    start: '开始使用',
  },
} as const;
