import { useTranslation } from 'react-i18next';
import { wholeSheet } from '../../../../shared/schema/evidence.ts';
import { anchorOf } from '../anchor.ts';
import rowStyles from '../rows.module.css';
import { useEvidence } from './evidence-context.ts';
import styles from './evidence.module.css';
import { ItemEvidence } from './item-evidence.tsx';
import { useAttach } from './use-attach.ts';
import { useFileDrop } from './use-file-drop.ts';

export const evidenceAnchor = anchorOf('evidence');

/** Files that belong to no single item, such as the signed paper sheet. */
export function SheetEvidence() {
  const { t } = useTranslation();
  const { byItem, locked } = useEvidence();
  const { progress, attachAll } = useAttach(wholeSheet);
  const { over, handlers } = useFileDrop((files) => void attachAll(files));
  if (locked === 'not-yours' && !byItem.has(wholeSheet)) return null;
  return (
    <section id={evidenceAnchor} className={styles['sheet']} data-over={over || undefined} {...handlers}>
      <h2 className={rowStyles['sectionTitle']}>{t('evidence.wholeTitle')}</h2>
      <span className={styles['quiet']}>{t('evidence.wholeHint')}</span>
      <ItemEvidence
        code={wholeSheet}
        name={t('evidence.wholeSheet')}
        title={t('evidence.wholeTitle')}
        hint={t('evidence.wholeHint')}
        progress={progress}
        onFiles={(files) => void attachAll(files)}
      />
    </section>
  );
}
