import type { ReactNode } from 'react';
import type { Block } from './office-form-schema.ts';
import { withKeys } from './with-keys.ts';
import styles from './office-form.module.css';

type Table = Block<'table'>;

interface RowProps {
  readonly row: Table['rows'][number];
  readonly columns: Table['columns'];
  readonly height: number | undefined;
}

function Row({ row: { cells, weight }, columns, height }: RowProps) {
  if (weight === 'heading' && cells.length === 1) {
    return (
      <tr className={styles['group']}>
        <th colSpan={columns.length} scope="rowgroup">
          {cells[0]}
        </th>
      </tr>
    );
  }
  return (
    <tr className={weight && styles[weight === 'sum' ? 'sum' : 'group']}>
      {columns.map(({ title, align = 'start', closed }, place) => (
        <td
          key={title}
          className={closed ? styles['closed'] : undefined}
          style={{ textAlign: align, height: height && `${height}mm` }}
        >
          {cells[place]}
        </td>
      ))}
    </tr>
  );
}

interface OfficeTableProps {
  readonly block: Table;
  /** What is signed below: a last row, because the engine keeps rows together and a block after a table it does not. */
  readonly tail: ReactNode;
}

/** A list that repeats its head; its last row stays with what is signed below. */
export function OfficeTable({ block: { caption, columns, rows, rowHeight, dense }, tail }: OfficeTableProps) {
  return (
    <table className={styles['rows']} data-dense={dense}>
      {caption && <caption className={styles['heading']}>{caption}</caption>}
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={width === undefined ? undefined : { width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {withKeys(rows, ({ cells }) => cells.join(' ')).map(({ key, item }) => (
          <Row key={key} row={item} columns={columns} height={rowHeight} />
        ))}
        {tail && (
          <tr className={styles['tail']}>
            <td colSpan={columns.length}>{tail}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
