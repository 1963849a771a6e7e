import type {
  CarriedRow,
  Seqs,
  ToCityContents,
  ToOfficeContents,
} from '../../shared/transfer/package-contents.ts';
import type { KeysExchanged } from '../../shared/transfer/package-answers.ts';
import { openPackage } from '../../shared/transfer/open-package.ts';
import { splitPackage } from '../../shared/transfer/package-header.ts';
import { makePackageKeys, type PackageKeys } from '../../shared/transfer/package-keys.ts';
import { sealPackage } from '../../shared/transfer/seal-package.ts';

/** The keys of an office's PC, and what it does with them. */
export interface CarryingPc {
  readonly keys: PackageKeys;
  /** To be called with the hub's answer to the PC's keys. */
  readonly meet: (exchanged: KeysExchanged) => void;
  /** The next package towards the city, base64. */
  readonly seal: (
    rows: readonly CarriedRow[],
    confirms?: Seqs,
    serial?: number,
    files?: Pick<ToCityContents, 'files' | 'filesLeft'>,
  ) => Promise<string>;
  /** @throws AppError as `openPackage` */
  readonly open: (base64: string) => Promise<ToOfficeContents>;
}

export async function carryingPc(): Promise<CarryingPc> {
  const keys = await makePackageKeys();
  let hub: KeysExchanged | undefined;
  let last = 0;
  const met = (): KeysExchanged => {
    if (!hub) throw new Error('the PC has not met the hub');
    return hub;
  };
  return {
    keys,
    meet: (exchanged) => {
      hub = exchanged;
    },
    seal: async (rows, confirms = {}, serial = (last += 1), files = {}) => {
      const { cityId, deviceId, city } = met();
      const createdAt = '2026-12-01T02:00:00.000Z';
      const header = { kind: 'to-city', cityId, deviceId, serial, createdAt } as const;
      const { file } = await sealPackage({
        header,
        contents: { confirms, rows, ...files },
        from: keys,
        to: city,
      });
      return Buffer.from(file).toString('base64');
    },
    open: async (base64) => {
      const { cityId, city } = met();
      const split = splitPackage(new Uint8Array(Buffer.from(base64, 'base64')));
      return openPackage(split, { kind: 'to-office', cityId, keys, signer: city });
    },
  };
}
