/** Refusals around the codes of certificates and the keys that sign them. */
export const issuingErrors = {
  ISSUER_KEY_FROZEN: {
    'zh-CN': '签发密钥 {key} 已经登记，只能停用或吊销，不能改动或删除；以前的证书要靠它核验。',
    en: 'The signing key {key} is on record: it can be retired or revoked, not changed or removed.',
  },
  VOID_NUMBER_KEPT: {
    'zh-CN': '证书编号 {number} 已列入作废名单，不能从名单中去掉；如作废有误，请补发一份新证书。',
    en: 'The number {number} is on the list of void certificates and stays there; issue a new certificate instead.',
  },
  ISSUER_KEY_MISSING: {
    'zh-CN': '本机还没有签发密钥，不能为证书生成核验码；请在“证书”的“核验与密钥”里建立。',
    en: 'This PC has no signing key yet; make one under Certificates, Codes and keys.',
  },
  ISSUER_NOT_CITY: {
    'zh-CN': '只有市总工会的电脑能为证书生成核验码。',
    en: 'Only a PC of the city federation can sign certificates.',
  },
} as const;
