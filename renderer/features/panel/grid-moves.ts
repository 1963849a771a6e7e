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

/** A rectangle of cells by two of its corners. */
export interface Range {
  readonly from: Place;
  readonly to: Place;
}

const between = (value: number, one: number, other: number): boolean =>
  value >= Math.min(one, other) && value <= Math.max(one, other);

export const isInRange = (range: Range | null, { row, column }: Place): boolean =>
  range !== null &&
  between(row, range.from.row, range.to.row) &&
  between(column, range.from.column, range.to.column);
