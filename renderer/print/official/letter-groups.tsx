import type { ReactNode } from 'react';
import { withKeys } from '../office/with-keys.ts';
import { paperText } from '../paper/paper-text.ts';
import { chineseOrdinal } from './chinese-ordinal.ts';
import type { OfficialListData } from './official-list-schema.ts';
import styles from './official-list.module.css';

export const letterColumns = ['no', 'township', 'union', 'name', 'role'] as const;

interface LetterGroupsProps {
  readonly groups: OfficialListData['groups'];
  readonly subject: OfficialListData['subject'];
  /** What ends the letter: a last row, because the engine keeps rows together and a block after a table it does not. */
  readonly tail: ReactNode;
}

/** The list of a letter by level; a long one repeats its head. */
export function LetterGroups({ groups, subject = 'chair', tail }: LetterGroupsProps) {
  return groups.map((group, place) => (
    <Group
      key={group.heading}
      heading={`${chineseOrdinal(place + 1)}、${group.heading}`}
      rows={group.rows}
      heads={headsOf(subject)}
      tail={place === groups.length - 1 ? tail : null}
    />
  ));
}

/** The heads of the list, as what was graded is spoken of. */
export const headsOf = (context: NonNullable<OfficialListData['subject']>) => ({
  no: paperText('notice.paper.tableHead.no'),
  township: paperText('notice.paper.tableHead.township'),
  union: paperText('notice.paper.tableHead.union', { context }),
  name: paperText('notice.paper.tableHead.name', { context }),
  role: paperText('notice.paper.tableHead.role', { context }),
});

interface GroupProps {
  readonly heading: string;
  readonly heads: ReturnType<typeof headsOf>;
  readonly rows: OfficialListData['groups'][number]['rows'];
  readonly tail: ReactNode;
}

function Group({ heading, heads, rows, tail }: GroupProps) {
  return (
    <section>
      <h2 className={styles['heading']}>{heading}</h2>
      <table className={styles['rows']}>
        <thead>
          <tr>
            {letterColumns.map((column) => (
              <th key={column} className={styles[column]}>
                {heads[column]}
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
              <td colSpan={letterColumns.length}>{tail}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
