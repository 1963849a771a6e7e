import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shell } from 'electron';
import type { Calls } from '../../shared/ipc/channels.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { Log } from '../log.ts';
import { renderPdf } from './print-window.ts';
import { PrintedFiles } from './printed-files.ts';
import { saveFolder } from './save-folder.ts';
import { savePdf } from './save-pdf.ts';

interface PrintOptions {
  /** Where the PDFs go, in a folder per year. */
  readonly folder: string;
  /** The list of `PrintedFiles`. */
  readonly list: string;
  readonly now: () => number;
  readonly log: Log;
}

/** The `print` area of the bridge. Jobs are painted one after another: each takes a window. */
export function createPrintCalls({ folder, list, now, log }: PrintOptions): Calls<'print'> {
  const printed = new PrintedFiles(list);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    toPdf: async ({ form, data, fileName }) => {
      const pdf = turn.then(() => renderPdf({ form, data }, log));
      turn = pdf.catch(() => undefined);
      const year = String(new Date(now()).getFullYear());
      const file = savePdf(join(folder, year), fileName, await pdf);
      printed.add(file.path);
      log('printed', { form, bytes: file.bytes, sha256: file.sha256 });
      return file;
    },
    open: async ({ path }) => {
      const failure = await shell.openPath(printed.require(path));
      if (failure !== '') throw new AppError('FILE_NOT_OPENED', { file: path });
    },
    reveal: async ({ path }) => {
      shell.showItemInFolder(printed.require(path));
    },
    saveFolder: async ({ name, texts, printed: copies }) => {
      const encoder = new TextEncoder();
      const files = [
        ...texts.map(({ name: file, text }) => ({ name: file, content: encoder.encode(text) })),
        ...copies.map(({ name: file, path }) => ({
          name: file,
          content: readFileSync(printed.require(path)),
        })),
      ];
      const saved = saveFolder(folder, name, files);
      printed.add(saved.path);
      log('folder-saved', { files: saved.files.length });
      return saved;
    },
  };
}
