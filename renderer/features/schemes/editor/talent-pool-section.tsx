import { Checkbox, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../../../shared/schema/scheme.ts';
import type { TalentPool } from '../../../../shared/schema/talent-pool.ts';
import styles from '../schemes.module.css';
import type { SectionProps } from './editor-props.ts';
import { Labelled } from './labelled.tsx';

/** 满3年 is what the one rule found says (哈密办法); another city may change it. */
const usualYears = 3;

function withPool(scheme: Scheme, pool: TalentPool | null): Scheme {
  const { talentPool: _talentPool, ...rest } = scheme;
  return pool ? { ...rest, talentPool: pool } : rest;
}

/** 优秀人才库: whether the scheme has one, and who fits it. */
export function TalentPoolSection({ scheme, onChange }: SectionProps) {
  const { t } = useTranslation();
  const { talentPool: pool, levels } = scheme;
  const change = (next: TalentPool | null, field: string) => onChange(withPool(scheme, next), field);
  return (
    <>
      <h3>{t('schemes.field.talentPool')}</h3>
      <p className={styles['note']}>{t('schemes.pool.note')}</p>
      <Checkbox
        checked={pool !== undefined}
        onChange={({ target }) =>
          change(target.checked ? { level: levels[0]?.code ?? '', minYears: usualYears } : null, 'pool')
        }
      >
        {t('schemes.pool.has')}
      </Checkbox>
      {pool && (
        <div className={styles['fields']}>
          <Labelled label={t('schemes.pool.level')}>
            <Select
              aria-label={t('schemes.pool.level')}
              value={pool.level}
              style={{ width: 220 }}
              options={levels.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(level) => change({ ...pool, level }, 'pool level')}
            />
          </Labelled>
          <Labelled label={t('schemes.pool.years')}>
            <InputNumber
              aria-label={t('schemes.pool.years')}
              min={1}
              max={60}
              precision={0}
              value={pool.minYears}
              suffix={t('schemes.pool.yearsUnit')}
              onChange={(minYears) => {
                if (typeof minYears === 'number') change({ ...pool, minYears }, 'pool years');
              }}
            />
          </Labelled>
        </div>
      )}
    </>
  );
}
