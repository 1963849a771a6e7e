/** 全部资料包: why one is not taken in. Nothing of a refused bundle has been written. */
export const bundleErrors = {
  BUNDLE_NOT_ONE: {
    'zh-CN': '“{file}”不是工评的资料包。请选择“导出全部资料包”得到的 zip 文件，不要解压后重新打包。',
    en: '“{file}” is no bundle of this program; choose the zip file as it was exported.',
  },
  BUNDLE_FOREIGN: {
    'zh-CN': '这个资料包的格式是 {found}，本程序读的是 {known}，不是工评的资料包。请核对文件来源。',
    en: 'This bundle has format {found}, and this program reads {known}; check where it comes from.',
  },
  BUNDLE_OLDER: {
    'zh-CN':
      '这个资料包由较早的工评（版本 {program}）导出，格式是 {found}，本程序读的是 {known}。请在这台电脑上先安装版本 {program}，用这个资料包建立，然后升级到现在的版本，资料会随升级自动转换。',
    en: 'An older version ({program}) exported this bundle: it has format {found}, and this program reads {known}. Install version {program} first, start from the bundle there, then upgrade.',
  },
  BUNDLE_NEWER: {
    'zh-CN':
      '这个资料包由较新的工评（版本 {program}）导出，格式是 {found}，本程序只读到 {known}。请先把这台电脑的工评升级到版本 {program} 或更新，再用这个资料包建立。',
    en: 'A newer version ({program}) exported this bundle: it has format {found}, and this program reads {known}. Upgrade this program to version {program} or later first.',
  },
  BUNDLE_DAMAGED: {
    'zh-CN':
      '资料包中的“{path}”与清单不符，文件可能已损坏或被改动，没有写入任何内容。请重新拷贝，或重新导出。',
    en: '“{path}” in the bundle differs from the manifest; nothing was written. Copy or export it again.',
  },
  BUNDLE_PATH: {
    'zh-CN': '资料包里有不该有的文件“{path}”，没有采用。请用原样导出的资料包。',
    en: 'The bundle holds “{path}”, which belongs into none; use it as it was exported.',
  },
  BUNDLE_BOMB: {
    'zh-CN': '资料包解开后大得不正常，没有采用。请核对文件来源，重新导出。',
    en: 'The bundle unpacks to an abnormal size and was refused; check where it comes from.',
  },
  BUNDLE_DOCUMENT: {
    'zh-CN': '资料包“{path}”第 {line} 行不是有效的记录：{text}。没有写入任何内容，请重新导出。',
    en: 'Line {line} of “{path}” in the bundle is no valid document: {text}. Nothing was written.',
  },
  BUNDLE_NOT_EMPTY: {
    'zh-CN': '这台电脑上已有工评的资料，资料包只能用来建立全新的一套。请在没有用过工评的电脑上操作。',
    en: 'This computer has data already; a bundle only starts an empty installation.',
  },
  BUNDLE_TOO_LARGE: {
    'zh-CN': '全部资料超过 {limit} GB，一个资料包装不下。请先把往年周期归档并清理附件。',
    en: 'Everything is more than {limit} GB, which one bundle cannot hold.',
  },
};
