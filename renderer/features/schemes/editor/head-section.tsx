import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../../shared/domain/format-points.ts';
import type { Weights } from '../../../../shared/schema/scheme.ts';
import styles from '../schemes.module.css';
import { AmountField } from './amount-field.tsx';
import type { SectionProps } from './editor-props.ts';
import { Labelled } from './labelled.tsx';
import { SubjectSection } from './subject-section.tsx';
import { SumCheck } from './sum-check.tsx';
import { TalentPoolSection } from './talent-pool-section.tsx';

const parties: readonly (keyof Weights)[] = ['self', 'township', 'panel'];

/** The scheme's name, the weights of the three parties, what is graded and who fits the pool. */
export function HeadSection({ scheme, onChange }: SectionProps) {
  const { t } = useTranslation();
  const { name, weights } = scheme;
  const sum = parties.reduce((total, party) => total + weights[party], 0);
  return (
    <section className={styles['section']}>
      <Labelled label={t('schemes.name')}>
        <Input
          aria-label={t('schemes.name')}
          maxLength={100}
          value={name}
          onChange={(event) => onChange({ ...scheme, name: event.target.value }, 'name')}
        />
      </Labelled>
      <h3>{t('scheme.weights')}</h3>
      <div className={styles['fields']}>
        {parties.map((party) => (
          <Labelled key={party} label={t(`common.party.${party}`)}>
            <AmountField
              label={t(`common.party.${party}`)}
              value={weights[party]}
              unit="%"
              hint={t('schemes.hint.percent')}
              onChange={(value) => onChange({ ...scheme, weights: { ...weights, [party]: value } }, party)}
            />
          </Labelled>
        ))}
      </div>
      <SumCheck
        right={sum === 10_000}
        text={t(sum === 10_000 ? 'schemes.weightsRight' : 'schemes.weightsWrong', {
          sum: formatPoints(sum),
        })}
      />
      <SubjectSection scheme={scheme} onChange={onChange} />
      <TalentPoolSection scheme={scheme} onChange={onChange} />
    </section>
  );
}
