/** 全局查找: anything of the office, from everywhere. */
export const search = {
  field: '查找',
  title: '查找人员、工会、证书和页面',
  placeholder: '姓名、单位、统一代码、证书编号或页面，可输拼音首字母',
  found: '查到的内容',
  help: '↑ ↓ 选择，回车打开，Esc 关闭。只查您看得到的内容。',
  more: '显示前 {{shown}} 个，共 {{count}} 个，请再多输几个字',
  kind: {
    page: '页面',
    candidacy: '本年度参评',
    person: '任职人员',
    union: '名册',
    certificate: '证书',
  },
} as const;
