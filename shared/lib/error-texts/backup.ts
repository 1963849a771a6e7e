/** What can be wrong with a backup, its keys or the place it goes to. None of them changes any data. */
export const backupErrors = {
  BACKUP_UNKNOWN: {
    'zh-CN': '“{file}”不是工评的备份文件，没有恢复。请选择以 .gpbak 结尾、由工评写出的文件。',
    en: '{file} is not a Gongping backup; choose a .gpbak file that Gongping wrote.',
  },
  BACKUP_TRUNCATED: {
    'zh-CN': '备份文件“{file}”不完整（可能没有写完或没有拷贝完），没有恢复。请重新拷贝，或选择另一天的备份。',
    en: 'The backup {file} is cut short; copy it again or choose the backup of another day.',
  },
  BACKUP_DAMAGED: {
    'zh-CN': '备份文件“{file}”的内容已损坏或被改动过，没有恢复。请选择另一天的备份，并检查U盘。',
    en: 'The backup {file} is damaged or was changed; choose that of another day and check the stick.',
  },
  BACKUP_TOO_NEW: {
    'zh-CN': '这个备份由更新版本的工评（{program}）写出，本程序还不能识别，没有恢复。请先更新本程序。',
    en: 'A newer Gongping ({program}) wrote this backup; update this program first.',
  },
  BACKUP_NEEDS_CODE: {
    'zh-CN': '本机没有打开这个备份的密钥。请填写两张恢复密钥单上的密钥。',
    en: 'This PC has no key for this backup; type the codes of both recovery sheets.',
  },
  RECOVERY_CODE_INVALID: {
    'zh-CN':
      '第 {sheet} 格的恢复密钥有误（共 10 组，每组 4 位字母或数字）。请对照密钥单逐组核对，或直接扫二维码。',
    en: 'The recovery code in field {sheet} is wrong (10 groups of 4 characters); compare it group by group.',
  },
  RECOVERY_SHEETS_UNPAIRED: {
    'zh-CN': '两格填的不是同一次打印的第一张和第二张恢复密钥单。请核对两张单上的“编号”一致、张次不同。',
    en: 'These are not sheet 1 and sheet 2 of one printing; the set number on both must be the same.',
  },
  RECOVERY_SHEETS_OTHER: {
    'zh-CN':
      '这个备份要用编号为 {wanted} 的恢复密钥单，现在填的是编号 {given}。请换用对应的密钥单，或换一个备份。',
    en: 'This backup needs the recovery sheets {wanted}; those given are {given}.',
  },
  BACKUP_NOT_SET: {
    'zh-CN': '还没有选择备份位置或打印恢复密钥单。请先在“备份”中完成这两步。',
    en: 'Choose a place for backups and print the recovery sheets first.',
  },
  BACKUP_FOLDER_MISSING: {
    'zh-CN': '备份位置“{folder}”现在不在（U盘可能已拔出）。请插好U盘后再备份；以前的备份不受影响。',
    en: 'The place for backups {folder} is not there; plug in the stick. Earlier backups are unharmed.',
  },
  BACKUP_FOLDER_FULL: {
    'zh-CN': '备份位置“{folder}”空间不足，这次没有备份；以前的备份不受影响。请清理后再备份。',
    en: 'There is no room left in {folder}; nothing was backed up. Earlier backups are unharmed.',
  },
  BACKUP_FOLDER_UNWRITABLE: {
    'zh-CN':
      '备份位置“{folder}”写不进去（{reason}），以前的备份不受影响。请检查U盘是否写保护，或换一个位置。',
    en: 'The place {folder} cannot be written ({reason}); earlier backups are unharmed. Check it or choose another.',
  },
  BACKUP_FOLDER_OWN: {
    'zh-CN': '不能把备份放在工评自己的数据文件夹里。请选择U盘或另一块硬盘上的文件夹。',
    en: 'Backups cannot lie in the program’s own folder; choose a stick or another disk.',
  },
  BACKUP_NONE: {
    'zh-CN': '备份位置里还没有本机的备份。请先点“立即备份”。',
    en: 'There is no backup of this PC yet; back up first.',
  },
  BACKUP_BUSY: {
    'zh-CN': '正在备份或恢复，请等它完成再操作。',
    en: 'A backup or a restore is under way; wait until it is done.',
  },
  BACKUP_NOTHING: {
    'zh-CN': '本机还没有正式数据（演示数据不备份）。请先开始使用本单位。',
    en: 'This PC holds no office data yet; demo data is not backed up.',
  },
  BACKUP_NOT_CHOSEN: {
    'zh-CN': '还没有选择备份文件。请先选择以 .gpbak 结尾的备份文件。',
    en: 'Choose a backup file first.',
  },
} as const;
