import { withKeys } from '../office/with-keys.ts';
import { PaperFrame } from '../paper/paper-frame.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { SubsidyListContent, SubsidyListData } from './subsidy-list-schema.ts';
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
export function SubsidyList({ data: { origin, ...content } }: { readonly data: SubsidyListData }) {
  return (
    <PaperFrame orientation="landscape" origin={origin} content={content}>
      <div className={styles['sheet']}>
        <h1 className={styles['title']}>{content.title}</h1>
        <p className={styles['head']}>
          <span>{content.unit}</span>
          <span>{content.head}</span>
        </p>
        {content.subtotals.map((_, page) => (
          // Pages have nothing of their own but their place.
          <ListPage key={`page ${page + 1}`} content={content} page={page} />
        ))}
      </div>
    </PaperFrame>
  );
}

interface ListPageProps {
  readonly content: SubsidyListContent;
  /** Counted from 0. */
  readonly page: number;
}

/** What fits on one page with its subtotal; the sum and the signatures are the last row of the last one. */
function ListPage({ content, page }: ListPageProps) {
  const { withAccounts, rows, perPage, subtotals, total, words, sign } = content;
  const shown = withAccounts ? [...columns, ...accountColumns] : columns;
  const own = rows.slice(page * perPage, (page + 1) * perPage);
  return (
    <table className={styles['table']} data-accounts={withAccounts || undefined}>
      <thead>
        <tr>
          {shown.map((column) => (
            <th key={column} className={styles[column]}>
              {paperText(`subsidy.paper.columns.${column}`)}
            </th>
          ))}
          <th className={styles['sign']}>{paperText('subsidy.paper.columns.sign')}</th>
        </tr>
      </thead>
      <tbody>
        {withKeys(own, ({ no }) => no).map(({ key, item }) => (
          <tr key={key}>
            {shown.map((column) => (
              <td key={column} className={styles[column]}>
                {item[column]}
              </td>
            ))}
            <td aria-hidden="true" />
          </tr>
        ))}
        <tr>
          <td className={styles['subtotal']} colSpan={shown.length + 1}>
            {subtotals[page]}
          </td>
        </tr>
        {page === subtotals.length - 1 && (
          <tr className={styles['end']}>
            <td colSpan={shown.length + 1}>
              <p>{total}</p>
              <p>{words}</p>
              <p className={styles['signs']}>{sign}</p>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
