import { useCallback, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Item } from '../../../shared/schema/scheme-item.ts';
import { isComposing } from '../../ui/is-composing.ts';
import type { SheetEditor } from './editor/sheet-editor.ts';
import { focusItem, itemAt } from './focus-item.ts';

interface RowKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

type Move = { readonly by: 1 | -1; readonly held: boolean };

/** Where a key goes from a field: `held` stays when what was typed is refused. */
function moveOf(event: KeyboardEvent): Move | null {
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const inNote = event.target instanceof HTMLTextAreaElement;
  if (event.target instanceof HTMLButtonElement) return null;
  if (event.key === 'Enter') return { by: 1, held: true };
  if (inNote) return null;
  if (event.key === 'ArrowDown') return { by: 1, held: false };
  return event.key === 'ArrowUp' ? { by: -1, held: false } : null;
}

/** The item before or after this one that takes an input: a computed one does not. */
function nextScored(items: readonly Item[], code: string, by: 1 | -1): string | null {
  const place = items.findIndex((item) => item.code === code);
  const ahead = by === 1 ? items.slice(place + 1) : items.slice(0, place).toReversed();
  return ahead.find(({ kind }) => kind !== 'rates')?.code ?? null;
}

/**
 * Enter and the arrows up and down go from item to item; what was typed is taken on the way. After the last item
 * `onEnd` decides where to go.
 */
export function useRowKeys(
  desk: RefObject<HTMLElement | null>,
  editor: SheetEditor,
  items: readonly Item[],
  onEnd: () => void,
): RowKeys {
  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      const code = itemAt(event.target);
      const move = code === null ? null : moveOf(event);
      if (code === null || move === null) return;
      event.preventDefault();
      if (!editor.commit(code) && move.held) return;
      const next = nextScored(items, code, move.by);
      if (next && desk.current) focusItem(desk.current, next);
      else if (move.by === 1) onEnd();
    },
    [desk, editor, items, onEnd],
  );
  const onBlur = useCallback(
    (event: FocusEvent): void => {
      const left = itemAt(event.target);
      if (left !== null && left !== itemAt(event.relatedTarget)) editor.leave(left);
    },
    [editor],
  );
  return { onKeyDown, onBlur };
}
