import { Alert, InputNumber, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldLabels } from '../../../shared/import/table-head.ts';
import { useServices } from '../../data/services-context.tsx';
import type { ReadWorkbook } from '../../spreadsheet/workbook.ts';
import { chooseHead, chooseSheet, type ChosenTable } from './chosen-table.ts';
import styles from './import.module.css';

interface TableChoiceProps {
  readonly book: ReadWorkbook;
  readonly chosen: ChosenTable;
  readonly fields: FieldLabels;
  readonly onChange: (chosen: ChosenTable) => void;
}

/** Which sheet and which row of it is the head, and what table was found there. */
export function TableChoice({ book, chosen, fields, onChange }: TableChoiceProps) {
  const { t } = useTranslation();
  const office = useServices().store.actor.orgCode;
  const { sheet, table, body, unknown, remembered } = chosen;
  const [first, last] = [body.lines[0], body.lines.at(-1)];
  const sheetAt = (at: number) => {
    const next = book.sheets[at];
    if (next) onChange(chooseSheet(office, next, fields));
  };
  return (
    <>
      <div className={styles['row']}>
        {book.sheets.length > 1 && (
          <label>
            {t('imports.columns.sheet')}{' '}
            <Select
              aria-label={t('imports.columns.sheet')}
              value={book.sheets.indexOf(sheet)}
              onChange={sheetAt}
              style={{ minWidth: 160 }}
              options={book.sheets.map(({ name, hidden }, value) => ({
                value,
                label: hidden ? t('imports.columns.hidden', { name }) : name,
              }))}
            />
          </label>
        )}
        <label>
          {t('imports.columns.headLine')}{' '}
          <InputNumber
            aria-label={t('imports.columns.headLine')}
            min={1}
            max={Math.max(1, sheet.rows.length)}
            precision={0}
            value={table.headLine}
            onChange={(line) => line && onChange(chooseHead(office, sheet, line, fields))}
          />
        </label>
        <Typography.Text type="secondary">
          {first && last
            ? t('imports.columns.found', {
                from: first.line,
                to: last.line,
                count: body.lines.length,
                leftOut: body.leftOut.length,
              })
            : t('imports.columns.foundNone')}
        </Typography.Text>
      </div>
      {unknown && <Alert type="warning" showIcon title={t('imports.columns.noHead')} />}
      {remembered && <Typography.Text type="secondary">{t('imports.columns.remembered')}</Typography.Text>}
    </>
  );
}
