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
