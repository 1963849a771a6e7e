import type { CarriedAnswer, Counts, Seqs } from '../../shared/transfer/package-contents.ts';
import type { PackageKeys, PublicKeys } from '../../shared/transfer/package-keys.ts';

export interface DeviceKeys extends PublicKeys {
  readonly deviceId: string;
  /** When the PC named them, by the hub's clock. */
  readonly at: string;
}

/** A package that came in from a PC or went out to it. */
export interface StoredPackage {
  readonly direction: 'in' | 'out';
  readonly deviceId: string;
  /** The name of the key that signed it; serial numbers count per signer. */
  readonly signer: string;
  readonly serial: number;
  readonly at: string;
  /** The account that imported or exported it. */
  readonly actor: string;
  readonly actorName: string;
  readonly createdAt: string;
  readonly counts: Counts;
  readonly sha256: string;
  /** Of one that came in: how far the PC had read, and what its rows were answered; empty of the others. */
  readonly confirms: Seqs;
  readonly answered: readonly CarriedAnswer[];
}

export interface PackageReads {
  readonly findCityKeys: () => Promise<PackageKeys | null>;
  readonly findDeviceKeys: (deviceId: string) => Promise<DeviceKeys | null>;
  readonly listDeviceKeys: () => Promise<readonly DeviceKeys[]>;
  /** The one with the highest serial number. */
  readonly newestPackage: (
    direction: StoredPackage['direction'],
    deviceId: string,
    signer: string,
  ) => Promise<StoredPackage | null>;
  /** Newest first. */
  readonly listPackages: (limit: number) => Promise<readonly StoredPackage[]>;
}

export interface PackageWrites {
  readonly putCityKeys: (keys: PackageKeys) => Promise<void>;
  readonly putDeviceKeys: (keys: DeviceKeys) => Promise<void>;
  readonly putPackage: (stored: StoredPackage) => Promise<void>;
}
