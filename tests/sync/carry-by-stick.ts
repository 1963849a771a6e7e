import type { EvidenceHub } from '../../server/evidence/evidence-hub.ts';
import { ChangeFeed } from '../../server/services/change-feed.ts';
import { cityKeys } from '../../server/packages/city-keys.ts';
import { exportPackage } from '../../server/packages/export-package.ts';
import { importPackage } from '../../server/packages/import-package.ts';
import type { HubSession } from '../../server/session.ts';
import { systemClock } from '../../shared/lib/clock.ts';
import type { CarriedFile, WaitingFile } from '../../shared/transfer/carried-files.ts';
import type { PackageImported } from '../../shared/transfer/package-answers.ts';
import { splitPackage } from '../../shared/transfer/package-header.ts';
import { carryingPc } from '../helpers/carrying-pc.ts';
import { countedPasswords } from '../helpers/test-accounts.ts';
import { sessionOf } from '../helpers/test-hub.ts';
import type { Client } from './open-client.ts';
import type { TestHub } from './open-test-hub.ts';

/** The way of one PC to the city by stick; any of its packages may be lost, brought twice or brought late. */
export interface Stick {
  /** The PC writes a package for the city. */
  readonly pack: (client: Client) => Promise<string>;
  /** The city imports it. @throws AppError as `importPackage` */
  readonly bring: (packed: string) => Promise<PackageImported>;
  /** The city writes a package for the PC. */
  readonly answer: () => Promise<string>;
  /** The PC takes it. @returns what the city still has not answered for @throws AppError as `takePackage` */
  readonly take: (client: Client, packed: string) => Promise<number>;
  /** All four, with nothing lost. */
  readonly roundTrip: (client: Client) => Promise<void>;
}

/** Makes the machine of `session` a PC that the hub knows and that has met the hub once. */
export async function openStick(
  { store }: Pick<TestHub, 'store'>,
  session: HubSession,
  evidence: EvidenceHub | null = null,
  readFile: (file: WaitingFile) => Promise<Uint8Array> = async () => new Uint8Array(),
): Promise<Stick> {
  const { cityId, deviceId, id, name, role, orgCode, panelMemberId } = session;
  const hub = { store, cityId, clock: systemClock, feed: new ChangeFeed(), passwords: countedPasswords() };
  const city = sessionOf('cityOperator', { cityId, deviceId: 'city-desk' });
  const pc = await carryingPc();
  const at = systemClock.now().toISOString();
  const own = await cityKeys(hub);
  await store.write(cityId, async (writer) => {
    const account = { id, login: id, name, role, orgCode, panelMemberId };
    await writer.putAccount({ ...account, password: null, createdAt: at, disabledAt: null });
    await writer.putDevice({
      id: deviceId,
      accountId: id,
      name: deviceId,
      tokenHash: `hash of ${deviceId}`,
      sessionId: session.sessionId,
      enrolledAt: at,
      revokedAt: null,
      revokedReason: null,
      contactAt: at,
      report: null,
      reportedAt: null,
    });
    const { signingKey, recipient } = pc.keys;
    await writer.putDeviceKeys({ deviceId, signingKey, recipient, at });
  });
  pc.meet({ cityId, deviceId, city: { signingKey: own.signingKey, recipient: own.recipient } });
  const stick: Stick = {
    pack: async ({ sync }) => {
      const { rows, confirms, files: wanted, filesLeft } = await sync.carry.collect();
      const files: CarriedFile[] = [];
      for (const { bytes, ...file } of wanted) {
        const content = Buffer.from(await readFile({ ...file, bytes })).toString('base64');
        files.push({ ...file, content });
      }
      return pc.seal(rows, confirms, undefined, { files, filesLeft });
    },
    bring: (packed) => importPackage(hub, city, packed, evidence),
    answer: async () => (await exportPackage(hub, city, deviceId)).package,
    take: async ({ sync }, packed) => {
      const { header } = splitPackage(new Uint8Array(Buffer.from(packed, 'base64')));
      return sync.carry.take(header, await pc.open(packed));
    },
    roundTrip: async (client) => {
      await stick.bring(await stick.pack(client));
      await stick.take(client, await stick.answer());
    },
  };
  return stick;
}
