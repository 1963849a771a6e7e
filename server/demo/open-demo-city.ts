import { demoOffice } from '../../shared/demo/demo-office.ts';
import { collectionNames, type CollectionName, type DocumentOf } from '../../shared/schema/registry.ts';
import { addAuditNote } from '../accounts/audit-note.ts';
import { atTheHub } from '../accounts/add-account.ts';
import type { HubAccounts } from '../accounts/hub-accounts.ts';
import type { CityWriter } from '../store/hub-store.ts';
import { demoPassword, demoSeats } from './demo-seats.ts';

async function putAll(
  city: CityWriter,
  collection: CollectionName,
  documents: readonly DocumentOf<CollectionName>[],
): Promise<void> {
  const rows = documents.map((document) => {
    const seq = city.takeSeq();
    return { document, deleted: false, seq, sinceSeq: seq };
  });
  if (rows.length > 0) await city.putDocuments(collection, rows);
}

/**
 * Fills an empty hub with the invented city and one account for each of its seats. It does nothing to a hub that has
 * an account already, so that what was tried out stays.
 */
export async function openDemoCity(hub: HubAccounts): Promise<void> {
  if ((await hub.store.accounts(hub.cityId).listAccounts()).length > 0) return;
  const at = hub.clock.now().toISOString();
  const password = await hub.passwords.hash(demoPassword);
  const documents: { readonly [N in CollectionName]?: readonly DocumentOf<N>[] } = { ...demoOffice() };
  await hub.store.write(hub.cityId, async (city) => {
    for (const account of demoSeats(password, at)) await city.putAccount(account);
    // Not through push: the papers are in every state there is, and nobody could write them so in one go.
    for (const name of collectionNames) await putAll(city, name, documents[name] ?? []);
    const note = { at, actor: atTheHub.id, device: atTheHub.deviceId, action: 'open-demo' };
    await addAuditNote(city, { ...note, subject: `cities/${hub.cityId}` });
  });
}
