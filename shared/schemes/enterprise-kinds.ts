/** 单位性质类别 of the official 工会组织信息采集表 that a non-public enterprise can have (domain §5.1). */
export const enterpriseNatures: readonly string[] = [
  '私营企业',
  '其他有限责任公司',
  '其他股份有限公司',
  '股份合作企业',
  '联营企业',
  '其他内资企业',
  '港澳台商投资企业',
  '外商投资企业',
  '个体经济组织',
  '民办非企业单位',
  '其他组织',
];

/** 国民经济行业门类 that occur among non-public enterprises (GB/T 4754). */
export const enterpriseIndustries: readonly string[] = [
  '采矿业',
  '制造业',
  '电力、热力、燃气及水生产和供应业',
  '建筑业',
  '批发和零售业',
  '交通运输、仓储和邮政业',
  '住宿和餐饮业',
  '信息传输、软件和信息技术服务业',
  '金融业',
  '房地产业',
  '租赁和商务服务业',
  '科学研究和技术服务业',
  '水利、环境和公共设施管理业',
  '居民服务、修理和其他服务业',
  '教育',
  '卫生和社会工作',
  '文化、体育和娱乐业',
  '农、林、牧、渔业',
];
