import { PaperSize } from '../paper/paper-size.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { ResultListData } from './result-list-schema.ts';
import styles from './result-list.module.css';

const columns = [
  'rank',
  'township',
  'union',
  'name',
  'role',
  'self',
  'townshipTotal',
  'panel',
  'total',
  'level',
] as const;

/** 评定结果汇总表, A4 landscape, with as many pages as it takes; each repeats the head. */
export function ResultList({ data: { unit, year, scheme, at, rows } }: { readonly data: ResultListData }) {
  const edge = (
    <tr>
      <td aria-hidden="true" className={styles['edge']} colSpan={columns.length} />
    </tr>
  );
  return (
    <article className={styles['sheet']}>
      <PaperSize size="A4 landscape" />
      <h1 className={styles['title']}>{paperText('cycles.archive.paper.title', { unit, year })}</h1>
      <p>{paperText('cycles.archive.paper.facts', { scheme, at, count: rows.length })}</p>
      <table className={styles['table']}>
        <thead>
          {edge}
          <tr>
            {columns.map((column) => (
              <th key={column} className={styles[column]}>
                {paperText(`cycles.archive.paper.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tfoot>{edge}</tfoot>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.township} ${row.union} ${row.name} ${row.role}`}>
              {columns.map((column) => (
                <td key={column} className={styles[column]}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['sign']}>{paperText('cycles.archive.paper.sign')}</p>
    </article>
  );
}
