import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { AppError } from '../../shared/lib/app-error.ts';

/** What a file may unpack to in all: a roll of 50 000 rows has about 60 MB. */
const maxUnpacked = 200 * 2 ** 20;
/** Tables shrink to a tenth or a twentieth; from this size on, what shrank to a hundredth is no table. */
const suspicious = { from: 32 * 2 ** 20, ratio: 100 };
const maxEntries = 2_000;
const chunk = 2 ** 16;

/** Counts what really comes out, whatever the sizes in the file's directory say. */
function countUnpacked(bytes: Uint8Array, file: string): number {
  let unpacked = 0;
  let entries = 0;
  const refuse = (): never => {
    throw new AppError('SHEET_BOMB', { file });
  };
  const take = (entry: UnzipFile): void => {
    if (++entries > maxEntries) refuse();
    entry.ondata = (error, data) => {
      if (error) throw error;
      unpacked += data.length;
      const isPuffed = unpacked > suspicious.from && unpacked > suspicious.ratio * bytes.length;
      if (unpacked > maxUnpacked || isPuffed) refuse();
    };
    entry.start();
  };
  const unzip = new Unzip(take);
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += chunk)
    unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
  return entries;
}

/**
 * Unpacks a zip once without keeping anything, so that a small file that would fill the memory is refused
 * before a reader sees it.
 * @throws AppError SHEET_BOMB, SHEET_DAMAGED
 */
export function assertHarmlessZip(bytes: Uint8Array, file: string): void {
  try {
    if (countUnpacked(bytes, file) > 0) return;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('SHEET_DAMAGED', { file }, { cause: error });
  }
  throw new AppError('SHEET_DAMAGED', { file });
}
