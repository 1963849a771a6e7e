import { Table, type TableColumnType, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import styles from './fill-table.module.css';
import { rowKeys } from './row-keys.ts';
import { TableExport } from './table-export.tsx';
import { useFillHeight } from './use-fill-height.ts';

interface FillTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Every column has a width; the table scrolls sideways only below their sum. */
  readonly columns: readonly (TableColumnType<Row> & { readonly width: number })[];
  readonly rowKey: (row: Row) => string;
  readonly empty: ReactNode;
  /** Opens a row by click or Enter; rows are plain without it. */
  readonly onOpen?: (row: Row) => void;
  readonly selection?: TableProps<Row>['rowSelection'];
  /** The row that is open elsewhere on the page. */
  readonly current?: string;
  /** What the rows are saved as when it is not the label; `false` where the page saves them by itself. */
  readonly exported?: string | false;
  /** As `TableExport` has them. */
  readonly dated?: boolean;
  readonly personal?: boolean;
}

const headHeight = 42;
const selectionWidth = 40;

/** A long table that fills the rest of the page and draws only the rows in sight. */
export function FillTable<Row extends object>(props: FillTableProps<Row>) {
  const { label, rows, columns, rowKey, empty, onOpen, selection, current } = props;
  const { exported = label, dated = true, personal = false } = props;
  const { ref, height } = useFillHeight(520);
  const width = columns.reduce((sum, column) => sum + column.width, selection ? selectionWidth : 0);
  return (
    <>
      <div ref={ref} className={styles['fill']} role="region" aria-label={label}>
        <Table<Row>
          virtual
          size="small"
          dataSource={rows}
          columns={[...columns]}
          rowKey={rowKey}
          pagination={false}
          showSorterTooltip={false}
          scroll={{ x: width, y: Math.max(120, height - headHeight) }}
          locale={{ emptyText: empty }}
          {...(selection && { rowSelection: { columnWidth: selectionWidth, ...selection } })}
          {...(onOpen && { onRow: (row) => rowKeys(() => onOpen(row)) })}
          rowClassName={(row) => (rowKey(row) === current ? 'ant-table-row-selected' : '')}
        />
      </div>
      {exported !== false && (
        <div className={styles['below']}>
          <TableExport title={exported} rows={rows} columns={columns} dated={dated} personal={personal} />
        </div>
      )}
    </>
  );
}
