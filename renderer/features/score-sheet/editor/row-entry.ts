import type { SaveStatus } from '../../../data/save-status.ts';
import type { Item } from '../../../../shared/schema/scheme-item.ts';
import { noScore, type GivenScore } from './given-score.ts';
import { readTyped } from './read-typed.ts';
import type { RowSaver } from './row-saver.ts';
import type { RowState } from './row-state.ts';
import type { RowStore } from './row-store.ts';
import type { RowValue } from './row-value.ts';

/** Typed text is taken this many milliseconds after the last key, or when the field is left. */
export const typingPause = 500;

/** What a rater does to one item: choose, type, write a note. */
export interface RowEntry {
  readonly settle: (code: string, value: RowValue, patch?: Partial<RowState>) => void;
  readonly give: (code: string, given: GivenScore) => void;
  readonly type: (code: string, patch: Pick<RowState, 'text' | 'refused'> | Pick<RowState, 'note'>) => void;
  readonly commit: (code: string) => boolean;
}

const noteOf = ({ note, value }: RowState): string => note ?? value.entry?.note ?? '';

const withGiven = ({ override }: RowValue, given: GivenScore, note: string): RowValue => ({
  entry: given.points === null && note === '' ? null : { ...given, note },
  override,
});

export function createRowEntry(
  items: ReadonlyMap<string, Item>,
  rows: RowStore,
  saver: RowSaver,
  hold: SaveStatus['hold'],
): RowEntry {
  const pauses = new Map<string, () => void>();
  const endPause = (code: string): void => {
    pauses.get(code)?.();
    pauses.delete(code);
  };

  const settle: RowEntry['settle'] = (code, value, patch = {}) => {
    rows.change(code, { value, ...patch });
    saver.save(code);
  };

  const commit: RowEntry['commit'] = (code) => {
    endPause(code);
    const row = rows.row(code);
    if (row.text === null && row.note === null) return row.refused === null;
    const item = items.get(code);
    const typed = row.text !== null && item && item.kind !== 'rates' ? readTyped(item, row.text) : null;
    const refused = typed?.kind === 'refused' ? typed.message : null;
    const given = typed?.kind === 'given' ? typed.given : (row.value.entry ?? noScore);
    const value = withGiven(row.value, given, noteOf(row));
    settle(code, value, { text: refused === null ? null : row.text, note: null, refused });
    return refused === null;
  };

  return {
    settle,
    commit,
    give: (code, given) => {
      endPause(code);
      const row = rows.row(code);
      settle(code, withGiven(row.value, given, noteOf(row)), { text: null, note: null, refused: null });
    },
    type: (code, patch) => {
      endPause(code);
      rows.change(code, patch);
      const timer = setTimeout(() => commit(code), typingPause);
      const release = hold(async () => {
        commit(code);
        await saver.settled();
      });
      pauses.set(code, () => {
        clearTimeout(timer);
        release();
      });
    },
  };
}
