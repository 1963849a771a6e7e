/** Signing in, accounts, devices and what the hub's administrator does. */
export const accountErrors = {
  SIGN_IN_FAILED: {
    'zh-CN': '账号或密码不正确，请核对后重新输入；忘记密码请联系市总管理员重置。',
    en: 'The account or the password is wrong. Check both, or ask the city to reset the password.',
  },
  SIGN_IN_WAIT: {
    'zh-CN': '尝试次数过多，请 {seconds} 秒后再试；忘记密码请联系市总管理员重置。',
    en: 'Too many attempts. Try again in {seconds} seconds, or ask the city to reset the password.',
  },
  PASSWORD_WEAK: {
    'zh-CN': '新密码不符合要求：至少 {least} 个、至多 {most} 个字符，不能包含账号，也不能全是同一个字符。',
    en: 'The new password must have {least} to {most} characters, more than one of them distinct, and not contain the account.',
  },
  ACCOUNT_TAKEN: {
    'zh-CN': '账号“{login}”已经有人使用，请换一个账号。',
    en: 'The account {login} is taken; choose another.',
  },
  ACCOUNT_UNKNOWN: {
    'zh-CN': '没有这个账号，可能已被停用。请刷新账号列表后重试。',
    en: 'There is no such account, or it is disabled. Reload the list of accounts.',
  },
  ACCOUNT_UNIT_WRONG: {
    'zh-CN':
      '账号的“角色”与“单位”不相配（单位代码 {orgCode}）：乡镇角色填乡镇代码，其余角色填市代码 {cityCode}；评审席位只能填给评审组成员。',
    en: 'The role does not fit the unit {orgCode}: township roles belong to a township, all others to the city {cityCode}; only panel members have a seat.',
  },
  LAST_ADMIN: {
    'zh-CN': '这是最后一个市总管理员账号，不能停用。请先新建另一个管理员账号。',
    en: 'This is the last city admin and cannot be disabled; make another first.',
  },
  CODE_UNKNOWN: {
    'zh-CN': '注册码不正确，请核对后重新输入，或请市总管理员重新生成。',
    en: 'The code is not valid. Check it, or ask the city for a new one.',
  },
  CODE_USED: {
    'zh-CN': '注册码已经用过，每个注册码只能用一次。请市总管理员重新生成。',
    en: 'The code has been used already; ask the city for a new one.',
  },
  CODE_EXPIRED: {
    'zh-CN': '注册码已过期（有效期 {hours} 小时），请市总管理员重新生成。',
    en: 'The code has expired (after {hours} hours); ask the city for a new one.',
  },
  DEVICE_TAKEN: {
    'zh-CN': '这台电脑已注册给其他账号。请市总管理员先注销该设备，再重新注册。',
    en: 'This PC is enrolled for another account; have that enrolment revoked first.',
  },
  ACCOUNT_OTHER_UNIT: {
    'zh-CN':
      '这个账号属于另一个单位（代码 {unit}），不是本机数据所属的单位，没有连接。请核对注册码，或为那个单位另开一份数据。',
    en: 'This account belongs to another unit ({unit}) than the data on this PC. Check the code, or open separate data for that unit.',
  },
  DEVICE_UNKNOWN: {
    'zh-CN': '没有这台设备，请刷新设备列表后重试。',
    en: 'There is no such device; reload the list of devices.',
  },
  NOT_A_BROWSER: {
    'zh-CN': '只有在网页端登录的浏览器才能领取这把钥匙；电脑上的程序自己保管钥匙。',
    en: 'Only a browser that is signed in gets this key; a PC keeps its own.',
  },
  NOT_A_DEVICE: {
    'zh-CN': '只有已注册的电脑才能报告状态，请先用注册码注册本机。',
    en: 'Only an enrolled PC can report; enrol this PC by a code first.',
  },
  RATE_LIMITED: {
    'zh-CN': '请求过于频繁，请 {seconds} 秒后再试；本机数据不受影响。',
    en: 'Too many requests; try again in {seconds} seconds. Nothing on this PC is affected.',
  },
  HUB_NOT_READY: {
    'zh-CN': '市总的数据库暂时没有应答，请稍后再试，或请管理员检查数据库。',
    en: 'The database of the hub does not answer; try later, or have it looked at.',
  },
  CROSS_SITE_REFUSED: {
    'zh-CN': '已拒绝来自其他网站的请求，请直接打开工评的地址操作。',
    en: 'A request from another site was refused; open Gongping at its own address.',
  },
} as const;
