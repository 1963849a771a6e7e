import type { CarriedAnswer, Counts, Seqs } from '../../shared/transfer/package-contents.ts';
import type { PackageKeys } from '../../shared/transfer/package-keys.ts';
import type { DeviceKeys, PackageReads, PackageWrites, StoredPackage } from './package-store.ts';
import type { SqlRecord, SqlRow, SqlSession, SqlValue } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

const cityKeysOf = (row: SqlRow): PackageKeys => ({
  signingKey: textOf(row, 'signing_key'),
  signingSecret: textOf(row, 'signing_secret'),
  recipient: textOf(row, 'recipient'),
  identity: textOf(row, 'identity'),
});

const deviceKeysOf = (row: SqlRow): DeviceKeys => ({
  deviceId: textOf(row, 'device_id'),
  signingKey: textOf(row, 'signing_key'),
  recipient: textOf(row, 'recipient'),
  at: textOf(row, 'at'),
});

/** Only what this store wrote itself comes back; it was checked when it came in. */
const packageOf = (row: SqlRow): StoredPackage => ({
  direction: textOf(row, 'direction') as StoredPackage['direction'],
  deviceId: textOf(row, 'device_id'),
  signer: textOf(row, 'signer'),
  serial: numberOf(row, 'serial'),
  at: textOf(row, 'at'),
  actor: textOf(row, 'actor'),
  actorName: textOf(row, 'actor_name'),
  createdAt: textOf(row, 'created_at'),
  counts: JSON.parse(textOf(row, 'counts')) as Counts,
  sha256: textOf(row, 'sha256'),
  confirms: JSON.parse(textOf(row, 'confirms')) as Seqs,
  answered: JSON.parse(textOf(row, 'answered')) as readonly CarriedAnswer[],
});

const packageRecord = (stored: StoredPackage): SqlRecord => ({
  direction: stored.direction,
  device_id: stored.deviceId,
  signer: stored.signer,
  serial: stored.serial,
  at: stored.at,
  actor: stored.actor,
  actor_name: stored.actorName,
  created_at: stored.createdAt,
  counts: JSON.stringify(stored.counts),
  sha256: stored.sha256,
  confirms: JSON.stringify(stored.confirms),
  answered: JSON.stringify(stored.answered),
});

export function packageReads(session: SqlSession, cityId: string): PackageReads {
  const all = async <T>(of: (row: SqlRow) => T, rest: string, ...values: SqlValue[]) =>
    (await session.query(`SELECT * FROM ${rest}`, [cityId, ...values])).map(of);
  return {
    findCityKeys: async () => (await all(cityKeysOf, 'city_keys WHERE city_id = ?'))[0] ?? null,
    findDeviceKeys: async (deviceId) => {
      const rest = 'device_keys WHERE city_id = ? AND device_id = ?';
      return (await all(deviceKeysOf, rest, deviceId))[0] ?? null;
    },
    listDeviceKeys: () => all(deviceKeysOf, 'device_keys WHERE city_id = ? ORDER BY device_id'),
    newestPackage: async (direction, deviceId, signer) => {
      const rest = `packages WHERE city_id = ? AND direction = ? AND device_id = ? AND signer = ?
        ORDER BY serial DESC LIMIT 1`;
      return (await all(packageOf, rest, direction, deviceId, signer))[0] ?? null;
    },
    listPackages: (limit) =>
      all(packageOf, 'packages WHERE city_id = ? ORDER BY at DESC, serial DESC LIMIT ?', limit),
  };
}

const replacingKeys =
  'ON CONFLICT (city_id, device_id) DO UPDATE SET signing_key = excluded.signing_key, recipient = excluded.recipient, at = excluded.at';

export const packageWrites = (session: SqlSession, cityId: string): PackageWrites => ({
  putCityKeys: (keys) =>
    session.insert('city_keys', [
      {
        city_id: cityId,
        signing_key: keys.signingKey,
        signing_secret: keys.signingSecret,
        recipient: keys.recipient,
        identity: keys.identity,
      },
    ]),
  putDeviceKeys: ({ deviceId, signingKey, recipient, at }) =>
    session.insert(
      'device_keys',
      [{ city_id: cityId, device_id: deviceId, signing_key: signingKey, recipient, at }],
      replacingKeys,
    ),
  // Two people may import one package at the same time: its rows are judged twice, it is registered once.
  putPackage: (stored) =>
    session.insert(
      'packages',
      [{ city_id: cityId, ...packageRecord(stored) }],
      'ON CONFLICT (city_id, direction, device_id, signer, serial) DO NOTHING',
    ),
});
