import type { TableColumnType } from 'antd';
import { createElement, isValidElement, useEffect, useRef, useState, type ReactNode } from 'react';
import { cellWords } from './cell-words.ts';

interface HiddenCellsProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly TableColumnType<Row>[];
  /** The words of the columns' titles, and of each row. */
  readonly onRead: (head: readonly string[], rows: readonly (readonly CellWords[])[]) => void;
}

/** Null for a cell that holds buttons alone. */
export type CellWords = string | null;

/** So many rows are drawn at once that nobody waits for the screen to answer. */
const step = 250;

type Shown<Row> = ReturnType<NonNullable<TableColumnType<Row>['render']>>;

/** antd takes a cell with its own attributes too. */
const contentOf = <Row,>(shown: Shown<Row>): ReactNode =>
  typeof shown === 'object' && shown !== null && !isValidElement(shown) && 'children' in shown
    ? shown.children
    : (shown as ReactNode);

function shownIn<Row>({ dataIndex, render }: TableColumnType<Row>, row: Row, place: number): ReactNode {
  const value: unknown =
    typeof dataIndex === 'string' ? (row as Readonly<Record<string, unknown>>)[dataIndex] : undefined;
  return render ? contentOf(render(value, row, place)) : (value as ReactNode);
}

const wordsOf = (row: HTMLTableRowElement): readonly CellWords[] =>
  Array.from(row.cells, (cell) => cellWords(cell) || (cell.querySelector('.ant-btn') ? null : ''));

/** Draws cells out of sight, as the columns draw them, and tells what they say. */
export function HiddenCells<Row>({ rows, columns, onRead }: HiddenCellsProps<Row>) {
  const [from, setFrom] = useState(0);
  const table = useRef<HTMLTableElement>(null);
  const read = useRef(new Map<number, readonly (readonly CellWords[])[]>());
  useEffect(() => {
    const [head, ...body] = Array.from(table.current?.rows ?? [], wordsOf);
    read.current.set(from, body);
    if (from + step < rows.length) {
      const next = setTimeout(() => setFrom(from + step));
      return () => clearTimeout(next);
    }
    onRead(head?.map((words) => words ?? '') ?? [], [...read.current.values()].flat());
    return undefined;
  }, [from, rows, onRead]);
  const headCells = columns.map(({ title }) =>
    createElement('th', null, typeof title === 'function' ? title({}) : title),
  );
  const bodyRows = rows.slice(from, from + step).map((row, place) => {
    const cells = columns.map((column) => createElement('td', null, shownIn(column, row, from + place)));
    return createElement('tr', null, ...cells);
  });
  return (
    <table ref={table} hidden aria-hidden="true">
      <thead>{createElement('tr', null, ...headCells)}</thead>
      {createElement('tbody', null, ...bodyRows)}
    </table>
  );
}
