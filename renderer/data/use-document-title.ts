import { useTranslation } from 'react-i18next';
import { defer } from 'rxjs';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { useServices } from './services-context.tsx';
import { useQuery } from './use-query.ts';
import { documentSubject } from './document-subject.ts';

/** What people call a document: its kind, and whom or what it is about. */
export function useDocumentTitle(collection: CollectionName, id: string, document: object): string {
  const { t } = useTranslation();
  const { database } = useServices().store;
  const subject = useQuery(
    () => defer(() => documentSubject(database, collection, id, document)),
    [database, collection, id, document],
  ).data;
  return [t(`syncCentre.documents.${collection}`), subject ?? ''].join(' ').trim();
}
