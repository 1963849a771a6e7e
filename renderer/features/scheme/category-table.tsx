import { useTranslation } from 'react-i18next';
import { formatPoints } from '../../../shared/domain/format-points.ts';
import type { Category } from '../../../shared/schema/scheme.ts';
import { SourceTag } from '../../ui/source-tag.tsx';
import styles from './scheme.module.css';

interface CategoryTableProps {
  readonly category: Category;
  readonly bonusCap: number;
}

function useWorth({ category, bonusCap }: CategoryTableProps): string {
  const { t } = useTranslation();
  switch (category.kind) {
    case 'base':
      return t('scheme.base', { max: formatPoints(category.max) });
    case 'bonus':
      return t('scheme.bonusMax', { max: formatPoints(Math.min(category.max, bonusCap)) });
    case 'veto':
      return t('scheme.noPoints');
  }
}

/** One 大项 with its items, their rules and where each comes from. */
export function CategoryTable(props: CategoryTableProps) {
  const { t } = useTranslation();
  const worth = useWorth(props);
  const { category } = props;
  return (
    <section className={styles['category']}>
      <h3>
        {category.name} <span className={styles['worth']}>{worth}</span>
      </h3>
      <table className={styles['table']}>
        <colgroup>
          <col style={{ width: 60 }} />
          <col style={{ width: '24%' }} />
          <col />
          {category.kind !== 'veto' && <col style={{ width: 60 }} />}
          <col style={{ width: '17%' }} />
          <col style={{ width: '19%' }} />
        </colgroup>
        <thead>
          <tr>
            <th>{t('scheme.columns.code')}</th>
            <th>{t('scheme.columns.item')}</th>
            <th>{t('scheme.columns.rule')}</th>
            {category.kind !== 'veto' && <th>{t('scheme.columns.max')}</th>}
            <th>{t('scheme.columns.evidence')}</th>
            <th>{t('scheme.columns.source')}</th>
          </tr>
        </thead>
        <tbody>
          {category.items.map((item) => (
            <tr key={item.code}>
              <td>{item.code}</td>
              <th scope="row">{item.name}</th>
              <td>{item.rule}</td>
              {'max' in item && <td className={styles['figure']}>{formatPoints(item.max)}</td>}
              <td>{item.evidence}</td>
              <td>
                <SourceTag source={item.source} /> <span className={styles['basis']}>{item.basis}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
