import { parseCsv } from 'hucre/csv';
import { readXls, readXlsx, type Workbook } from 'hucre/xlsx';
import { AppError } from '../../shared/lib/app-error.ts';
import { decodeText } from './decode-text.ts';
import { assertFileSize } from './file-size.ts';
import type { ReadWorkbook } from './workbook.ts';
import { assertHarmlessZip } from './zip-limits.ts';

type Kind = 'zip' | 'ole' | 'text';

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** By its first bytes: what a file is called says nothing of what it is. */
function kindOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? 'ole' : 'text';
}

/** Office wraps a workbook with a password into an OLE file that holds a stream of this name, in UTF-16. */
const encryptedStream = 'EncryptedPackage'.replaceAll(/./g, '$&\0');
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(encryptedStream);

const fromBook = (file: string, { sheets }: Workbook): ReadWorkbook => ({
  file,
  sheets: sheets.map(({ name, rows, hidden, veryHidden, protection }) => ({
    name,
    rows,
    hidden: hidden === true || veryHidden === true,
    isLocked: protection?.sheet === true,
  })),
});

function fromText(file: string, bytes: Uint8Array): ReadWorkbook {
  const text = decodeText(bytes);
  // Markup is text too: web pages and XML are saved with the ending .xls by some systems.
  if (text === null || /^\s*</.test(text)) throw new AppError('SHEET_NOT_A_TABLE', { file });
  return {
    file,
    sheets: [{ name: 'csv', hidden: false, isLocked: false, rows: parseCsv(text, { typeInference: false }) }],
  };
}

async function parse(file: string, bytes: Uint8Array): Promise<ReadWorkbook> {
  const kind = kindOf(bytes);
  if (kind === 'text') return fromText(file, bytes);
  if (kind === 'zip') assertHarmlessZip(bytes, file);
  if (kind === 'ole' && isEncrypted(bytes)) throw new AppError('SHEET_ENCRYPTED', { file });
  const book = await (kind === 'zip' ? readXlsx(bytes) : readXls(bytes));
  return fromBook(file, book);
}

/**
 * Reads an xlsx, xls or csv file as plain cells. Which it is follows from its content.
 * @param file the name shown in messages
 * @throws AppError SHEET_EMPTY_FILE, SHEET_TOO_LARGE, SHEET_BOMB, SHEET_ENCRYPTED, SHEET_NOT_A_TABLE, SHEET_DAMAGED
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<ReadWorkbook> {
  assertFileSize(bytes.length, file);
  try {
    return await parse(file, bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('SHEET_DAMAGED', { file }, { cause: error });
  }
}
