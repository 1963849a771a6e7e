import { AppError } from '../../shared/lib/app-error.ts';
import { registry, type CollectionName } from '../../shared/schema/registry.ts';
import type { Evidence } from '../../shared/schema/evidence.ts';
import type { PackageExported } from '../../shared/transfer/package-answers.ts';
import {
  countByCollection,
  type CarriedAnswer,
  type CarriedChange,
  type Seqs,
} from '../../shared/transfer/package-contents.ts';
import { keyName, type PackageKeys } from '../../shared/transfer/package-keys.ts';
import { sealPackage } from '../../shared/transfer/seal-package.ts';
import { withClosed } from '../accounts/with-closed.ts';
import { accountSession } from '../accounts/account-session.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import { conflictAnswer } from '../services/conflict-answer.ts';
import { shownTo } from '../services/shown-to.ts';
import type { HubSession } from '../session.ts';
import type { Device } from '../store/account-store.ts';
import type { CityWriter } from '../store/hub-store.ts';
import type { DeviceKeys, StoredPackage } from '../store/package-store.ts';
import { readScope } from '../store/read-scope.ts';
import { cityKeys } from './city-keys.ts';

const page = 500;

/** Everything the PC may see and has not confirmed, as its own pulls would bring it. */
async function changesFor({ store }: HubAccounts, session: HubSession, from: Seqs): Promise<CarriedChange[]> {
  const changes: CarriedChange[] = [];
  for (const collection of Object.keys(registry) as CollectionName[]) {
    const scope = readScope(session, collection);
    let after = from[collection] ?? 0;
    for (;;) {
      const found = await store.readChanges(session.cityId, { collection, scope, after, limit: page });
      changes.push(
        ...found
          .filter((change) => !change.unreadable)
          .map(({ seq, document }) => ({
            collection,
            seq,
            document: shownTo(session, collection, document),
          })),
      );
      after = found.at(-1)?.seq ?? after;
      if (found.length < page) break;
    }
  }
  return changes;
}

/** The files that the hub has of documents the PC may see: what it need not carry again. */
async function filesFor(
  { store }: HubAccounts,
  session: HubSession,
): Promise<{ id: string; sha256: string }[]> {
  const scope = readScope(session, 'evidence');
  const reads = store.evidence(session.cityId);
  const here: { id: string; sha256: string }[] = [];
  for (let after = 0, more = true; more;) {
    const query = { collection: 'evidence', scope, after, limit: page } as const;
    const found = await store.readChanges(session.cityId, query);
    for (const { document } of found) {
      const { id, sha256 } = document as Evidence;
      if (typeof sha256 === 'string' && (await reads.hasFile(id, sha256))) here.push({ id, sha256 });
    }
    after = found.at(-1)?.seq ?? after;
    more = found.length === page;
  }
  return here;
}

/** An answer as it is true now: the state that a conflict shows may have moved on, or out of the PC's sight. */
async function renewAnswer(
  city: CityWriter,
  session: HubSession,
  published: ReadonlySet<string>,
  carried: CarriedAnswer,
): Promise<CarriedAnswer> {
  const { collection, id, answer } = carried;
  if (answer.kind !== 'conflict') return carried;
  const stored = (await city.findByIds(collection, [id])).get(id);
  if (!stored) return carried;
  const permission = { isPublished: (cycleId: string) => published.has(cycleId) };
  const renewed = conflictAnswer(session, collection, stored, permission);
  // What the hub has had once it has had for good.
  const isKnown = renewed.kind === 'conflict' && answer.known;
  return { ...carried, answer: isKnown ? { ...renewed, known: true } : renewed };
}

interface Recipient {
  readonly device: Device;
  readonly keys: DeviceKeys;
  readonly session: HubSession;
}

async function recipientOf({ store, cityId }: HubAccounts, deviceId: string): Promise<Recipient> {
  const accounts = store.accounts(cityId);
  const device = await accounts.findDevice(deviceId);
  if (!device) throw new AppError('DEVICE_UNKNOWN');
  const account = await accounts.findAccount(device.accountId);
  if (device.revokedAt !== null || account?.disabledAt !== null) {
    throw new AppError('PACKAGE_DEVICE_REVOKED', { device: device.name });
  }
  const keys = await store.packages(cityId).findDeviceKeys(deviceId);
  if (!keys) throw new AppError('CARRY_DEVICE_NOT_READY', { device: device.name });
  const session = accountSession(account, cityId, device.id, device.sessionId);
  return { device, keys, session: await withClosed(store, session) };
}

interface Draft {
  readonly own: PackageKeys;
  readonly imported: StoredPackage | null;
  readonly changes: readonly CarriedChange[];
  readonly files: readonly { readonly id: string; readonly sha256: string }[];
}

async function sealFor(
  { cityId, clock }: HubAccounts,
  city: CityWriter,
  { device, keys, session }: Recipient,
  { own, imported, changes, files }: Draft,
) {
  const signer = await keyName(own.signingKey);
  const earlier = await city.newestPackage('out', device.id, signer);
  const published = await city.publishedCycles();
  const answered: CarriedAnswer[] = [];
  for (const one of imported?.answered ?? []) answered.push(await renewAnswer(city, session, published, one));
  return sealPackage({
    header: {
      kind: 'to-office',
      cityId,
      deviceId: device.id,
      serial: (earlier?.serial ?? 0) + 1,
      createdAt: clock.now().toISOString(),
    },
    contents: { answers: imported?.serial ?? null, from: imported?.confirms ?? {}, answered, changes, files },
    from: own,
    to: keys,
  });
}

/**
 * Writes the package for one PC: the answers to the newest package that came from it, and everything it may see and
 * has not confirmed. It can be written again and again: nothing counts as delivered before the PC says so.
 *
 * @throws AppError DEVICE_UNKNOWN, PACKAGE_DEVICE_REVOKED, CARRY_DEVICE_NOT_READY, PACKAGE_TOO_LARGE
 */
export async function exportPackage(
  hub: HubAccounts,
  doer: HubSession,
  deviceId: string,
): Promise<PackageExported> {
  const recipient = await recipientOf(hub, deviceId);
  const own = await cityKeys(hub);
  const deviceKey = await keyName(recipient.keys.signingKey);
  const imported = await hub.store.packages(hub.cityId).newestPackage('in', deviceId, deviceKey);
  const changes = await changesFor(hub, recipient.session, imported?.confirms ?? {});
  const files = await filesFor(hub, recipient.session);
  const counts = countByCollection(changes);
  return hub.store.write(hub.cityId, async (city) => {
    const { header, file, sha256 } = await sealFor(hub, city, recipient, { own, imported, changes, files });
    const { signer, serial, createdAt } = header;
    const about = { deviceId, signer, serial, at: createdAt, createdAt, counts, sha256 };
    const by = { actor: doer.id, actorName: doer.name };
    await city.putPackage({ direction: 'out', ...about, ...by, confirms: {}, answered: [] });
    const note = { at: createdAt, actor: doer.id, device: doer.deviceId, action: 'export-package' };
    await addAuditNote(city, { ...note, subject: `devices/${deviceId}#${serial}` });
    return {
      header,
      package: Buffer.from(file).toString('base64'),
      fileName: `回执-${recipient.device.name}-${serial}.gpx`,
      changes: counts,
      answers: imported?.answered.length ?? 0,
    };
  });
}
