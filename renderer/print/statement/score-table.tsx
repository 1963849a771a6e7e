import { paperText } from '../paper/paper-text.ts';
import type { ScoreStatementData } from './score-statement-schema.ts';
import styles from './statement.module.css';

const columns = ['full', 'self', 'township', 'panel'] as const;

/** The points of each 大项 by party, with the sheets' totals below. */
export function ScoreTable({ data }: { readonly data: ScoreStatementData }) {
  const heads = [
    paperText('print.statement.category'),
    paperText('print.statement.full'),
    paperText('print.statement.self'),
    paperText('print.statement.townshipParty'),
    paperText('print.statement.panel'),
  ];
  return (
    <table className={styles['scores']}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.categories.map((row) => (
          <Row key={row.name} row={row} />
        ))}
      </tbody>
      <tfoot>
        <Row row={data.sum} />
      </tfoot>
    </table>
  );
}

const Row = ({ row }: { readonly row: ScoreStatementData['sum'] }) => (
  <tr>
    <th scope="row">{row.name}</th>
    {columns.map((column) => (
      <td key={column}>{row[column] ?? paperText('print.statement.none')}</td>
    ))}
  </tr>
);
