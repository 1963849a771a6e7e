import { join } from 'node:path';
import { AppError } from '../../shared/lib/app-error.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import { pinText } from '../../shared/sync/hub-pin.ts';
import type { HubConfig } from '../config.ts';
import { isHostName, makeCityTls, ownNames } from '../tls/city-authority.ts';

/**
 * Makes the city's own authority, if there is none, and the hub's certificate under it, for this machine's names and
 * `names`.
 *
 * @returns what to tell whoever asked for it
 * @throws AppError HUB_NAME_INVALID
 */
export async function makeCa(
  { tlsFolder, cityId }: Pick<HubConfig, 'tlsFolder' | 'cityId'>,
  names: readonly string[],
): Promise<string> {
  const wrong = names.find((name) => !isHostName(name));
  if (wrong !== undefined) throw new AppError('HUB_NAME_INVALID', { name: wrong });
  const wish = { folder: tlsFolder, cityId, clock: systemClock };
  const made = await makeCityTls(wish, [...names, ...ownNames()]);
  return [
    `本市证书已就绪，有效期至 ${made.until.toISOString().slice(0, 10)}，到期前自动更新。请重新启动中心，之后用 https 连接。`,
    `可用地址：${made.names.join('、')}`,
    `本市证书指纹：${pinText(made.fingerprint)}（SHA-256 ${made.fingerprint}）`,
    `浏览器要信任本市证书，请在电脑上安装 ${join(tlsFolder, 'ca.crt')}；ca.key 不要离开本机，请单独备份。`,
  ].join('\n');
}
