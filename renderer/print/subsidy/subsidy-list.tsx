import { PaperSize } from '../paper/paper-size.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { SubsidyListData } from './subsidy-list-schema.ts';
import styles from './subsidy-list.module.css';

const columns = [
  'no',
  'township',
  'union',
  'name',
  'level',
  'monthly',
  'months',
  'amount',
  'tax',
  'net',
] as const;
const accountColumns = ['bank', 'number'] as const;

/** 补贴发放花名册 (domain §9, 11), A4 landscape, with as many pages as it takes. */
export function SubsidyList({ data }: { readonly data: SubsidyListData }) {
  const shown = data.withAccounts ? [...columns, ...accountColumns] : columns;
  return (
    <article className={styles['sheet']}>
      <PaperSize size="A4 landscape" />
      <h1 className={styles['title']}>{data.title}</h1>
      <p className={styles['head']}>
        <span>{data.unit}</span>
        <span>{data.head}</span>
      </p>
      {data.subtotals.map((subtotal, page) => (
        <table key={subtotal} className={styles['table']}>
          <thead>
            <tr>
              <td aria-hidden="true" className={styles['edge']} colSpan={shown.length + 1} />
            </tr>
            <tr>
              {shown.map((column) => (
                <th key={column}>{paperText(`subsidy.paper.columns.${column}`)}</th>
              ))}
              <th className={styles['sign']}>{paperText('subsidy.paper.columns.sign')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.slice(page * data.perPage, (page + 1) * data.perPage).map((row) => (
              <tr key={row.no}>
                {shown.map((column) => (
                  <td key={column} className={styles[column]}>
                    {row[column]}
                  </td>
                ))}
                <td aria-hidden="true" />
              </tr>
            ))}
            <tr>
              <td className={styles['subtotal']} colSpan={shown.length + 1}>
                {subtotal}
              </td>
            </tr>
          </tbody>
        </table>
      ))}
      <div className={styles['end']}>
        <p>{data.total}</p>
        <p>{data.words}</p>
        <p className={styles['signs']}>{data.sign}</p>
      </div>
    </article>
  );
}
