/** What can be wrong with a carry package (.gpx) or with the way it came. None of them changes any data. */
export const transferErrors = {
  PACKAGE_UNKNOWN: {
    'zh-CN': '这个文件不是工评数据包，没有导入。请选择以 .gpx 结尾、由工评导出的文件。',
    en: 'This file is not a Gongping package; choose a .gpx file that Gongping exported.',
  },
  PACKAGE_TRUNCATED: {
    'zh-CN': '数据包不完整（可能没有拷贝完就拔出了U盘），没有导入。请回到导出的电脑重新拷贝或重新导出。',
    en: 'The package is cut short, perhaps by a copy that broke off; copy or export it again.',
  },
  PACKAGE_TAMPERED: {
    'zh-CN': '数据包的内容被改动过或已损坏，没有导入。请回到导出的电脑重新导出，并检查U盘。',
    en: 'The package was changed or damaged; export it again and check the stick.',
  },
  PACKAGE_TOO_NEW: {
    'zh-CN': '数据包由更新版本的工评导出（格式 {format}），本程序还不能识别，没有导入。请先更新本程序。',
    en: 'A newer Gongping made this package (format {format}); update this program first.',
  },
  PACKAGE_TOO_LARGE: {
    'zh-CN': '数据包超过 {megabytes} MB，没有处理。请联系管理员。',
    en: 'The package is larger than {megabytes} MB; ask the administrator.',
  },
  PACKAGE_FOREIGN: {
    'zh-CN': '这个数据包不是给这里的，没有导入。请核对U盘上的文件名，选择发给本单位这台电脑的数据包。',
    en: 'This package is for somebody else; choose the one made for this PC.',
  },
  PACKAGE_FOR_CITY: {
    'zh-CN': '这是报送市总的数据包，没有导入。请把U盘送到市总，由市总导入。',
    en: 'This package is for the city; take it there.',
  },
  PACKAGE_FOR_OFFICE: {
    'zh-CN': '这是市总发给乡镇的回执包，没有导入。请把U盘带回乡镇，在那里的电脑上导入。',
    en: 'This package is the city’s answer to an office; take it there.',
  },
  PACKAGE_ENROLMENT: {
    'zh-CN': '这是入网包，没有导入。请在要入网的乡镇电脑上，从“设置－连接市总－用入网包连接”打开它。',
    en: 'This package enrols a PC; open it there under Settings, Connect with a package.',
  },
  PACKAGE_NOT_ENROLMENT: {
    'zh-CN': '这个数据包不是入网包。请选择市总给本单位的入网包；其他数据包在“U盘交换”里导入。',
    en: 'This package does not enrol a PC; import it under the exchange by stick.',
  },
  ENROLMENT_CODE_WRONG: {
    'zh-CN':
      '口令不对，入网包没有打开。请核对市总告知的口令（形如 ABCD-EFGH-JKMN），注意它只对应这一个文件。',
    en: 'The code does not open this package; check it. Each code belongs to one file.',
  },
  ENROLMENT_EXPIRED: {
    'zh-CN': '入网包已经过期（{expiresAt}），没有使用。请市总重新制作；如果本机时间不对，请先改正时间。',
    en: 'The package expired ({expiresAt}); have a new one made, or set this PC’s clock right.',
  },
  PACKAGE_SIGNER_UNKNOWN: {
    'zh-CN': '无法确认数据包由谁签发（对方电脑可能重新连接过），没有导入。请在对方电脑上重新导出。',
    en: 'Nobody known signed this package; export it again on that PC.',
  },
  PACKAGE_REPEATED: {
    'zh-CN': '第 {serial} 号数据包已经导入过，本次没有改动任何数据。',
    en: 'Package {serial} has been imported before; nothing was changed.',
  },
  PACKAGE_STALE: {
    'zh-CN':
      '这是第 {serial} 号旧数据包，已导入过更新的第 {newest} 号，本次没有改动任何数据。请选择最新的数据包。',
    en: 'Package {serial} is older than package {newest}, which has been imported; nothing was changed.',
  },
  PACKAGE_GAP: {
    'zh-CN':
      '这个回执包与本机的进度接不上（本机的数据可能恢复过），没有导入。请重新导出一次并送市总，再导入新的回执包。',
    en: 'This package does not join on to what this PC has; export once more, take it to the city and import its new answer.',
  },
  PACKAGE_DEVICE_REVOKED: {
    'zh-CN': '这台电脑（{device}）已被市总停用，数据包没有导入。请市总管理员重新为它发放接入码。',
    en: 'The city has revoked the PC {device}; its administrator must give it a new code.',
  },
  CARRY_NOT_READY: {
    'zh-CN': '本机还没有和市总交换过密钥，暂时不能用U盘交换。请先联网连接市总一次（“设置”中的“连接市总”）。',
    en: 'This PC and the city have no keys for each other yet; connect to the hub once.',
  },
  CARRY_DEVICE_NOT_READY: {
    'zh-CN': '这台电脑（{device}）还没有和市总交换过密钥，不能为它导出数据包。请让它先联网连接市总一次。',
    en: 'The PC {device} has no keys at the city yet; let it connect once.',
  },
  CARRY_NOT_STORED: {
    'zh-CN': '导入没有做完（本机可能空间不足）。请清理磁盘后再导入同一个文件，已导入的部分不会重复。',
    en: 'The import broke off, perhaps for lack of space; free some and import the same file again.',
  },
  FILE_UNWRITABLE: {
    'zh-CN': '数据包没有写成（{reason}）。请检查U盘是否写保护、已满或已拔出，再导出一次。',
    en: 'The package could not be written ({reason}); check the stick and export again.',
  },
} as const;
