import type { CollectionName } from '../../shared/schema/registry.ts';
import type { Meeting } from '../../shared/sync/meeting.ts';
import type { CityWriter, StoredDocument } from '../store/hub-store.ts';

async function number(city: CityWriter, collection: CollectionName, ids: readonly string[]): Promise<void> {
  const stored: readonly StoredDocument[] = [...(await city.findByIds(collection, ids)).values()];
  await city.putDocuments(
    collection,
    stored.map((row) => ({ ...row, seq: city.takeSeq() })),
  );
}

/**
 * Gives everything on the agenda a new number in the city's changes, nothing else. A browser that somebody else has
 * used is past the old numbers and would never be sent it.
 */
export async function sendAgendaAgain(city: CityWriter, { agenda }: Meeting): Promise<void> {
  const candidacyIds = agenda.map(({ candidacyId }) => candidacyId);
  await number(city, 'candidacies', candidacyIds);
  await number(city, 'unions', [...new Set(agenda.map(({ unionId }) => unionId))]);
  await number(city, 'people', [...new Set(agenda.map(({ personId }) => personId))]);
  for (const collection of ['sheets', 'cases'] as const) {
    const found = await city.findByCandidacy(collection, candidacyIds);
    await number(
      city,
      collection,
      found.map(({ id }) => id),
    );
  }
}
