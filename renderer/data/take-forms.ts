import { sheetState } from '../../shared/domain/sheet-state.ts';
import type { FormAnswer } from '../../shared/import/self-form/read-self-form.ts';
import { AppError } from '../../shared/lib/app-error.ts';
import type { ScoredItem } from '../../shared/schema/scheme-item.ts';
import type { ScoreEntry, Sheet } from '../../shared/schema/sheet.ts';
import { assertEntry } from './assert-entry.ts';
import { casesOf } from './assert-sheet-move.ts';
import { sheetChange, type SheetChange } from './change-sheet.ts';
import { entryOfPoints } from './entry-of-points.ts';
import { onCurrentScheme } from './on-current-scheme.ts';
import type { Draft } from './prepare-document.ts';
import { appendAudit } from './repositories/audit.ts';
import type { SheetContext } from './sheet-context.ts';
import { idOfSheet, type SheetRef } from './sheet-ref.ts';
import { sameValue, stepsBetween, valueOf, withValue } from './sheet-steps.ts';
import type { Store } from './store.ts';
import { writeDocuments, type Change } from './write-document.ts';

/** What a chair filled in on the self-assessment that came back. */
export interface FilledForm {
  readonly candidacyId: string;
  readonly answers: readonly FormAnswer[];
  readonly opinion: string;
}

/** One sheet before and after its form was taken in; `before` is null where the form began it. */
interface TakenForm {
  readonly before: Sheet | null;
  readonly after: Draft<'sheets'>;
}

/** All that is needed to take an import back, by the sheet's id. */
export type TakenForms = ReadonlyMap<string, TakenForm>;

type EntryInput = Omit<ScoreEntry, 'at' | 'by'>;

const refOf = ({ candidacyId }: FilledForm): SheetRef => ({ candidacyId, party: 'self', raterId: '' });

function itemOf({ scheme }: SheetContext, code: string): ScoredItem {
  for (const category of scheme.categories) {
    if (category.kind === 'veto') continue;
    const item = category.items.find((one) => one.code === code);
    if (item && item.kind !== 'rates') return item;
  }
  throw new AppError('SCORE_ITEM_UNKNOWN', { item: code });
}

function entryOf(item: ScoredItem, known: ScoreEntry | undefined, answer: FormAnswer): EntryInput {
  const note = answer.note || (known?.note ?? '');
  if (answer.points === null)
    return known ? { ...known, note } : { points: null, tier: null, parts: [], pieces: null, note };
  const entry = entryOfPoints(item, answer.points, note);
  return item.kind === 'parts' ? { ...entry, parts: [...answer.parts] } : entry;
}

const isSame = (known: ScoreEntry | undefined, entry: EntryInput): boolean =>
  known !== undefined &&
  known.points === entry.points &&
  known.note === entry.note &&
  known.parts.join() === entry.parts.join();

function fill({ actor, clock }: Store, { answers, opinion }: FilledForm): SheetChange {
  return (sheet, context) => {
    const scores = { ...onCurrentScheme(sheet, context).scores };
    for (const answer of answers) {
      assertEntry(context, answer.itemCode, answer.points);
      const known = scores[answer.itemCode];
      const entry = entryOf(itemOf(context, answer.itemCode), known, answer);
      if (isSame(known, entry)) continue;
      scores[answer.itemCode] = { ...entry, at: clock.now().toISOString(), by: actor.name };
    }
    // A sheet that was sent back is opened again by what is put into it.
    return {
      ...onCurrentScheme(sheet, context),
      draft: true,
      scores,
      opinion: opinion === '' ? sheet.opinion : opinion,
    };
  };
}

/**
 * Takes filled forms in, all of them or none: what is wrong with one is found before the first is written.
 *
 * @throws AppError with the item's problem, SHEET_LOCKED, NOT_PERMITTED, DOCUMENT_MISSING
 */
export async function takeForms(store: Store, forms: readonly FilledForm[]): Promise<TakenForms> {
  const taken = new Map<string, TakenForm>();
  const changes = new Map<string, Change<'sheets'>>();
  for (const form of forms) {
    const id = idOfSheet(refOf(form));
    const change = await sheetChange(store, refOf(form), fill(store, form));
    changes.set(id, async (before) => {
      const after = await change(before);
      if (after && after !== before) taken.set(id, { before, after });
      return after;
    });
  }
  await writeDocuments(store, 'sheets', changes);
  for (const id of taken.keys()) {
    await appendAudit(store, { action: 'import', documentKind: 'sheets', documentId: id });
  }
  return taken;
}

/** The sheet as it was before, except where somebody has gone on working. */
function restored(stored: Sheet, { before, after }: TakenForm): Draft<'sheets'> | null {
  if (before === null && stored.rev === 1) return null;
  const steps = stepsBetween(before ?? { scores: {}, overrides: {} }, after);
  const sheet = steps
    .filter((step) => sameValue(valueOf(stored, step.itemCode), step.after))
    .reduce((state, step) => withValue(state, step.itemCode, step.before), stored);
  return stored.opinion === after.opinion ? { ...sheet, opinion: before?.opinion ?? '' } : sheet;
}

/** Takes an import of forms back. @returns the candidacies whose sheets were handed in since and stay */
export async function takeBackForms(store: Store, taken: TakenForms): Promise<readonly string[]> {
  const kept: string[] = [];
  const changes = [...taken].map(([id, form]): [string, Change<'sheets'>] => [
    id,
    async (stored) => {
      if (!stored) return stored;
      const state = sheetState(stored, await casesOf(store, stored.candidacyId));
      if (state.kind === 'draft') return restored(stored, form);
      kept.push(stored.candidacyId);
      return stored;
    },
  ]);
  await writeDocuments(store, 'sheets', new Map(changes));
  return kept;
}
