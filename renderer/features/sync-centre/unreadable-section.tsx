import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { firstValueFrom } from 'rxjs';
import { fieldWord } from '../../../shared/lib/error-texts/field-words.ts';
import type { WireDocument } from '../../../shared/sync/protocol.ts';
import { collectionOf } from '../../data/collection-of.ts';
import { useServices } from '../../data/services-context.tsx';
import type { UnreadableField } from '../../data/unreadable-fields.ts';
import { useQuery } from '../../data/use-query.ts';
import type { Sync } from '../../sync/sync.ts';
import { useCommand } from '../../ui/use-command.ts';
import { documentPlace } from './document-place.ts';
import { DocumentTitle } from './document-title.tsx';
import styles from './sync-centre.module.css';

interface UnreadableSectionProps {
  readonly sync: Sync;
  readonly fields: readonly UnreadableField[];
  readonly paused: boolean;
}

/** More than these would fill the page; a wrong key concerns all of them alike. */
const shown = 10;

/** @returns what leads to the place where a field is entered anew */
function useOpen(): (field: UnreadableField) => Promise<void> {
  const { repositories, store } = useServices();
  const navigate = useNavigate();
  return async ({ collection, documentId, path }) => {
    const found = await collectionOf(store.database, collection).findOne(documentId).exec();
    const document = { ...found?.toMutableJSON(), id: documentId } as WireDocument;
    const unions = await firstValueFrom(repositories.unions.watchAll());
    await navigate(documentPlace({ collection, document, path }, unions));
  };
}

/** What is stored here and does not open: which documents, and how they are put right. */
export function UnreadableSection({ sync, fields, paused }: UnreadableSectionProps) {
  const { t, i18n } = useTranslation();
  const { busy, run } = useCommand();
  const open = useOpen();
  const { doubts } = useServices().store;
  const { data: check } = useQuery(() => doubts.state$, [doubts]);
  const changed = check?.documents ?? [];
  const { brokenRecords: count } = sync;
  if (fields.length === 0 && changed.length === 0 && count === 0) return null;
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const collections = [...new Set([...fields, ...changed].map(({ collection }) => collection))];
  const documents = [...Map.groupBy(fields, ({ collection, documentId }) => `${collection}/${documentId}`)];
  const rest = documents.length - shown;
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>{t('syncCentre.unreadable.title')}</h2>
        {collections.length > 0 && (
          <>
            <span className={styles['quiet']}>{t('syncCentre.unreadable.hint')}</span>
            <Button
              loading={busy}
              disabled={paused}
              onClick={() => void run(() => sync.fetchAgain(collections))}
            >
              {t('syncCentre.unreadable.fetch')}
            </Button>
          </>
        )}
      </div>
      <ul className={styles['edits']}>
        {documents.slice(0, shown).flatMap(([key, own]) =>
          own.slice(0, 1).map((one) => (
            <li key={key}>
              <DocumentTitle of={one} />
              {t('syncCentre.unreadable.fields', {
                fields: own.map(({ collection, path }) => fieldWord(language, `${collection}.${path}`)),
              })}
              <Button type="link" disabled={busy} onClick={() => void run(() => open(one))}>
                {t('syncCentre.unreadable.open')}
              </Button>
            </li>
          )),
        )}
        {rest > 0 && <li>{t('syncCentre.unreadable.more', { count: rest })}</li>}
        {changed.length > 0 && <li>{t('syncCentre.unreadable.doubts', { count: changed.length })}</li>}
        {count > 0 && <li>{t('syncCentre.unreadable.records', { count })}</li>}
      </ul>
    </section>
  );
}
