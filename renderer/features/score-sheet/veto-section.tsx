import { Button, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standingVetoes } from '../../../shared/domain/standing-vetoes.ts';
import type { Case, VetoDetail } from '../../../shared/schema/case.ts';
import type { VetoCategory } from '../../../shared/schema/scheme.ts';
import type { VetoItem } from '../../../shared/schema/scheme-item.ts';
import { anchorOf } from './anchor.ts';
import { VetoDialog } from './dialogs/veto-dialog.tsx';
import type { VetoProposal } from '../../data/repositories/cases.ts';
import { ItemWords } from './item-words.tsx';
import styles from './rows.module.css';

interface VetoSectionProps {
  readonly candidacyId: string;
  readonly category: VetoCategory;
  readonly cases: readonly Case[];
  /** Null for whoever may not register facts. */
  readonly onPropose: ((proposal: VetoProposal) => Promise<void>) | null;
  readonly hint: string | null;
}

const colors: Readonly<Record<VetoDetail['decision'], string>> = {
  pending: 'processing',
  upheld: 'error',
  dismissed: 'default',
};

function VetoFact({ detail }: { readonly detail: VetoDetail }) {
  const { t } = useTranslation();
  return (
    <div>
      <Tag color={colors[detail.decision]}>{t(`scoreSheet.veto.decision.${detail.decision}`)}</Tag>
      {detail.factOn && <span>{t('scoreSheet.veto.factOn', { date: detail.factOn })} </span>}
      <span>{detail.fact}</span>
      {detail.decidedOn && (
        <Typography.Text type="secondary">
          {' '}
          {t('scoreSheet.veto.decidedOn', { date: detail.decidedOn, meeting: detail.meeting })}
        </Typography.Text>
      )}
    </div>
  );
}

/** 一票否决: never scored, listed with what is registered and how it was decided. */
export function VetoSection({ candidacyId, category, cases, onPropose, hint }: VetoSectionProps) {
  const { t } = useTranslation();
  const [proposing, setProposing] = useState<VetoItem | null>(null);
  const vetoes = standingVetoes(cases);
  return (
    <section id={anchorOf(category.code)} className={styles['vetoes']}>
      <div className={styles['section']}>
        <h2 className={styles['sectionTitle']}>{category.name}</h2>
        <Typography.Text type="secondary">
          {t('scoreSheet.veto.explain')}
          {hint}
        </Typography.Text>
      </div>
      {category.items.map((item) => {
        const known = vetoes.filter(({ detail }) => detail.item === item.code);
        return (
          <div key={item.code} className={styles['veto']}>
            <ItemWords item={{ code: item.code, name: item.name, source: item.source }} marked={false} />
            <div>
              {known.length > 0
                ? known.map(({ id, detail }) => <VetoFact key={id} detail={detail} />)
                : t('scoreSheet.veto.none')}
            </div>
            {onPropose && <Button onClick={() => setProposing(item)}>{t('scoreSheet.veto.propose')}</Button>}
          </div>
        );
      })}
      {proposing && onPropose && (
        <VetoDialog
          candidacyId={candidacyId}
          item={proposing}
          onPropose={onPropose}
          onClose={() => setProposing(null)}
        />
      )}
    </section>
  );
}
