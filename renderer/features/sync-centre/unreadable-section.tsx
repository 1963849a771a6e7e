import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { fieldWord } from '../../../shared/lib/error-texts/field-words.ts';
import type { UnreadableField } from '../../data/unreadable-fields.ts';
import type { Sync } from '../../sync/sync.ts';
import { useCommand } from '../../ui/use-command.ts';
import { DocumentTitle } from './document-title.tsx';
import styles from './sync-centre.module.css';

interface UnreadableSectionProps {
  readonly sync: Sync;
  readonly fields: readonly UnreadableField[];
  readonly paused: boolean;
}

/** What is stored here and does not open: which documents, and how they are put right. */
export function UnreadableSection({ sync, fields, paused }: UnreadableSectionProps) {
  const { t, i18n } = useTranslation();
  const { busy, run } = useCommand();
  const { brokenRecords: count } = sync;
  if (fields.length === 0 && count === 0) return null;
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  const collections = [...new Set(fields.map(({ collection }) => collection))];
  const documents = Map.groupBy(fields, ({ collection, documentId }) => `${collection}/${documentId}`);
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>{t('syncCentre.unreadable.title')}</h2>
        {fields.length > 0 && (
          <>
            <span className={styles['quiet']}>{t('syncCentre.unreadable.hint')}</span>
            <Button
              size="small"
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
        {[...documents].flatMap(([key, own]) =>
          own.slice(0, 1).map((one) => (
            <li key={key}>
              <DocumentTitle of={one} />
              {t('syncCentre.unreadable.fields', {
                fields: own.map(({ collection, path }) => fieldWord(language, `${collection}.${path}`)),
              })}
            </li>
          )),
        )}
        {count > 0 && <li>{t('syncCentre.unreadable.records', { count })}</li>}
      </ul>
    </section>
  );
}
