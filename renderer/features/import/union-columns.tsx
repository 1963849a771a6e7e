import { Button, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { parseDate } from '../../../shared/lib/parse-date.ts';
import { unionFieldNames, unionFields } from '../../../shared/import/union-fields.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { chooseColumns } from './chosen-table.ts';
import { ColumnChoice } from './column-choice.tsx';
import styles from './import.module.css';
import { TableChoice } from './table-choice.tsx';
import type { UnionImport } from './use-union-import.ts';

/** The second step: which column is what, and what holds where the list says nothing. */
export function UnionColumns({ wizard, cutoff }: { readonly wizard: UnionImport; readonly cutoff: string }) {
  const { t } = useTranslation();
  const { book, chosen, setChosen, defaults, setDefaults } = wizard;
  if (!book || !chosen) return null;
  const { mapping } = chosen.table;
  const named = 'name' in mapping || 'enterprise' in mapping;
  return (
    <div className={styles['columns']}>
      <TableChoice book={book} chosen={chosen} fields={unionFields} onChange={setChosen} />
      <div className={styles['fields']}>
        {unionFieldNames.map((field) => (
          <ColumnChoice
            key={field}
            field={field}
            label={t(`imports.fields.${field}`)}
            chosen={chosen}
            onChange={(next) => setChosen(chooseColumns(chosen, next))}
          />
        ))}
      </div>
      <Typography.Text strong>{t('imports.columns.defaults')}</Typography.Text>
      <div className={styles['row']}>
        <label>
          {t('imports.columns.electedOn')}{' '}
          <DateInput
            value={defaults.electedOn ?? ''}
            onChange={(typed) => setDefaults({ ...defaults, electedOn: typed === '' ? null : typed })}
          />
        </label>
        <Typography.Text type="secondary">{t('imports.columns.electedOnHint')}</Typography.Text>
        <label>
          {t('imports.columns.fullTime')}{' '}
          <Radio.Group
            value={defaults.fullTime}
            onChange={({ target }) => setDefaults({ ...defaults, fullTime: target.value === true })}
            options={[
              { value: false, label: t('common.partTime') },
              { value: true, label: t('common.fullTime') },
            ]}
          />
        </label>
        <label>
          {t('imports.columns.asOf')}{' '}
          <DateInput value={defaults.asOf} onChange={(typed) => setDefaults({ ...defaults, asOf: typed })} />
        </label>
      </div>
      {!named && <Typography.Text type="danger">{t('imports.columns.needName')}</Typography.Text>}
      <div className={styles['buttons']}>
        <Button onClick={wizard.restart}>{t('common.previous')}</Button>
        <Button
          type="primary"
          disabled={!named || chosen.body.lines.length === 0}
          onClick={() => {
            setDefaults({
              ...defaults,
              electedOn: parseDate(defaults.electedOn ?? ''),
              asOf: parseDate(defaults.asOf) ?? cutoff,
            });
            wizard.preview();
          }}
        >
          {t('common.next')}
        </Button>
      </div>
    </div>
  );
}
