import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CollectionName } from '../../../shared/schema/registry.ts';
import { collectionNames } from '../../../shared/schema/registry.ts';
import type { SyncEvent } from '../../sync/sync-records.ts';
import { formatInstant } from '../../ui/format-instant.ts';
import styles from './sync-centre.module.css';

const step = 20;

const collectionIn = ({ params }: SyncEvent): CollectionName | undefined =>
  collectionNames.find((name) => name === params['collection']);

/** What happened between this PC and the city, newest first. */
export function LogSection({ events }: { readonly events: readonly SyncEvent[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(step);
  const textOf = (event: SyncEvent): string => {
    const collection = collectionIn(event);
    const what = collection ? t(`syncCentre.documents.${collection}`) : '';
    return t(`syncCentre.log.events.${event.code}`, { what, count: Number(event.params['count'] ?? 0) });
  };
  // Newest first: counted from the oldest, an event keeps its key.
  const keyed = events.map((event, place) => ({ event, key: events.length - place }));
  return (
    <section className={styles['section']}>
      <h2>{t('syncCentre.log.title')}</h2>
      {events.length === 0 && <span className={styles['quiet']}>{t('syncCentre.log.none')}</span>}
      <ol className={styles['log']}>
        {keyed.slice(0, shown).map(({ key, event }) => (
          <li key={key}>
            <time className={styles['quiet']}>{formatInstant(event.at)}</time> {textOf(event)}
          </li>
        ))}
      </ol>
      {events.length > shown && (
        <Button type="link" onClick={() => setShown(shown + step)}>
          {t('syncCentre.log.more')}
        </Button>
      )}
    </section>
  );
}
