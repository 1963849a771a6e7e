import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { Level, Scheme } from '../../../shared/schema/scheme.ts';
import { formatYuan } from '../../ui/format-yuan.ts';
import { CategoryTable } from './category-table.tsx';
import { policyTexts } from './policy-texts.ts';
import { rangeText } from './range-text.ts';
import styles from './scheme.module.css';

function Weights({ weights }: Pick<Scheme, 'weights'>) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('scheme.weights')}</h2>
      <dl className={styles['weights']}>
        {(['self', 'township', 'panel'] as const).map((party) => (
          <div key={party}>
            <dt>{t(`common.party.${party}`)}</dt>
            <dd>{formatPoints(weights[party])}%</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Levels({ levels }: { readonly levels: readonly Level[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('scheme.levels')}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('scheme.level.name')}</th>
            <th>{t('scheme.level.range')}</th>
            <th>{t('scheme.level.monthly')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map((level, place) => (
            <tr key={level.code}>
              <th scope="row">{level.name}</th>
              <td>{rangeText(level, levels[place - 1] ?? null)}</td>
              <td>
                {level.monthly > 0
                  ? t('scheme.level.perMonth', { yuan: formatYuan(level.monthly) })
                  : t('scheme.level.none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The whole scheme for reading, on the screen and on paper alike. */
export function SchemeText({ scheme }: { readonly scheme: Scheme }) {
  const { t } = useTranslation();
  return (
    <article className={styles['text']}>
      <Alert type="info" showIcon title={t('scheme.assumed')} />
      <div className={styles['pair']}>
        <Weights weights={scheme.weights} />
        <Levels levels={scheme.levels} />
      </div>
      <section>
        <h2>{t('scheme.policies')}</h2>
        <dl className={styles['policies']}>
          {policyTexts(scheme).map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </section>
      <h2>{t('scheme.items')}</h2>
      {scheme.categories.map((category) => (
        <CategoryTable key={category.code} category={category} bonusCap={scheme.policies.bonusCap} />
      ))}
    </article>
  );
}
