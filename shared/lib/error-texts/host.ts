/** Failures of the machine: storage, files, printing, processes. */
export const hostErrors = {
  DISK_NEARLY_FULL: {
    'zh-CN': '磁盘剩余空间只有 {freeMb} MB，低于 {floorMb} MB。为保护数据已暂停保存，请清理磁盘后重试。',
    en: 'Only {freeMb} MB of disk space left, below {floorMb} MB. Saving is paused to protect the data; free some space and retry.',
  },
  DATA_NEWER_THAN_PROGRAM: {
    'zh-CN':
      '本机数据由更新版本的工评保存（数据版本 {found}，本程序只支持到 {known}）。数据没有被改动，请安装新版程序后再打开。',
    en: 'The data on this PC was saved by a newer Gongping (data version {found}, this program knows up to {known}). It has not been touched; install the newer program.',
  },
  MIRROR_UNAVAILABLE: {
    'zh-CN':
      '本机第二份数据（{file}）暂时打不开，为保护数据已暂停保存。请关闭占用该文件的程序（如杀毒、网盘），再重新打开工评。',
    en: 'The second copy of the data ({file}) cannot be opened, so saving is paused. Close the program that holds the file (virus scanner, cloud drive) and start Gongping again.',
  },
  MIRROR_CLEAR_REFUSED: {
    'zh-CN': '“{database}”不是演示数据，不能清空。',
    en: '{database} is not demo data and cannot be cleared.',
  },
  PROFILE_UNREADABLE: {
    'zh-CN':
      '本机设置文件（{file}）已损坏或由其他版本保存，没有被改动。请联系管理员恢复该文件，或改名后重新设置。',
    en: 'The settings file ({file}) is damaged or was saved by another version; it has not been touched. Have it restored, or rename it and set up again.',
  },
  LINK_NOT_ALLOWED: {
    'zh-CN': '网址“{host}”不在允许打开的名单内，没有打开。',
    en: 'The address {host} is not on the list of allowed links and was not opened.',
  },
  PRINT_FORM_UNKNOWN: {
    'zh-CN': '没有名为“{form}”的打印表格，请更新程序后重试。',
    en: 'There is no paper form named {form}; update the program and retry.',
  },
  PRINT_FAILED: {
    'zh-CN': '“{form}”未能生成 PDF，数据不受影响。请重试；仍不行请把记录编号 {reference} 告诉管理员。',
    en: 'The PDF of {form} could not be made; the data is unaffected. Retry, or report reference {reference}.',
  },
  PRINT_FOLDER_UNWRITABLE: {
    'zh-CN': '文件夹“{folder}”不能写入，PDF 没有保存。请检查该文件夹的权限和磁盘空间后重试。',
    en: 'The folder {folder} cannot be written, so the PDF was not saved. Check its permissions and disk space, then retry.',
  },
  PRINT_WINDOW_BLOCKED: {
    'zh-CN': '浏览器拦截了打印窗口，请在地址栏右侧允许本网站弹出窗口后重试。',
    en: 'The browser blocked the print window; allow pop-ups for this site and retry.',
  },
  FILE_NOT_PRINTED_HERE: {
    'zh-CN': '只能打开由工评在本机生成的文件。',
    en: 'Only files that Gongping made on this PC can be opened.',
  },
  FILE_MISSING: {
    'zh-CN': '文件“{file}”已被移走或删除，请重新打印。',
    en: 'The file {file} has been moved or deleted; print it again.',
  },
  FILE_NOT_OPENED: {
    'zh-CN':
      '文件“{file}”没有打开：本机没有能打开它的程序。文件仍在原处，请安装相应的程序（如 PDF 阅读器）后再打开。',
    en: 'The file {file} was not opened: this PC has no program for it. The file is still there; install a program such as a PDF reader and open it then.',
  },
  NOT_IN_BROWSER: {
    'zh-CN': '浏览器中没有这项功能，请在工评桌面程序中操作。',
    en: 'A browser cannot do this; use the Gongping desktop app.',
  },
  BROWSER_KEY_AWAY: {
    'zh-CN': '打开这个浏览器里的资料要先连上市总一次。请检查网络，连上后点“重试”。',
    en: 'To open the data in this browser, the hub must be reached once. Check the network, then retry.',
  },
  BROWSER_STORAGE_BLOCKED: {
    'zh-CN': '浏览器禁止本网站保存数据。请关闭无痕模式，或在浏览器设置中允许本网站存储数据后刷新页面。',
    en: 'The browser does not let this site store data. Leave private browsing, or allow storage for this site, and reload.',
  },
  BRIDGE_MESSAGE_INVALID: {
    'zh-CN':
      '程序内部传递的数据不符合约定（{wire}，{path}），操作没有执行。请重新打开工评；仍不行请告诉管理员。',
    en: 'A message inside the program does not fit its contract ({wire}, {path}); nothing was done. Start Gongping again or report this.',
  },
  BRIDGE_SENDER_REFUSED: {
    'zh-CN': '已拒绝来自非工评页面的请求（{wire}）。',
    en: 'A request that did not come from a Gongping page was refused ({wire}).',
  },
  HOST_FAILED: {
    'zh-CN': '操作没有完成，已保存的数据不受影响。请重试；仍不行请把记录编号 {reference} 告诉管理员。',
    en: 'The operation did not finish; saved data is unaffected. Retry, or report reference {reference}.',
  },
} as const;
