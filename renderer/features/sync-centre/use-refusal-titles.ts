import { useTranslation } from 'react-i18next';
import { defer } from 'rxjs';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import type { Refusal } from '../../sync/sync-records.ts';
import { documentSubject, isBatch } from '../../data/document-subject.ts';

/** What people call each refused document, by the refusal's key: all at once, so that a saved table has them too. */
export function useRefusalTitles(refusals: readonly Refusal[]): ReadonlyMap<string, string> {
  const { t } = useTranslation();
  const { database } = useServices().store;
  const name = async ({ key, collection, documentId, document }: Refusal) => {
    const subject = await documentSubject(database, collection, documentId, document);
    const kind = isBatch(document) ? 'batch' : collection;
    return [key, [t(`syncCentre.documents.${kind}`), subject].join(' ').trim()] as const;
  };
  const { data = [] } = useQuery(() => defer(() => Promise.all(refusals.map(name))), [database, refusals]);
  return new Map(data);
}
