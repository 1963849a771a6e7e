import { PaperSize } from '../paper/paper-size.tsx';
import { paperText } from '../paper/paper-text.ts';
import type { OfficialListData } from './official-list-schema.ts';
import styles from './official-list.module.css';

const columns = ['no', 'township', 'union', 'name', 'role'] as const;

/** A letter of the city union with a list by level, A4 portrait in the measures of GB/T 9704; long lists repeat their head. */
export function OfficialList({ data }: { readonly data: OfficialListData }) {
  const { title, docNo, to, paragraphs, groups, closing, issuer, date } = data;
  return (
    <article className={styles['sheet']}>
      <PaperSize size="A4 portrait" />
      <style>{'@page { margin: 37mm 0 35mm }'}</style>
      {docNo && <p className={styles['docNo']}>{docNo}</p>}
      <h1 className={styles['title']}>{title}</h1>
      {to && <p className={styles['to']}>{to}</p>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles['paragraph']}>
          {paragraph}
        </p>
      ))}
      {groups.map((group) => (
        <Group key={group.heading} group={group} />
      ))}
      {closing.map((paragraph) => (
        <p key={paragraph} className={styles['paragraph']}>
          {paragraph}
        </p>
      ))}
      <footer className={styles['signature']}>
        <div>{issuer}</div>
        <div>{date}</div>
      </footer>
    </article>
  );
}

function Group({ group: { heading, rows } }: { readonly group: OfficialListData['groups'][number] }) {
  return (
    <section>
      <h2 className={styles['heading']}>{heading}</h2>
      <table className={styles['rows']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} className={styles[column]}>
                {paperText(`notice.paper.tableHead.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={`${row.union}${row.name}${row.role}`}>
              <td className={styles['no']}>{place + 1}</td>
              <td>{row.township}</td>
              <td>{row.union}</td>
              <td>{row.name}</td>
              <td>{row.role}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
