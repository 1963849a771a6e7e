import type { MinutesContent } from '../../../shared/sync/meeting.ts';
import type { zhCN } from '../../i18n/zh-cn/index.ts';
import { paperText } from '../paper/paper-text.ts';
import styles from './minutes.module.css';

interface TableProps {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly numbers: number;
}

/** The last `numbers` columns hold counts. */
function PaperTable({ heading, columns, rows, numbers }: TableProps) {
  const isNumber = (place: number): boolean => place >= columns.length - numbers;
  return (
    <>
      <h2 className={styles['heading']}>{heading}</h2>
      <table className={styles['rows']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, place) => (
                <td key={columns[place]} className={isNumber(place) ? styles['number'] : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type ColumnName = keyof (typeof zhCN)['panelDay']['minutes']['column'];

const column = (name: ColumnName): string => paperText(`panelDay.minutes.column.${name}`);

/** The members with what they handed in, the recusals, and the candidates with the sheets that count. */
export function MinutesTables({ content }: { readonly content: MinutesContent }) {
  const { present, recusals, candidates } = content;
  return (
    <>
      <PaperTable
        heading={paperText('panelDay.minutes.members')}
        columns={[column('member'), column('org'), column('seat'), column('progress')]}
        numbers={1}
        rows={present.map(({ name, org, seat, done, total }) => [name, org, seat, `${done} / ${total}`])}
      />
      {recusals.length > 0 && (
        <PaperTable
          heading={paperText('panelDay.minutes.recusals')}
          columns={[column('member'), column('candidate'), column('reason')]}
          numbers={0}
          rows={recusals.map(({ member, candidate, kind, reason }) => [
            member,
            candidate,
            reason || paperText(`panelDay.minutes.recusal.${kind}`),
          ])}
        />
      )}
      <PaperTable
        heading={paperText('panelDay.minutes.candidates')}
        columns={[
          column('no'),
          column('township'),
          column('name'),
          column('union'),
          column('valid'),
          column('recused'),
          column('late'),
        ]}
        numbers={3}
        rows={candidates.map(({ name, unionName, townshipName, valid, recused, late }, index) => [
          index + 1,
          townshipName,
          name,
          unionName,
          valid,
          recused,
          late,
        ])}
      />
    </>
  );
}
