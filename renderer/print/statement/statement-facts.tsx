import { paperText } from '../paper/paper-text.ts';
import type { ScoreStatementData } from './score-statement-schema.ts';
import styles from './statement.module.css';

/** Who the statement is about. */
export function StatementFacts({ data }: { readonly data: ScoreStatementData }) {
  const context = data.subject?.kind ?? 'chair';
  const rows = [
    [
      paperText('print.statement.name', { context }),
      data.name,
      paperText('print.statement.role', { context }),
      data.role,
    ],
    [
      paperText('print.statement.union', { context }),
      data.unionName,
      paperText('print.statement.township'),
      data.townshipName,
    ],
    [
      paperText('print.statement.enterprise', { context }),
      data.enterpriseName,
      paperText('print.statement.scheme'),
      data.schemeName,
    ],
  ] as const;
  return (
    <table className={styles['facts']}>
      <tbody>
        {rows.map(([label, value, secondLabel, second]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
            <th scope="row">{secondLabel}</th>
            <td>{second}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
