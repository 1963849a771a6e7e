/** Troubles of this PC on its way to the hub. */
export const hubLinkErrors = {
  HUB_NOT_SET: {
    'zh-CN': '还没有填写市总地址，请在“设置”的“连接市总”中填写后再同步；本机照常工作。',
    en: 'No hub address has been set; enter it in the settings. Work on this PC goes on.',
  },
  HUB_ADDRESS_INVALID: {
    'zh-CN': '市总地址“{address}”不正确，请填写类似“https://gonghui.example:8480”的地址，不带路径。',
    en: 'The hub address {address} is not valid; write it like https://gonghui.example:8480, without a path.',
  },
  HUB_UNREACHABLE: {
    'zh-CN': '暂时连不上市总，数据已保存在本机，连上后会自动发送。请检查网线或无线网络。',
    en: 'The hub cannot be reached. Everything is saved on this PC and will be sent; check the network.',
  },
  DOCUMENT_TOO_LARGE: {
    'zh-CN': '这条记录太大，市总一次收不下。请精简文字内容（如意见、备注）后重新保存。',
    en: 'This record is too large for the hub; shorten its texts and save it again.',
  },
  SIGNED_IN_ELSEWHERE: {
    'zh-CN':
      '市总现在把本机认作另一个单位（代码 {unit}），为免数据混在一起，没有收发。请在“设置”的“连接市总”中断开，再用本单位的账号连接。',
    en: 'The hub knows this machine as another unit ({unit}), so nothing was sent or fetched. Disconnect in the settings and connect with an account of this unit.',
  },
  NOT_A_HUB: {
    'zh-CN':
      '这个地址回应的不是市总（可能是上网认证页面）。请先打开浏览器完成上网认证，或检查填写的市总地址。',
    en: 'What answers at this address is not the hub, perhaps a network log-in page. Log in to the network, or check the address.',
  },
  HUB_IS_ANOTHER: {
    'zh-CN':
      '这个地址上的市总不是本机登记的那一个，没有向它发送任何内容。请核对市总地址；市总确实换了新系统的，请先点“断开”，再用新的注册码连接。',
    en: 'The hub at this address is not the one this PC is known at; nothing was sent to it. Check the address, or disconnect and enrol at the new hub.',
  },
  HUB_CERTIFICATE_UNKNOWN: {
    'zh-CN':
      '这个地址上的市总出示的证书不是本市的，没有向它发送任何内容，数据已保存在本机。请核对地址；首次连接请使用市总发的 25 位注册码或二维码（其中含证书指纹）；市总换过证书的，请市总重新发注册码。',
    en: 'The certificate shown at this address is not the city’s. Nothing was sent; everything is saved on this PC. Check the address; to connect for the first time use the 25-sign code or the QR code, which hold the fingerprint.',
  },
  HUB_CERTIFICATE_EXPIRED: {
    'zh-CN':
      '市总的证书不在有效期内，没有向它发送任何内容，数据已保存在本机。请先核对本机的日期和时间；时间无误的，请市总管理员更新证书。',
    en: 'The hub’s certificate is not of this time. Nothing was sent. Check the date and time of this PC, then ask the city to renew the certificate.',
  },
  HUB_CERTIFICATE_NAME: {
    'zh-CN':
      '市总的证书里没有这个地址，没有向它发送任何内容，数据已保存在本机。请核对市总地址；地址无误的，请市总管理员把它加进证书。',
    en: 'The hub’s certificate is not for this address. Nothing was sent. Check the address, or ask the city to put it into the certificate.',
  },
  HUB_NOT_ENCRYPTED: {
    'zh-CN':
      '本机登记的市总用加密连接（https），这个地址没有加密，没有向它发送任何内容。请把市总地址改为以 https:// 开头。',
    en: 'This PC knows its hub over TLS, and this address has none. Nothing was sent; use the address that begins with https://.',
  },
  HUB_PIN_INVALID: {
    'zh-CN': '地址后面的证书指纹“{pin}”不正确，请重新扫描二维码，或去掉“#”及其后面的内容。',
    en: 'The fingerprint {pin} after the address is not one; scan the code again, or leave out what follows the “#”.',
  },
  SECRETS_UNPROTECTED: {
    'zh-CN':
      '本机没有可用的系统密钥库，登录凭据只能以明文存放，任何能打开本机文件的人都可冒用，所以没有保存。请启用系统密钥环（如 GNOME 密钥环、KWallet）后重新登录，或改用浏览器登录。',
    en: 'This PC has no system key store, so the sign-in could only be kept as plain text that anybody with access to the files could use. It was not kept; turn on the key store, or use a browser.',
  },
} as const;
