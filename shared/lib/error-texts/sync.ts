/** What the hub answers: refused rows, requests it cannot serve, and its own failures. */
export const syncErrors = {
  CLASH_CHANGED: {
    'zh-CN': '这一项刚刚又有了新的值，已更新显示，您的选择还没有写入。请再看一次两边的值，重新选择。',
    en: 'This has got another value meanwhile, which is shown now; look again at both, and choose.',
  },
  ROW_UNREADABLE: {
    'zh-CN': '这条记录的数据格式无法识别，市总没有接收。请导出该记录并联系管理员。',
    en: 'The hub cannot read this record. Export it and report this.',
  },
  IDENTITY_MISMATCH: {
    'zh-CN': '记录编号（{id}）与“{field}”不一致，市总没有接收。请新建一条记录，把内容重新填入。',
    en: 'The id {id} does not agree with {field}; make a new record instead.',
  },
  STAMP_FOREIGN: {
    'zh-CN': '这条记录的修改人是 {by}，不是当前登录的账号，市总没有接收。请由 {by} 登录后再同步。',
    en: 'This record was changed by {by}, not by the account signed in; sync it as {by}.',
  },
  REV_NOT_GROWN: {
    'zh-CN':
      '这条记录的版本（{rev}）不比市总已有的版本（{stored}）新，没有接收。请打开该记录，重新保存一次。',
    en: 'Version {rev} is not newer than version {stored} at the hub; save the record again.',
  },
  DOCUMENT_LEFT_SCOPE: {
    'zh-CN': '这条记录（{id}）已划转到其他单位，本单位的修改没有接收。请把修改内容转告接收单位，由其录入。',
    en: 'The record {id} has moved to another office; hand your change over to that office.',
  },
  CERTIFICATE_FROZEN: {
    'zh-CN': '证书 {number} 已经签发，“{field}”不能改动；如有错误，请作废后重新签发。',
    en: 'Certificate {number} has been issued; {field} cannot change. Void it and issue a new one.',
  },
  CERTIFICATE_NUMBER_NOT_LEASED: {
    'zh-CN':
      '证书编号 {number} 不在本机领取的编号段内，可能与其他电脑重号，市总没有接收。请先不要发放纸质证书，作废后用本机领取的编号重新签发。',
    en: 'The number {number} is in no block leased to this PC. Do not hand the paper out; void it and issue one with a leased number.',
  },
  SCHEME_UNSOUND: {
    'zh-CN': '评审办法还有 {count} 处问题，不能发布；请按编辑页下方的提示改好。',
    en: 'The scheme has {count} problems and cannot be published; mend them as the editor says.',
  },
  SCHEME_CHANGED: {
    'zh-CN': '草稿“{id}”刚被另一台电脑改过，没有发布；请重新核对后再发布。',
    en: 'Another PC has just changed the draft {id}; look at it again before you publish it.',
  },
  SCHEME_CYCLE_CLOSED: {
    'zh-CN': '“{id}”年度的评定已经公布或归档，不能再换评审办法。',
    en: 'The cycle {id} is announced or archived; its scheme cannot change.',
  },
  SCHEME_FILE_UNREADABLE: {
    'zh-CN': '这个文件不是评审办法（{reason}），没有导入；请选择由“导出”得到的 .json 文件。',
    en: 'The file is not a scheme ({reason}); choose one that was exported here.',
  },
  SCHEME_NOT_PUBLISHED: {
    'zh-CN': '评审办法“{id}”还是草稿，不能用于年度评定；请先发布。',
    en: 'The scheme {id} is a draft; publish it before a cycle uses it.',
  },
  SCHEME_FROZEN: {
    'zh-CN': '评审办法“{id}”已经发布，不能改动；如需调整，请另存为新版本。',
    en: 'The scheme {id} is published and cannot change; save a new version.',
  },
  CASE_FROZEN: {
    'zh-CN': '事项（{id}）的“{field}”不能改动；如有错误，请另建事项。',
    en: '{field} of case {id} cannot change; make a new case.',
  },
  SIGN_IN_AGAIN: {
    'zh-CN': '登录已失效，请重新登录；本机数据不受影响。',
    en: 'Your session has ended; sign in again. Nothing on this PC is affected.',
  },
  PC_SHUT_OUT: {
    'zh-CN':
      '市总已停止这台电脑（或您的账号）的连接。内容都保存在本机，可以继续录入。请向市总管理员要新的注册码，在“设置－连接市总”里填写，连上后自动发送。',
    en: 'The city has shut out this PC, or your account. Everything is on this PC and you can go on. Ask the city for a new code and enter it under Settings; what waits is sent then.',
  },
  PROTOCOL_TOO_OLD: {
    'zh-CN':
      '本机的工评版本过旧（同步协议 {found}，市总为 {current}），请更新程序后再同步；本机数据不受影响。',
    en: 'This Gongping is too old (sync protocol {found}, the hub speaks {current}); update it, then sync.',
  },
  PROTOCOL_TOO_NEW: {
    'zh-CN': '市总的工评版本过旧（同步协议 {current}，本机为 {found}），请联系市总管理员更新。',
    en: 'The hub is too old (sync protocol {current}, this PC speaks {found}); ask the city to update it.',
  },
  HUB_RESTORED: {
    'zh-CN': '市总刚从备份恢复，正在核对双方的数据；本机数据不受影响，核对后会自动补发。',
    en: 'The hub was restored from a backup. This PC compares its data and sends what the hub has lost.',
  },
  BATCH_TOO_LARGE: {
    'zh-CN': '一次发送的数据过多（上限 {rows} 条、{megabytes} MB），请分批发送。',
    en: 'Too much at once (at most {rows} rows and {megabytes} MB); send smaller batches.',
  },
  REQUEST_INVALID: {
    'zh-CN': '请求不符合同步协议（{reason}），请更新程序后重试。',
    en: 'The request does not fit the sync protocol ({reason}); update Gongping and retry.',
  },
  ADDRESS_UNKNOWN: {
    'zh-CN': '市总没有这个地址（{path}），请检查填写的市总地址。',
    en: 'The hub has nothing at {path}; check its address.',
  },
  HUB_FAILED: {
    'zh-CN':
      '市总暂时处理不了，本机数据不受影响，稍后会自动重试。仍不行请把记录编号 {reference} 告诉管理员。',
    en: 'The hub failed; data on this PC is unaffected and will be sent again. If it goes on, report reference {reference}.',
  },
  HUB_DISK_FULL: {
    'zh-CN': '市总的磁盘已满，暂时收不下新数据；本机数据不受影响，清理后会自动重试。请告诉市总管理员。',
    en: 'The hub’s disk is full and takes nothing new. Data on this PC is unaffected and will be sent again once there is room; tell the city’s administrator.',
  },
  NUMBER_BLOCK_CHANGED: {
    'zh-CN': '编号段申请（{request}）与先前的同号申请不一致，没有发放。请重新申请。',
    en: 'The request {request} for numbers differs from an earlier one of that name; ask anew.',
  },
  DATABASE_ENCODING: {
    'zh-CN': '数据库的字符编码是 {found}，必须是 UTF8。请用 UTF8 编码新建数据库，再修改 DATABASE_URL。',
    en: 'The database is encoded in {found}; create one in UTF8 and name it in DATABASE_URL.',
  },
} as const;
