import type { ReactNode } from 'react';
import { withKeys } from '../office/with-keys.ts';
import { letterRules, originLine } from '../paper/page-rules.ts';
import { paperText } from '../paper/paper-text.ts';
import type { OfficialLetter, OfficialListData } from './official-list-schema.ts';
import styles from './official-list.module.css';

const columns = ['no', 'township', 'union', 'name', 'role'] as const;

/** A letter of the city union with a list by level, A4 portrait in the measures of GB/T 9704; long lists repeat their head. */
export function OfficialList({ data: { letter, origin } }: { readonly data: OfficialLetter }) {
  const { title, docNo, to, paragraphs, groups, closing, issuer, date } = letter;
  const end = (
    <>
      {closing.map((paragraph) => (
        <p key={paragraph} className={styles['paragraph']}>
          {paragraph}
        </p>
      ))}
      <footer className={styles['signature']}>
        <div>{issuer}</div>
        <div>{date}</div>
      </footer>
    </>
  );
  return (
    <article className={styles['sheet']}>
      <style>{letterRules(originLine(origin, letter))}</style>
      {docNo && <p className={styles['docNo']}>{docNo}</p>}
      <h1 className={styles['title']}>{title}</h1>
      {to && <p className={styles['to']}>{to}</p>}
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles['paragraph']}>
          {paragraph}
        </p>
      ))}
      {groups.map((group, place) => (
        <Group key={group.heading} group={group} tail={place === groups.length - 1 ? end : null} />
      ))}
      {groups.length === 0 && end}
    </article>
  );
}

interface GroupProps {
  readonly group: OfficialListData['groups'][number];
  /** What ends the letter: a last row, because the engine keeps rows together and a block after a table it does not. */
  readonly tail: ReactNode;
}

function Group({ group: { heading, rows }, tail }: GroupProps) {
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
          {withKeys(rows, ({ union, name, role }) => `${union}${name}${role}`).map(
            ({ key, item: row }, place) => (
              <tr key={key}>
                <td className={styles['no']}>{place + 1}</td>
                <td>{row.township}</td>
                <td>{row.union}</td>
                <td>{row.name}</td>
                <td>{row.role}</td>
              </tr>
            ),
          )}
          {tail && (
            <tr className={styles['tail']}>
              <td colSpan={columns.length}>{tail}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
