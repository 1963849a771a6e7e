/** A township-level unit: `pseudo` marks one that is counted as a township without being one. */
export interface OrgUnitSeed {
  readonly code: string;
  readonly name: string;
  readonly unionName: string;
  readonly pseudo: boolean;
}

const township = (suffix: string, name: string): OrgUnitSeed => ({
  code: `130481${suffix}`,
  name,
  unionName: `${name}总工会`,
  pseudo: false,
});

/** The 15 镇, 7 乡 and the industrial park of 武安 (domain §8, division codes of November 2024; editable). */
export const wuanOrgUnits: readonly OrgUnitSeed[] = [
  township('100', '武安镇'),
  township('101', '康二城镇'),
  township('102', '午汲镇'),
  township('103', '磁山镇'),
  township('104', '伯延镇'),
  township('105', '淑村镇'),
  township('106', '大同镇'),
  township('107', '邑城镇'),
  township('108', '矿山镇'),
  township('109', '贺进镇'),
  township('110', '阳邑镇'),
  township('111', '徘徊镇'),
  township('112', '冶陶镇'),
  township('113', '上团城镇'),
  township('114', '西土山镇'),
  township('201', '北安庄乡'),
  township('202', '北安乐乡'),
  township('204', '西寺庄乡'),
  township('205', '活水乡'),
  township('206', '石洞乡'),
  township('207', '管陶乡'),
  township('208', '马家庄乡'),
  {
    code: '130481400',
    name: '河北武安工业园区',
    unionName: '河北武安工业园区总工会',
    pseudo: true,
  },
];
