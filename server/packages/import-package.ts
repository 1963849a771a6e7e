import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { maxPushRows, type RowAnswer } from '../../shared/sync/protocol.ts';
import { markOf } from '../../shared/sync/write-mark.ts';
import type { PackageImported } from '../../shared/transfer/package-answers.ts';
import {
  countByCollection,
  type CarriedAnswer,
  type CarriedRow,
} from '../../shared/transfer/package-contents.ts';
import { withClosed } from '../accounts/with-closed.ts';
import { accountSession } from '../accounts/account-session.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { EvidenceHub } from '../evidence/evidence-hub.ts';
import { applyPush } from '../services/apply-push.ts';
import type { HubSession } from '../session.ts';
import { readPackage, type ReadPackage } from './read-package.ts';
import { storeFiles } from './store-files.ts';

const RowNameSchema = Type.Object({
  newDocumentState: Type.Object({
    id: Type.String(),
    rev: Type.Integer(),
    updatedAt: Type.String(),
    updatedBy: Type.String(),
    deviceId: Type.String(),
  }),
});

interface Answered {
  readonly row: CarriedRow;
  readonly answer: RowAnswer;
}

/** The rows as pushes: neighbours of one collection together, no more at once than over the network. */
function batchesOf(rows: readonly CarriedRow[]): CarriedRow[][] {
  const batches: CarriedRow[][] = [];
  for (const row of rows) {
    const last = batches.at(-1);
    const fits = last && last.length < maxPushRows && last[0]?.collection === row.collection;
    if (fits) last.push(row);
    else batches.push([row]);
  }
  return batches;
}

async function pushAll(
  hub: HubAccounts,
  session: HubSession,
  rows: readonly CarriedRow[],
): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const batch of batchesOf(rows)) {
    const collection: CollectionName | undefined = batch[0]?.collection;
    if (!collection) continue;
    const answers = await applyPush(
      hub,
      session,
      collection,
      batch.map(({ row }) => row),
    );
    answered.push(
      ...batch.flatMap((row, place) => {
        const answer = answers[place];
        return answer ? [{ row, answer }] : [];
      }),
    );
  }
  return answered;
}

/** What goes back to the PC; a row that does not even name its write cannot be answered to. */
const carriedAnswers = (answered: readonly Answered[]): CarriedAnswer[] =>
  answered.flatMap(({ row: { collection, row }, answer }) => {
    if (!Value.Check(RowNameSchema, row)) return [];
    const { newDocumentState: state } = row;
    return [{ collection, id: state.id, mark: markOf(state), answer }];
  });

async function register(
  { store, cityId, clock }: HubAccounts,
  doer: HubSession,
  { header, contents, sha256 }: ReadPackage,
  answered: readonly CarriedAnswer[],
): Promise<void> {
  const { deviceId, signer, serial, createdAt } = header;
  const at = clock.now().toISOString();
  await store.write(cityId, async (city) => {
    await city.putPackage({
      direction: 'in',
      deviceId,
      signer,
      serial,
      at,
      actor: doer.id,
      actorName: doer.name,
      createdAt,
      counts: countByCollection(contents.rows),
      sha256,
      confirms: contents.confirms,
      answered,
    });
    const note = { at, actor: doer.id, device: doer.deviceId, action: 'import-package' };
    await addAuditNote(city, { ...note, subject: `devices/${deviceId}#${serial}` });
  });
}

/**
 * Judges every row of a package as a push of the PC that wrote it, with the rights that its account has now, and
 * keeps the answers for the package that goes back. A failure halfway registers nothing: imported again, the rows
 * that were stored are duplicates.
 *
 * @throws AppError as `readPackage`, and PACKAGE_REPEATED, PACKAGE_STALE, PACKAGE_DEVICE_REVOKED
 */
export async function importPackage(
  hub: HubAccounts,
  doer: HubSession,
  base64: string,
  evidence: EvidenceHub | null,
): Promise<PackageImported> {
  const read = await readPackage(hub, base64);
  const { header, contents, account, device, refusal } = read;
  if (refusal) throw refusal;
  const sender = accountSession(account, hub.cityId, device.id, device.sessionId);
  const session = await withClosed(hub.store, sender);
  const answered = await pushAll(hub, session, contents.rows);
  // After the documents that describe them.
  const { files = [] } = contents;
  const filesStored = evidence ? await storeFiles(evidence, session, files) : 0;
  await register(hub, doer, read, carriedAnswers(answered));
  const count = (kind: RowAnswer['kind']): number =>
    answered.filter(({ answer }) => answer.kind === kind).length;
  return {
    deviceId: device.id,
    serial: header.serial,
    stored: count('stored'),
    duplicate: count('duplicate'),
    conflict: count('conflict'),
    refused: count('refused'),
    filesStored,
    filesRefused: files.length - filesStored,
  };
}
