/** 登录: the browser's way in, and what happens to the work in it. */
export const logIn = {
  title: '登录',
  lead: '请用市总工会发给您的账号登录。',
  last: '上次在这里登录的是{{name}}。',
  lastSafe: '上次在这里登录的是{{name}}，录入的内容都已到市总。',
  lastUnsent: '{{name}}还有 {{n}} 条没有到市总，仍保存在本浏览器，本人登录后会自动发送。请勿清除浏览器数据。',
  forgotten: '忘记密码或没有账号，请联系市总工会管理员。',
  ended: '登录已失效，请重新登录',
  endedUnsent: '还有 {{n}} 条没有到市总，都保存在本浏览器，登录后自动发送。',
  endedSafe: '您录入的内容都已保存，登录后继续。',
  out: '退出登录',
  outTitle: '退出登录？',
  outSafe: '您录入的内容都已到市总。',
  outUnsent:
    '还有 {{n}} 条没有到市总。它们仍保存在本浏览器，您下次在这里登录后会自动发送；在此之前请勿清除浏览器数据。',
  outUnknown: '没有到市总的内容仍保存在本浏览器，您下次在这里登录后会自动发送。',
  browser: {
    title: '在浏览器里使用',
    offline: '断网时',
    offlineReady: '可以继续评分；刷新或重新打开本页也可以，连上后自动发送',
    offlineWaiting: '可以继续评分；正在准备断网后重新打开本页所需的文件',
    offlinePlain:
      '可以继续评分，但请不要关闭或刷新本页：本页地址是 http，断网后打不开。需要断网也能打开，请市总启用 https',
    kept: '数据保留',
    keptYes: '浏览器已同意长期保留本网站的数据',
    keptNo: '浏览器在空间不足时可能清理本网站的数据，请尽快连上市总',
    version: '新版本',
    update: '有新版本，点此更新',
    updateHint: '更新只需几秒，已录入的内容不受影响。',
  },
} as const;
