/** 评审会: opening it, joining, the spread, and handing it over. */
export const meetingErrors = {
  MEETING_UNKNOWN: {
    'zh-CN': '没有这场评审会，可能在另一台中心上。请返回评审会列表核对。',
    en: 'There is no such meeting here, perhaps on another hub. Go back to the list.',
  },
  MEETING_CHANGED: {
    'zh-CN': '刚才有人改动了这场评审会，请重新操作一次。',
    en: 'Somebody has just changed this meeting; do it once more.',
  },
  MEETING_CODE_EXPIRED: {
    'zh-CN': '入会码已过期（{minutes} 分钟内有效），请向会务人员要一个新的。',
    en: 'The code has expired, it is good for {minutes} minutes; ask for a new one.',
  },
  MEETING_AGENDA_WRONG: {
    'zh-CN': '“议程”里的参评人员 {id} 不在本年度或已退出参评，请重新勾选后再开会。',
    en: 'The candidacy {id} is not of this cycle or has been withdrawn; choose the agenda again.',
  },
  MEETING_MEMBER_WRONG: {
    'zh-CN': '“到会评委”或“主持人”不在本年度评审组名单里（{id}），请先在“评审评分”维护名单。',
    en: 'The member {id} is not on this cycle’s panel; edit the panel first.',
  },
  MEETING_QUORUM_WRONG: {
    'zh-CN': '“法定人数”应在 1 到到会人数（{present}）之间，请修改。',
    en: 'The quorum must be from 1 to the number present ({present}).',
  },
  MEETING_QUORUM_MISSING: {
    'zh-CN': '还不能打开分差：已全部交表的评委 {finished} 人，法定人数 {quorum} 人。请等其余评委交表。',
    en: 'The spread cannot be opened yet: {finished} members have handed in everything, {quorum} are needed.',
  },
  MEETING_SPREAD_CLOSED: {
    'zh-CN': '分差还没有打开。请由主持人在法定人数交表后点“打开分差”。',
    en: 'The spread has not been opened; the chair opens it once the quorum has handed in.',
  },
  MEETING_AUTHOR_WRONG: {
    'zh-CN':
      '填写人不在本中心本年度的评审组名单里，或不是本次议程上的评分表。请核对“评审评分”里的名单后重新接收。',
    en: 'Its author has no seat on this cycle’s panel here, or it is not of the agenda. Check the panel and take it over again.',
  },
  MEETING_PACKAGE_DAMAGED: {
    'zh-CN': '这个文件不是完整的评审会交接包，或内容被改动过，没有接收任何内容。请在会场电脑上重新导出。',
    en: 'This is no complete meeting package, or it was altered. Nothing was taken over; export it again.',
  },
  MEETING_PACKAGE_FOREIGN: {
    'zh-CN': '这是 {found} 的交接包，本中心是 {cityId}，没有接收任何内容。请换用本市的交接包。',
    en: 'The package is of the city {found}, this hub serves {cityId}. Nothing was taken over.',
  },
  MEETING_PACKAGE_CYCLE: {
    'zh-CN': '本中心没有交接包所属的评审周期（{cycleId}），没有接收任何内容。请先同步本年度评审周期。',
    en: 'This hub does not have the cycle {cycleId} of the package. Nothing was taken over.',
  },
  MEETING_PACKAGE_CODE: {
    'zh-CN': '“核对码”与交接包不符，没有接收任何内容。请按会场电脑导出时显示的 12 位核对码重新填写。',
    en: 'The code does not open this package. Type the 12 signs shown where it was exported.',
  },
  MEETING_PACKAGE_TOO_NEW: {
    'zh-CN': '这个交接包是用更新版本的程序导出的，没有接收任何内容。请先更新市级中心的程序，再重新接收。',
    en: 'A newer version of the program made this package. Nothing was taken over; update this hub first.',
  },
  MEETING_CITY_UNREACHABLE: {
    'zh-CN':
      '“市级中心地址” {address} 没有市级中心应答，没有上交任何内容。请核对地址和网线后再试，或改选“用 U 盘”。',
    en: 'No hub answers at {address}; nothing was handed over. Check the address and the network, or export the package.',
  },
  MEETING_CITY_PIN_MISSING: {
    'zh-CN':
      '“市级中心地址” {address} 出示的证书本机不认识，没有上交任何内容。市总用本市自己的证书的，请填写“本市证书指纹”（在市总电脑的“设置”里可以看到）后再上交；也可以改选“用 U 盘”。',
    en: 'This PC does not know the certificate shown at {address}; nothing was handed over. Where the city has a certificate of its own, fill in its fingerprint, which its PCs show in the settings; or export the package.',
  },
  MEETING_CITY_PIN_OTHER: {
    'zh-CN':
      '“市级中心地址” {address} 出示的证书与“本市证书指纹”不符，可能不是市总的电脑，没有上交任何内容。请核对地址，并在市总电脑的“设置”里核对指纹后重填；也可以改选“用 U 盘”。',
    en: 'The certificate shown at {address} is not the one of the fingerprint; it may not be the city’s hub. Nothing was handed over. Check the address and the fingerprint, which the city’s PCs show in the settings; or export the package.',
  },
  MEETING_CITY_ADMIN: {
    'zh-CN': '上交要由市级中心的管理员确认，没有上交任何内容。请改用市总管理员的“账号”和“密码”。',
    en: 'Only the admin of the city’s hub can take a meeting over; nothing was handed over. Sign in as admin.',
  },
} as const;
