/** Why a hub, by itself or inside the city's desktop app, is not running. */
export const hubHostErrors = {
  HUB_PORT_IN_USE: {
    'zh-CN': '端口 {port} 已被本机的其他程序占用，同步中心没有启动。请换一个端口，或关闭占用它的程序后重试。',
    en: 'Port {port} is used by another program on this PC, so the hub did not start. Choose another port, or close that program.',
  },
  HUB_PORT_REFUSED: {
    'zh-CN': '系统不允许使用端口 {port}，同步中心没有启动。请把端口改为 1024 至 65535 之间的数，例如 8480。',
    en: 'The system does not allow port {port}, so the hub did not start. Choose a port from 1024 to 65535, such as 8480.',
  },
  HUB_DATA_UNWRITABLE: {
    'zh-CN':
      '同步中心的数据文件夹不能写入（{reason}），没有启动。请检查磁盘空间和文件夹权限，关闭占用文件的程序（如杀毒、网盘）后重试。',
    en: 'The folder of the hub cannot be written ({reason}), so it did not start. Check the disk, the permissions, and programs that hold its files.',
  },
  HUB_SETTING_WRONG: {
    'zh-CN': '环境变量 {name} 不能用（{found}），同步中心没有启动。写法见 docs/hub.md，改好后重试。',
    en: 'The environment variable {name} cannot be used ({found}), so the hub did not start. docs/hub.md says how it is written.',
  },
  HUB_CERTIFICATE_UNREADABLE: {
    'zh-CN':
      'HUB_TLS_CERT、HUB_TLS_KEY 指定的证书或密钥不能用（{reason}），同步中心没有启动。请检查路径、权限，以及两者是否成对。',
    en: 'The certificate or key that HUB_TLS_CERT and HUB_TLS_KEY name cannot be used ({reason}), so the hub did not start. Check the paths, the permissions, and that the two belong together.',
  },
  HUB_HOST_CRASHED: {
    'zh-CN': '同步中心意外停止，正在自动重新启动；已收到的数据没有丢失。',
    en: 'The hub ended unexpectedly and is being started again; what it had received is kept.',
  },
  HUB_HOST_NOT_RUNNING: {
    'zh-CN': '本机的同步中心没有运行，请先开启，等显示“正在运行”后再操作。',
    en: 'The hub on this PC is not running; turn it on and wait until it runs.',
  },
  HUB_ALREADY_SET_UP: {
    'zh-CN': '同步中心已经有管理员账号，请用该账号登录。',
    en: 'The hub already has an administrator; sign in with that account.',
  },
} as const;
