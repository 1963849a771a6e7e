import { Type, type Static } from 'typebox';
import { channel, exact, nothing } from './channel.ts';
import type { DeepReadonly } from './deep-readonly.ts';

const path = Type.String({ minLength: 1, maxLength: 4096 });

/** What a paper form is made from. `form` names an entry of `renderer/print/forms.ts`, `data` is its input. */
export const printJob = exact({
  form: Type.String({ minLength: 1, maxLength: 100 }),
  data: Type.Unknown(),
});
export type PrintJob = DeepReadonly<Static<typeof printJob>>;

/**
 * `file`: a PDF lies at `path`, with its SHA-256 (hex) and length. `dialog`: the browser has shown its own
 * print dialog; what the person did there is unknown, so a print log may record the job and nothing more.
 */
export const printResult = Type.Union([
  exact({
    kind: Type.Literal('file'),
    path,
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    bytes: Type.Integer({ minimum: 1 }),
  }),
  exact({ kind: Type.Literal('dialog') }),
]);
export type PrintResult = DeepReadonly<Static<typeof printResult>>;

const folderFile = { name: Type.String({ minLength: 1, maxLength: 200 }) };

/** A folder that was written, with the SHA-256 (hex) of each file in it. */
export const savedFolder = exact({
  path,
  files: Type.Array(exact({ ...folderFile, sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) })),
});
export type SavedFolder = DeepReadonly<Static<typeof savedFolder>>;

export const printChannels = {
  /**
   * Prints one form. `fileName` comes without folder and ending; characters a file system refuses are
   * replaced, and an existing file is never overwritten. Fails with PRINT_FORM_UNKNOWN, PRINT_FAILED,
   * PRINT_FOLDER_UNWRITABLE or, in a browser, PRINT_WINDOW_BLOCKED.
   */
  toPdf: channel(
    exact({
      form: printJob.properties.form,
      data: printJob.properties.data,
      fileName: Type.String({ minLength: 1, maxLength: 200 }),
    }),
    printResult,
  ),
  /** Opens a PDF this app printed in the system's viewer; fails with FILE_NOT_PRINTED_HERE or FILE_MISSING. */
  open: channel(exact({ path }), nothing),
  /** Shows a PDF this app printed in its folder; fails like `open`. */
  reveal: channel(exact({ path }), nothing),
  /**
   * Writes texts and copies of PDFs this app printed into one new folder, with a list of their SHA-256. Fails with
   * PRINT_FOLDER_UNWRITABLE, FILE_NOT_PRINTED_HERE or FILE_MISSING; `reveal` shows the folder afterwards.
   */
  saveFolder: channel(
    exact({
      ...folderFile,
      texts: Type.Array(exact({ ...folderFile, text: Type.String() }), { maxItems: 100 }),
      printed: Type.Array(exact({ ...folderFile, path }), { maxItems: 1000 }),
    }),
    savedFolder,
  ),
};

/** The print page's side. The main process answers these to the hidden print window alone. */
export const printPageChannels = {
  takeJob: channel(nothing, printJob),
  /** The page is painted: fonts and images are there. */
  ready: channel(nothing, nothing),
  fail: channel(
    exact({ reason: Type.Union([Type.Literal('form-unknown'), Type.Literal('render-failed')]) }),
    nothing,
  ),
};
