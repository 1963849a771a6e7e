import { Button, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { indexScheme } from '../../../shared/domain/index-scheme.ts';
import { standingVetoes } from '../../../shared/domain/standing-vetoes.ts';
import type { Case, VetoDetail } from '../../../shared/schema/case.ts';
import { useMayChangeYear } from '../../data/use-may-change-year.ts';
import type { CandidacyLine } from '../../data/candidacy-lines.ts';
import styles from './drawer.module.css';
import { VetoDecisionDialog } from './veto-decision-dialog.tsx';
import { VetoProposalDialog } from './veto-proposal-dialog.tsx';

interface VetoSectionProps {
  readonly line: CandidacyLine;
  readonly documents: Pick<CycleDocuments, 'cycle' | 'scheme'>;
}

const colors: Readonly<Record<VetoDetail['decision'], string>> = {
  pending: 'warning',
  upheld: 'error',
  dismissed: 'default',
};

/** The vetoes of a candidacy: what was alleged, and what the city decided. */
export function VetoSection({ line, documents }: VetoSectionProps) {
  const { t } = useTranslation();
  const mayDecide = useMayChangeYear(documents.cycle);
  const [proposing, setProposing] = useState(false);
  const [deciding, setDeciding] = useState<Case | null>(null);
  const items = indexScheme(documents.scheme).vetoItems;
  const vetoes = standingVetoes(line.cases);
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <Typography.Title level={5}>{t('worklist.veto.heading')}</Typography.Title>
        {mayDecide && <Button onClick={() => setProposing(true)}>{t('worklist.veto.propose')}</Button>}
      </div>
      {vetoes.length === 0 && <Typography.Text type="secondary">{t('worklist.veto.none')}</Typography.Text>}
      {vetoes.map((item) => (
        <VetoLine
          key={item.id}
          item={item}
          items={items}
          mayDecide={mayDecide}
          onDecide={() => setDeciding(item)}
        />
      ))}
      {proposing && (
        <VetoProposalDialog line={line} items={[...items.values()]} onClose={() => setProposing(false)} />
      )}
      {deciding && <VetoDecisionDialog name={line.name} item={deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}

interface VetoLineProps {
  readonly item: Case;
  readonly items: ReturnType<typeof indexScheme>['vetoItems'];
  readonly mayDecide: boolean;
  readonly onDecide: () => void;
}

function VetoLine({ item: { detail, office }, items, mayDecide, onDecide }: VetoLineProps) {
  const { t } = useTranslation();
  if (detail.kind !== 'veto') return null;
  const { decision, decidedOn, meeting, response } = detail;
  return (
    <div className={styles['case']}>
      <div className={styles['caseHead']}>
        <strong>{`${detail.item} ${items.get(detail.item)?.name ?? ''}`}</strong>
        <Tag color={colors[decision]}>{t(`worklist.veto.decision.${decision}`)}</Tag>
        {mayDecide && (
          <Button type={decision === 'pending' ? 'primary' : 'default'} onClick={onDecide}>
            {t(decision === 'pending' ? 'worklist.veto.decide' : 'worklist.veto.change')}
          </Button>
        )}
      </div>
      <div>{detail.fact}</div>
      {response && <div>{t('worklist.veto.response', { text: response })}</div>}
      <Typography.Text type="secondary">
        {decidedOn
          ? t('worklist.veto.decidedAt', { date: decidedOn, meeting })
          : t(`worklist.veto.office.${office}`)}
      </Typography.Text>
    </div>
  );
}
