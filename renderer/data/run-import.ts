import type { ImportWork } from '../../shared/import/import-work.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import { documentProblems } from '../../shared/schema/check-document.ts';
import type { EnterpriseUnion } from '../../shared/schema/union.ts';
import type { ImportEntry, ImportJournal } from './import-journal.ts';
import { newId } from './new-id.ts';
import { assertMay, stampDocument } from './prepare-document.ts';
import { appendAudit } from './repositories/audit.ts';
import type { Store } from './store.ts';
import { takeBackImport } from './take-back-import.ts';
import { writeInBatches, type OnProgress } from './write-in-batches.ts';
import type { Change } from './write-document.ts';

/** The unions that are changed, as they are; refused when one of them is not as it was in the preview. */
async function statesBefore({ database }: Store, work: ImportWork): Promise<EnterpriseUnion[]> {
  const ids = work.changedUnions.map(({ union }) => union.id);
  const found = await database.unions.findByIds(ids).exec();
  return work.changedUnions.map(({ basedOn, union }) => {
    const stored = found.get(union.id)?.toMutableJSON();
    if (stored?.rev !== basedOn) throw new AppError('IMPORT_OVERTAKEN', { name: union.name });
    return stored;
  });
}

/** Whether every document may be written and fits its schema, before the first one is. */
function assertWritable(store: Store, work: ImportWork, before: readonly EnterpriseUnion[]): void {
  const states = new Map(before.map((union) => [union.id, union]));
  const unions = [...work.newUnions, ...work.changedUnions.map(({ union }) => union)].map((draft) => {
    const stored = states.get(draft.id) ?? null;
    const document = stampDocument<'unions'>(store, draft, stored);
    assertMay(store, stored ? 'update' : 'create', 'unions', [stored, document]);
    return document;
  });
  const people = work.people.map((draft) => {
    const document = stampDocument<'people'>(store, draft, null);
    assertMay(store, 'create', 'people', [document]);
    return document;
  });
  const [problem] = [
    ...unions.flatMap((union) => documentProblems('unions', union)),
    ...people.flatMap((person) => documentProblems('people', person)),
  ];
  if (problem) throw new AppError(problem.code, problem.params);
}

async function write(store: Store, work: ImportWork, onProgress: OnProgress): Promise<void> {
  const unions = new Map<string, Change<'unions'>>(work.newUnions.map((draft) => [draft.id, () => draft]));
  for (const { basedOn, union } of work.changedUnions)
    unions.set(union.id, (stored) => {
      if (stored?.rev !== basedOn) throw new AppError('IMPORT_OVERTAKEN', { name: union.name });
      return union;
    });
  const people = new Map<string, Change<'people'>>(work.people.map((draft) => [draft.id, () => draft]));
  const total = people.size + unions.size;
  await writeInBatches(store, 'people', people, (done) => onProgress(done, total));
  await writeInBatches(store, 'unions', unions, (done) => onProgress(people.size + done, total));
}

/**
 * Writes everything of an import, or nothing: all is checked before the first write, and what was written is taken
 * back when a later write fails; when the program dies in between, at its next start (`settleImports`).
 *
 * @returns the import's id, by which it can be taken back
 * @throws AppError IMPORT_OVERTAKEN, NOT_PERMITTED, DOCUMENT_INVALID and those of `writeDocuments`
 */
export async function runImport(
  store: Store,
  journal: ImportJournal,
  order: { readonly work: ImportWork; readonly file: string },
  onProgress: OnProgress,
): Promise<string> {
  const { work, file } = order;
  const before = await statesBefore(store, work);
  assertWritable(store, work, before);
  const entry: ImportEntry = {
    id: newId('i'),
    at: store.clock.now().toISOString(),
    file,
    state: 'writing',
    newPeople: work.people.map(({ id }) => id),
    newUnions: work.newUnions.map(({ id }) => id),
    before,
  };
  await journal.put(entry);
  try {
    await write(store, work, onProgress);
  } catch (error) {
    await takeBackImport(store, entry);
    await journal.remove(entry.id);
    throw error;
  }
  await journal.put({ ...entry, state: 'done' });
  await appendAudit(store, { action: 'import', documentKind: 'unions', documentId: entry.id });
  return entry.id;
}

/** Takes back what imports wrote that were broken off. */
export async function settleImports(store: Store, journal: ImportJournal): Promise<void> {
  for (const entry of await journal.list()) {
    if (entry.state === 'done') continue;
    await takeBackImport(store, entry);
    await journal.remove(entry.id);
  }
}
