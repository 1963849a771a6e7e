import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleDocuments } from '../../../shared/archive/from-documents.ts';
import { panelSeats } from '../../../shared/domain/panel-raters.ts';
import type { ExplanationStep } from '../../../shared/domain/explanation.ts';
import { explanationLines } from '../../ui/explanation-lines.ts';
import styles from './explanation.module.css';
import { ruleText } from './rule-text.ts';

type Part = 'inputs' | 'computation' | 'outcome';

const parts: Readonly<Record<ExplanationStep['kind'], Part>> = {
  rates: 'inputs',
  sheet: 'inputs',
  'panel-mean': 'inputs',
  'missing-self': 'inputs',
  weights: 'computation',
  'bonus-after-weights': 'computation',
  rounding: 'computation',
  level: 'outcome',
  veto: 'outcome',
  placement: 'outcome',
  'not-graded': 'outcome',
  rank: 'outcome',
  subsidy: 'outcome',
};

interface ExplanationStepsProps {
  readonly steps: readonly ExplanationStep[];
  readonly documents: CycleDocuments;
}

export function ExplanationSteps({ steps, documents }: ExplanationStepsProps) {
  const { t } = useTranslation();
  const grouped = Map.groupBy(steps, ({ kind }) => parts[kind]);
  const members = new Map(panelSeats(documents.cycle).map(({ id, name }) => [id, name]));
  const nameOf = (raterId: string | null) => members.get(raterId ?? '') ?? t('common.party.panel');
  return [...grouped].map(([part, inPart]) => (
    <section key={part} className={styles['part']}>
      <Typography.Title level={5}>{t(`results.explanation.${part}`)}</Typography.Title>
      {inPart.map((step) => {
        const rules = step.rules.flatMap((path) => ruleText(documents.scheme, path, t) ?? []).join('；');
        const key = step.kind === 'sheet' ? step.sheetId : step.kind;
        // The rule of the sheets is the same on each; it is said once, with the mean.
        const shown = step.kind === 'sheet' && step.party === 'panel' ? '' : rules;
        return (
          <div key={key} className={styles['step']}>
            {explanationLines(step, t, nameOf).map((line) => (
              <div key={line}>{line}</div>
            ))}
            {shown && (
              <div className={styles['rule']}>{t('results.explanation.basis', { rules: shown })}</div>
            )}
          </div>
        );
      })}
    </section>
  ));
}
