const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV (RFC 4180) with the byte order mark by which Excel and WPS know UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;

/** One cell from `start`, and where the next one begins. */
function readCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  if (text[start] !== '"') {
    let end = start;
    while (end < text.length && !',\r\n'.includes(text.charAt(end))) end += 1;
    return { cell: text.slice(start, end), end };
  }
  let cell = '';
  let at = start + 1;
  for (; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text.charAt(at);
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return { cell, end: at + 1 };
  }
  return { cell, end: at };
}

/** The rows of a CSV (RFC 4180); a byte order mark is dropped, rows without any cell are left out. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const source = text.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    const { cell, end } = readCell(source, at);
    row.push(cell);
    if (source[end] === ',') {
      at = end + 1;
      // A comma at the very end is followed by one more, empty cell.
      if (at === source.length) row.push('');
      continue;
    }
    rows.push(row);
    row = [];
    at = source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.length > 1 || cells[0] !== '');
}
