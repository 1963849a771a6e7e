import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { AppError } from '../../shared/lib/app-error.ts';
import { assertFileSize } from './file-size.ts';
import { assertHarmlessZip } from './zip-limits.ts';

const chunk = 2 ** 16;
/** Forms of the largest township, several times over. */
const mostForms = 1_000;

/** Programs that do not say that a name is UTF-8 wrote it as this system's Windows does; fflate reads it as Latin-1. */
function nameOf(name: string): string {
  const isLatin = /^[\0-\u00FF]*$/.test(name) && /[\u0080-\u00FF]/.test(name);
  const text = isLatin
    ? new TextDecoder('gb18030').decode(Uint8Array.from(name, (char) => char.charCodeAt(0)))
    : name;
  return text.split(/[\\/]/).at(-1) ?? '';
}

/** What archivers and spreadsheet programs leave beside the forms is passed by. */
const isForm = (path: string): boolean =>
  /\.xlsx?$/i.test(path) && !path.startsWith('__MACOSX/') && !/(?:^|[\\/])(?:~\$|\._)/.test(path);

function unpack(bytes: Uint8Array): readonly File[] {
  const files: File[] = [];
  const take = (entry: UnzipFile): void => {
    if (!isForm(entry.name) || files.length >= mostForms) return;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    entry.ondata = (error, part, last) => {
      if (error) throw error;
      parts.push(new Uint8Array(part));
      if (last) files.push(new File(parts, nameOf(entry.name)));
    };
    entry.start();
  };
  const unzip = new Unzip(take);
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += chunk)
    unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
  return files;
}

/** By its name: an xlsx is a zip too. */
const isZip = (name: string): boolean => /\.zip$/i.test(name);

/**
 * The spreadsheets among files that somebody chose; those in a zip take the zip's place.
 *
 * @throws AppError SHEET_EMPTY_FILE, SHEET_TOO_LARGE, SHEET_BOMB, SHEET_DAMAGED, SHEET_ZIP_EMPTY for a zip without any
 */
export async function unpackForms(files: readonly File[]): Promise<readonly File[]> {
  const unpacked: File[] = [];
  for (const file of files) {
    if (!isZip(file.name)) {
      unpacked.push(file);
      continue;
    }
    assertFileSize(file.size, file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    assertHarmlessZip(bytes, file.name);
    const forms = unpack(bytes);
    if (forms.length === 0) throw new AppError('SHEET_ZIP_EMPTY', { file: file.name });
    unpacked.push(...forms);
  }
  return unpacked;
}
