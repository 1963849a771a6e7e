import { BehaviorSubject, defer, switchMap, type Observable } from 'rxjs';
import type { ImportWork } from '../../../shared/import/import-work.ts';
import { AppError } from '../../../shared/lib/app-error.ts';
import { openImportJournal } from '../import-journal.ts';
import { listImports, type ListedImport } from '../list-imports.ts';
import { newId } from '../new-id.ts';
import { runImport, settleImports } from '../run-import.ts';
import type { Store } from '../store.ts';
import { takeBackImport, type TakenBack } from '../take-back-import.ts';
import type { TakenForms } from '../take-forms.ts';
import type { OnProgress } from '../write-in-batches.ts';
import { appendAudit } from './audit.ts';

export interface Imports {
  /** The imports of this machine that can be taken back, the newest first. */
  readonly watchAll: () => Observable<readonly ListedImport[]>;
  /**
   * All of it or nothing.
   *
   * @returns the import's id
   * @throws AppError IMPORT_OVERTAKEN when the roster is not as it was in the preview, NOT_PERMITTED
   */
  readonly run: (
    order: { readonly work: ImportWork; readonly file: string },
    onProgress?: OnProgress,
  ) => Promise<string>;
  /** Notes self-assessments that were taken in (`sheets.takeForms`). @returns the import's id */
  readonly noteForms: (file: string, taken: TakenForms) => Promise<string>;
  /** Takes a whole import back. @throws AppError DOCUMENT_MISSING when it was taken back before */
  readonly undo: (id: string) => Promise<TakenBack>;
  /** Takes back what was broken off when the program last ended. */
  readonly settle: () => Promise<void>;
}

/** 导入: lists taken into the roster as one act each. */
export function createImports(store: Store): Imports {
  const journal = openImportJournal(store.database.name);
  const changed = new BehaviorSubject<null>(null);
  return {
    watchAll: () =>
      changed.pipe(switchMap(() => defer(async () => listImports(store, await journal.list())))),
    run: async (order, onProgress = () => undefined) => {
      const id = await runImport(store, journal, order, onProgress);
      changed.next(null);
      return id;
    },
    noteForms: async (file, forms) => {
      const id = newId('i');
      const at = store.clock.now().toISOString();
      await journal.put({ id, at, file, state: 'done', newPeople: [], newUnions: [], before: [], forms });
      changed.next(null);
      return id;
    },
    undo: async (id) => {
      const entry = (await journal.list()).find((one) => one.id === id);
      if (!entry) throw new AppError('DOCUMENT_MISSING', { id });
      const taken = await takeBackImport(store, entry);
      await journal.remove(id);
      changed.next(null);
      await appendAudit(store, {
        action: 'undo-import',
        documentKind: entry.forms ? 'sheets' : 'unions',
        documentId: id,
      });
      return taken;
    },
    settle: () => settleImports(store, journal),
  };
}
