/** What can be wrong with a sealed field. None of these loses anything: the sealed value stays where it is. */
export const sealingErrors = {
  SEALED_SUITE_UNKNOWN: {
    'zh-CN': '“{field}”是用更新的加密方式（{suite}）保存的，本程序还不能读取，数据没有改动。请先更新本程序。',
    en: '“{field}” was sealed in a newer way ({suite}); update this program. Nothing was changed.',
  },
  SEALED_AT_HUB: {
    'zh-CN':
      '市级中心存的这份资料有一项无法解密，所以没有收下这次改动；本机的内容没有丢，其他资料照常同步。请告诉市总管理员：由他从备份中恢复，或在存有这份资料的电脑上重新填写这一项并保存。',
    en: 'The hub cannot open one field of this document, so it did not take the change; nothing is lost here and everything else goes on. Tell the city’s admin: he restores a backup, or somebody enters the field anew on a PC that has the document.',
  },
  SEALED_UNREADABLE: {
    'zh-CN':
      '“{field}”无法解密（密钥不对，或数据被改动过），原样保留，没有删除。请从备份中恢复，或重新填写这一项。',
    en: '“{field}” cannot be opened: another key, or changed data. It was kept as it is; restore a backup, or enter the field anew.',
  },
};
