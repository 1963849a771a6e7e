import type { Calls } from '../../shared/ipc/channels.ts';
import type { Send } from '../../shared/sync/hub-client.ts';
import type { CarriedFile, WaitingFile } from '../../shared/transfer/carried-files.ts';
import { digestOf } from '../../shared/transfer/bytes.ts';
import { openPackage } from '../../shared/transfer/open-package.ts';
import { createPackageClient } from '../../shared/transfer/package-client.ts';
import { splitPackage } from '../../shared/transfer/package-header.ts';
import { sealPackage } from '../../shared/transfer/seal-package.ts';
import { hostTexts } from '../host-texts.ts';
import type { CarryKeys } from './carry-keys.ts';
import type { OpenedPackages } from './opened-packages.ts';

interface Options {
  readonly keys: CarryKeys;
  readonly enrol: Calls<'carry'>['enrol'];
  /** The bytes of a file of evidence. @throws AppError EVIDENCE_NOT_ON_THIS_PC */
  readonly readFile: (file: WaitingFile) => Promise<Uint8Array>;
  readonly send: Send;
  /** What people call this PC. */
  readonly pcName: string;
  readonly opened: OpenedPackages;
  readonly save: (fileName: string, bytes: Buffer) => Promise<boolean>;
  readonly now: () => number;
}

/** The `carry` area of the bridge. */
export const createCarryCalls = ({
  keys,
  enrol,
  readFile,
  send,
  pcName,
  opened,
  save,
  now,
}: Options): Calls<'carry'> => ({
  ...createPackageClient(send),
  status: async () => ({ ready: await keys.isReady(), opened: opened.isWaiting }),
  seal: async ({ confirms, rows, files: wanted, filesLeft }) => {
    const { own, hub } = await keys.ring();
    const { cityId, deviceId, city } = hub;
    const files: CarriedFile[] = [];
    for (const file of wanted) {
      const { id, sha256 } = file;
      files.push({ id, sha256, content: Buffer.from(await readFile(file)).toString('base64') });
    }
    const contents = { confirms, rows, files, filesLeft };
    const serial = await keys.nextSerial();
    const createdAt = new Date(now()).toISOString();
    const header = { kind: 'to-city', cityId, deviceId, serial, createdAt } as const;
    const sealed = await sealPackage({ header, contents, from: own, to: city });
    return {
      header: sealed.header,
      sha256: sealed.sha256,
      package: Buffer.from(sealed.file).toString('base64'),
      fileName: `${hostTexts.packagePrefix}-${pcName}-${serial}.gpx`,
    };
  },
  unseal: async ({ package: base64 }) => {
    const { own, hub } = await keys.ring();
    const file = new Uint8Array(Buffer.from(base64, 'base64'));
    const split = splitPackage(file);
    const reader = { kind: 'to-office', cityId: hub.cityId, keys: own, signer: hub.city } as const;
    const contents = await openPackage(split, reader);
    await keys.raiseSerial(contents.answers ?? 0);
    return { header: split.header, sha256: await digestOf(file), contents };
  },
  save: async ({ fileName, package: base64 }) => ({
    saved: await save(fileName, Buffer.from(base64, 'base64')),
  }),
  takeOpened: async () => opened.take(),
  enrol,
});
