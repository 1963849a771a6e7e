import type { PackageInspection } from '../../shared/transfer/package-answers.ts';
import { countByCollection } from '../../shared/transfer/package-contents.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { readPackage } from './read-package.ts';

/** Tells what a package holds and changes nothing. @throws AppError as `readPackage` */
export async function inspectPackage(hub: HubAccounts, base64: string): Promise<PackageInspection> {
  const { header, contents, device, account, refusal } = await readPackage(hub, base64);
  const { files = [] } = contents;
  return {
    header,
    deviceName: device.name,
    accountName: account.name,
    orgCode: account.orgCode,
    counts: countByCollection(contents.rows),
    files: {
      count: files.length,
      bytes: files.reduce((sum, { content }) => sum + Buffer.byteLength(content, 'base64'), 0),
    },
    filesLeft: contents.filesLeft ?? { later: 0, tooLarge: 0 },
    refusal: refusal && { code: refusal.code, params: { ...refusal.params } },
  };
}
