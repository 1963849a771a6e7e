import { PaperSize } from '../paper/paper-size.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { SchemeDifferenceData } from './scheme-difference-schema.ts';
import styles from './scheme-difference.module.css';

/** 评分方案对比表, A4 landscape: what changes between two versions, to be signed by who decides. */
export function SchemeDifference({ data }: { readonly data: SchemeDifferenceData }) {
  const { before, after, rows, at } = data;
  return (
    <article className={styles['sheet']}>
      <PaperSize size="A4 landscape" />
      <style>{'@page { margin: 14mm 0 12mm }'}</style>
      <h1 className={styles['title']}>{paperText('schemes.paper.title')}</h1>
      <p className={styles['heads']}>
        <span>{paperText('schemes.paper.before', before)}</span>
        <span>{paperText('schemes.paper.after', after)}</span>
      </p>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th>{paperText('schemes.change.place')}</th>
            <th>{paperText('schemes.change.what')}</th>
            <th>{paperText('schemes.change.before')}</th>
            <th>{paperText('schemes.change.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.place} ${row.what}`}>
              <td>{row.place}</td>
              <td>{row.what}</td>
              <td>{row.before || '—'}</td>
              <td>{row.after || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['signatures']}>
        <span>{paperText('schemes.paper.maker')}</span>
        <span>{paperText('schemes.paper.checker')}</span>
        <span>{paperText('schemes.paper.approver')}</span>
        <span>{paperText('schemes.paper.date')}</span>
      </p>
      <p className={styles['origin']}>{paperText('schemes.paper.footer', { count: rows.length, at })}</p>
    </article>
  );
}
