/** What the hub's own console refuses: backup, restore, starting. */
export const hubConsoleErrors = {
  HUB_BACKUP_DAMAGED: {
    'zh-CN': '备份文件第 {line} 行内容不对，文件已损坏或被改动，没有恢复任何数据。请换用另一份备份。',
    en: 'Line {line} of the backup is not as it was written. Nothing was restored; use another backup.',
  },
  BACKUP_CUT_OFF: {
    'zh-CN': '备份文件不完整（缺少结尾），没有恢复任何数据。请换用另一份备份。',
    en: 'The end of the backup is missing. Nothing was restored; use another backup.',
  },
  BACKUP_NEWER: {
    'zh-CN':
      '备份来自更新版本的工评（数据版本 {found}，本程序只支持到 {known}），没有恢复任何数据。请先更新本机程序。',
    en: 'The backup is of a newer Gongping (data version {found}, this program knows up to {known}). Nothing was restored; update first.',
  },
  BACKUP_FOREIGN: {
    'zh-CN':
      '这是 {found} 的备份，而本中心是 {cityId}，没有恢复任何数据。请换用本市的备份，或用 HUB_CITY 指定城市。',
    en: 'The backup is of the city {found}, this hub serves {cityId}. Nothing was restored; take the right file or set HUB_CITY.',
  },
  HUB_NOT_EMPTY: {
    'zh-CN': '本中心已有 {cityId} 的数据，没有恢复任何数据。请恢复到空的数据目录（HUB_DATA）或空的数据库。',
    en: 'This hub already has data of {cityId}. Nothing was restored; restore into an empty folder or database.',
  },
  HUB_ALREADY_RUNNING: {
    'zh-CN':
      '数据目录“{folder}”已有一个中心在运行，本次没有启动。请先停止那一个，或用 HUB_DATA 换一个目录；需要多个进程时请改用 PostgreSQL（DATABASE_URL）。',
    en: 'A hub is already running on {folder}; this one did not start. Stop that one, choose another HUB_DATA, or use PostgreSQL (DATABASE_URL) for several processes.',
  },
  HUB_KEY_MISSING: {
    'zh-CN':
      '找不到个人信息密钥（{place}），数据没有改动。请把单独保管的密钥文件放回原处（或用 HUB_KEY_FILE 指明位置）后再启动。',
    en: 'The key of the personal fields is not there ({place}). Nothing was changed; put the file that was kept apart back in its place, or name it by HUB_KEY_FILE.',
  },
  HUB_KEY_WRONG: {
    'zh-CN': '个人信息密钥（{place}）不是这个数据库的那一把，数据没有改动。请换回原来的密钥文件后再启动。',
    en: 'The key of the personal fields ({place}) is not the one of this database. Nothing was changed; put the right file in its place.',
  },
  HUB_KEY_DAMAGED: {
    'zh-CN': '个人信息密钥（{place}）的内容不完整或被改动过，没有使用。请用另存的那一份替换。',
    en: 'The key of the personal fields ({place}) is not whole; replace it by the copy that was kept.',
  },
  HUB_KEY_NEEDED: {
    'zh-CN':
      '使用 PostgreSQL 时必须指明个人信息密钥：请设置 HUB_KEY_FILE（密钥文件，没有时自动生成，各进程共用同一份）或 HUB_KEY（密钥本身）。',
    en: 'With PostgreSQL the key of the personal fields must be named: set HUB_KEY_FILE, a file that all processes share and that is made when missing, or HUB_KEY.',
  },
  HUB_BACKUP_KEY: {
    'zh-CN':
      '备份里的个人信息是用另一把密钥加密的，没有恢复任何数据。请把备份当时的密钥文件放到“{place}”，再恢复一次。',
    en: 'The personal fields in this backup were sealed with another key. Nothing was restored; put the key file of that time at {place} and restore again.',
  },
  BACKUP_PASSPHRASE_SHORT: {
    'zh-CN': '密钥口令太短，没有继续。请从标准输入给出一行至少 {shortest} 个字符的口令，并另行保管。',
    en: 'The passphrase for the key is too short. Give a line of at least {shortest} signs on standard input, and keep it elsewhere.',
  },
  BACKUP_KEY_UNOPENED: {
    'zh-CN':
      '打不开密钥文件“{file}”（文件不在，或口令不对），没有恢复任何数据。请核对口令，或直接放入另存的密钥文件。',
    en: 'The key file {file} cannot be opened: it is not there, or the passphrase is wrong. Nothing was restored.',
  },
  HUB_NAME_INVALID: {
    'zh-CN':
      '“{name}”不是域名或 IP 地址，没有改动证书。请填写类似 10.0.0.5 或 gonghui.example 的地址，不带 https:// 和端口。',
    en: '“{name}” is neither a host name nor an IP address; no certificate was made. Leave out https:// and the port.',
  },
  BACKUP_EXISTS: {
    'zh-CN': '文件“{file}”已存在，没有覆盖。请换一个文件名。',
    en: 'The file {file} exists and was not overwritten; choose another name.',
  },
} as const;
