import type { Case } from '../../shared/schema/case.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import type { BatchDetail } from '../../shared/schema/subsidy-case.ts';
import type { AppDatabase } from './app-database.ts';

async function personName({ people }: AppDatabase, id: string): Promise<string> {
  return (await people.findOne(id).exec())?.name ?? '';
}

async function chairOf(database: AppDatabase, candidacyId: string): Promise<string> {
  const candidacy = await database.candidacies.findOne(candidacyId).exec();
  if (!candidacy) return '';
  const union = await database.unions.findOne(candidacy.unionId).exec();
  return [await personName(database, candidacy.personId), union?.enterprise.name ?? ''].join(' ').trim();
}

/** A list of payments is called by its number. */
export const isBatch = (document: object): document is { readonly detail: BatchDetail } =>
  'detail' in document && (document as Case).detail.kind === 'batch';

const field = (document: object, name: string): string =>
  String(Object.entries(document).find(([key]) => key === name)?.[1] ?? '');

/** Whom or what a document is about, empty when nothing here knows it. */
export async function documentSubject(
  database: AppDatabase,
  collection: CollectionName,
  id: string,
  document: object,
): Promise<string> {
  switch (collection) {
    case 'candidacies':
      return chairOf(database, id);
    case 'sheets':
    case 'cases':
    case 'evidence': {
      if (isBatch(document)) return document.detail.number;
      const candidacyId = field(document, 'candidacyId') || id.slice(0, id.lastIndexOf('|'));
      return chairOf(database, candidacyId);
    }
    case 'unions':
      return field(document, 'name') || ((await database.unions.findOne(id).exec())?.name ?? '');
    case 'people':
      return field(document, 'name') || personName(database, id);
    case 'cycles':
      return id;
    case 'orgUnits':
    case 'schemes':
    case 'results':
    case 'applications':
    case 'certificates':
    case 'audit':
      return field(document, 'name') || field(document, 'title');
  }
}
