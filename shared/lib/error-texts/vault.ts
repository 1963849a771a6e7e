/** Keys of the encrypted fields, and who may open them. */
export const vaultErrors = {
  VAULT_LOCKED: {
    'zh-CN': '资料已锁定，请先输入密码解锁。',
    en: 'The data is locked; unlock it with a password first.',
  },
  VAULT_PASSWORD_WRONG: {
    'zh-CN': '密码不对，请重新输入。注意大写锁定键和输入法。',
    en: 'The password is wrong; type it again. Mind Caps Lock and the input method.',
  },
  VAULT_WAIT: {
    'zh-CN': '密码连续输错多次，请等 {seconds} 秒后再试。忘记密码时，可凭两张恢复密钥单设新密码。',
    en: 'Too many wrong passwords in a row; wait {seconds} seconds. A forgotten password can be replaced with both recovery sheets.',
  },
  VAULT_NO_SHEETS: {
    'zh-CN': '本单位在这台电脑上没有做过恢复密钥单，不能凭恢复密钥单打开。请用密码解锁，或从备份恢复。',
    en: 'No recovery sheets were made for this office on this PC. Unlock with a password, or restore a backup.',
  },
  VAULT_NOT_HERE: {
    'zh-CN': '演示数据和尚未选定单位的电脑不设密码。请先开始使用本单位。',
    en: 'The demo and a PC without an office have no password. Begin with your office first.',
  },
  VAULT_DAMAGED: {
    'zh-CN':
      '本机的钥匙文件 {file} 已损坏，加密的资料打不开；程序没有改动任何资料。请用备份恢复，或把该文件的副本放回原处后重试。',
    en: 'The key file {file} of this PC is damaged, so the encrypted data cannot be opened; nothing was changed. Restore a backup, or put a copy of the file back.',
  },
  VAULT_SYSTEM_LOST: {
    'zh-CN':
      '系统的密钥库打不开本机的钥匙（可能换了系统用户或重装过系统）。请用原来的系统用户登录，或凭两张恢复密钥单上的代码打开。',
    en: 'The key store of the system does not open the key of this PC (another system user, or a new installation). Sign in as the earlier system user, or use the codes of both recovery sheets.',
  },
} as const;
