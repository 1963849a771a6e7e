import { Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Sync } from '../../sync/sync.ts';
import type { Handover, HeldBack } from '../../sync/sync-records.ts';
import { useCommand } from '../../ui/use-command.ts';
import { pairText, placeWord, valueText } from './clash-words.ts';
import { DocumentTitle } from './document-title.tsx';
import { editsOf } from './edits-of.ts';
import styles from './sync-centre.module.css';

interface DepartedSectionProps {
  readonly sync: Sync;
  readonly handovers: readonly Handover[];
}

/** Under the name the receiving office knows it by, not the one this office was about to give it. */
const asKnown = ({ collection, documentId, document, base }: Handover) => ({
  collection,
  documentId,
  document: base ?? document,
});

function Edits({ handover }: { readonly handover: Handover }) {
  const { collection } = handover;
  return (
    <ul className={styles['edits']}>
      {editsOf(handover).map(([field, value]) => (
        <li key={field}>{pairText(placeWord(collection, field), valueText(collection, field, value))}</li>
      ))}
    </ul>
  );
}

/** Edits of documents that went to another office, for a person to pass on. */
export function DepartedSection({ sync, handovers }: DepartedSectionProps) {
  const { t } = useTranslation();
  const { busy, run } = useCommand();
  if (handovers.length === 0) return null;
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>{t('syncCentre.handovers.title')}</h2>
        <span className={styles['quiet']}>{t('syncCentre.handovers.hint')}</span>
      </div>
      {handovers.map((handover) => (
        <div key={handover.key} className={styles['row']}>
          <div>
            <strong>
              <DocumentTitle of={asKnown(handover)} />
            </strong>
            <Edits handover={handover} />
          </div>
          <Popconfirm
            title={t('syncCentre.handovers.ask')}
            description={t('syncCentre.handovers.askHint')}
            okText={t('syncCentre.handovers.confirm')}
            onConfirm={() => run(() => sync.closeHandover(handover.key))}
          >
            <Button disabled={busy}>{t('syncCentre.handovers.done')}</Button>
          </Popconfirm>
        </div>
      ))}
    </section>
  );
}

/** Documents that only a newer program can show. */
export function HeldSection({ held }: { readonly held: readonly HeldBack[] }) {
  const { t } = useTranslation();
  if (held.length === 0) return null;
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>{t('syncCentre.held.title')}</h2>
        <span className={styles['quiet']}>{t('syncCentre.held.hint')}</span>
      </div>
      <ul className={styles['edits']}>
        {held.map((one) => (
          <li key={one.key}>
            <DocumentTitle of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}
