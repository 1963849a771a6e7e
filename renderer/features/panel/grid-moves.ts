/** A cell by its place in the grid. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const within = (place: Place, { rows, columns }: Size): Place | null =>
  place.row >= 0 && place.row < rows && place.column >= 0 && place.column < columns ? place : null;

/** Along the paper and on to the next one; null behind the last cell. */
function follow({ row, column }: Place, { rows, columns }: Size, by: 1 | -1): Place | null {
  const place = row * columns + column + by;
  return place < 0 || place >= rows * columns
    ? null
    : { row: Math.floor(place / columns), column: place % columns };
}

/** Where a key leads from a cell: null stays, undefined is no key of the grid's. */
export function gridStep(from: Place, key: string, shift: boolean, size: Size): Place | null | undefined {
  switch (key) {
    case 'Enter':
    case 'Tab':
      return follow(from, size, shift ? -1 : 1);
    case 'ArrowRight':
      return within({ ...from, column: from.column + 1 }, size);
    case 'ArrowLeft':
      return within({ ...from, column: from.column - 1 }, size);
    case 'ArrowDown':
      return within({ ...from, row: from.row + 1 }, size);
    case 'ArrowUp':
      return within({ ...from, row: from.row - 1 }, size);
    default:
      return undefined;
  }
}

/** The cells of a block copied from a spreadsheet; the line break that ends it is no row. */
export const readBlock = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map((cell) => cell.trim()));
