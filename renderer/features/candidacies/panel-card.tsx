import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import { progressOfCandidacy } from '../../data/panel-progress.ts';
import { useServices } from '../../data/services-context.tsx';
import styles from './candidacy.module.css';

interface PanelCardProps {
  readonly line: CandidacyLine;
  readonly documents: CycleDocuments;
}

/** How far the panel is. Only the city sees that before the announcement; others are told when they will. */
export function PanelCard({ line, documents: { cycle, scheme } }: PanelCardProps) {
  const { t } = useTranslation();
  const { actor } = useServices().store;
  const hidden = (isTownshipActor(actor) && cycle.status === 'open') || actor.role === 'panelMember';
  return (
    <article className={styles['sheet']} aria-label={t('common.party.panel')}>
      <div className={styles['sheetHead']}>{t('common.party.panel')}</div>
      <Typography.Text type="secondary">
        {hidden
          ? t('candidacies.one.panelHidden')
          : t('candidacies.one.panelCount', { ...progressOfCandidacy(line, scheme, cycle) })}
      </Typography.Text>
    </article>
  );
}
