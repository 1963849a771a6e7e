import { Table, type TableColumnType, type TableProps } from 'antd';
import { TableExport } from './table-export.tsx';

interface SavedTableProps<Row> extends Omit<TableProps<Row>, 'columns' | 'dataSource'> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumnType<Row>[];
  /** What the table is saved as. */
  readonly exported: string;
  /** False for what belongs to no year. */
  readonly dated?: boolean;
  /** As `TableExport` has it. */
  readonly personal?: boolean;
}

/** A table within a page, with the way to save its rows below. */
export function SavedTable<Row extends object>(props: SavedTableProps<Row>) {
  const { rows, columns, exported, dated = true, personal = false, className, ...rest } = props;
  return (
    <div className={className}>
      <Table<Row> {...rest} columns={[...columns]} dataSource={rows} />
      <TableExport title={exported} rows={rows} columns={columns} dated={dated} personal={personal} />
    </div>
  );
}
