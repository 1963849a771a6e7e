export type Block = readonly (readonly string[])[];

/** A comma before one or two digits is the point of somebody's spreadsheet: `86,5` means 86.5. */
const withPoint = (cell: string): string =>
  cell.trim().replace(/^([\d０-９]+)[,，]([\d０-９]{1,2})$/, '$1.$2');

interface Reading {
  readonly rows: string[][];
  cell: string;
  quoted: boolean;
}

function endCell(reading: Reading): void {
  reading.rows.at(-1)?.push(withPoint(reading.cell));
  reading.cell = '';
}

/** One character, and whether the next one is used up with it. */
function take(reading: Reading, char: string, next: string | undefined): boolean {
  if (reading.quoted) {
    if (char !== '"') reading.cell += char;
    else if (next === '"') {
      reading.cell += '"';
      return true;
    } else reading.quoted = false;
    return false;
  }
  if (char === '"' && reading.cell === '') reading.quoted = true;
  else if (char === '\t') endCell(reading);
  else if (char === '\n') {
    endCell(reading);
    reading.rows.push([]);
  } else reading.cell += char;
  return false;
}

/**
 * The cells of a block copied from a spreadsheet: tabs and line breaks between them, quotes around a cell that
 * holds one of these. The line break that ends the block is no row.
 */
export function readBlock(text: string): Block {
  const chars = Array.from(text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, ''));
  const reading: Reading = { rows: [[]], cell: '', quoted: false };
  for (let place = 0; place < chars.length; place += 1) {
    if (take(reading, chars[place] ?? '', chars[place + 1])) place += 1;
  }
  endCell(reading);
  return reading.rows;
}

const quote = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The same block as a spreadsheet takes it. */
export const writeBlock = (block: Block): string =>
  block.map((row) => row.map(quote).join('\t')).join('\r\n');
