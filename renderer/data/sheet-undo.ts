import { BehaviorSubject, defer, map, switchMap, type Observable } from 'rxjs';
import type { Sheet } from '../../shared/schema/sheet.ts';
import { stepsOfStates, type SheetStep } from './sheet-steps.ts';

export type UndoDirection = 'undo' | 'redo';

export interface UndoState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The last item changes of each sheet: those of this session, and below them what the mirror's journal remembers. */
export interface SheetUndo {
  readonly watch: (sheetId: string) => Observable<UndoState>;
  /** Notes a change that was saved; what had been undone can no longer be redone. */
  readonly record: (sheetId: string, step: SheetStep) => Promise<void>;
  /**
   * Carries out the next step with `apply`, which answers false when the sheet has changed since and the step no
   * longer fits; such a step is dropped.
   *
   * @returns the step carried out, or null
   */
  readonly move: (
    sheetId: string,
    direction: UndoDirection,
    apply: (step: SheetStep) => Promise<boolean>,
  ) => Promise<SheetStep | null>;
  /** What is submitted is no longer undone. */
  readonly forget: (sheetId: string) => void;
}

interface Stacks {
  readonly undo: readonly SheetStep[];
  readonly redo: readonly SheetStep[];
}

const none: Stacks = { undo: [], redo: [] };

function afterMove(stacks: Stacks, direction: UndoDirection, moved: SheetStep | null): Stacks {
  const left = stacks[direction].slice(0, -1);
  const gained = moved ? [moved] : [];
  return direction === 'undo'
    ? { undo: left, redo: [...stacks.redo, ...gained] }
    : { undo: [...stacks.undo, ...gained], redo: left };
}

/** `readStates` gives the states a sheet had before this session, oldest first; none in a browser. */
export function createSheetUndo(readStates: (sheetId: string) => Promise<readonly Sheet[]>): SheetUndo {
  const sheets = new Map<string, Promise<BehaviorSubject<Stacks>>>();

  const load = async (sheetId: string): Promise<BehaviorSubject<Stacks>> => {
    // A journal that cannot be read shortens what can be undone; it must not make a saved change look unsaved.
    const states = await readStates(sheetId).catch(() => []);
    return new BehaviorSubject<Stacks>({ undo: stepsOfStates(states), redo: [] });
  };
  const stacksOf = (sheetId: string): Promise<BehaviorSubject<Stacks>> => {
    const loading = sheets.get(sheetId) ?? load(sheetId);
    sheets.set(sheetId, loading);
    return loading;
  };
  return {
    watch: (sheetId) =>
      defer(() => stacksOf(sheetId)).pipe(
        switchMap((stacks$) => stacks$),
        map(({ undo, redo }) => ({ canUndo: undo.length > 0, canRedo: redo.length > 0 })),
      ),
    record: async (sheetId, step) => {
      const stacks$ = await stacksOf(sheetId);
      stacks$.next({ undo: [...stacks$.value.undo, step], redo: [] });
    },
    move: async (sheetId, direction, apply) => {
      const stacks$ = await stacksOf(sheetId);
      const step = stacks$.value[direction].at(-1);
      if (!step) return null;
      const moved = (await apply(step)) ? step : null;
      stacks$.next(afterMove(stacks$.value, direction, moved));
      return moved;
    },
    forget: (sheetId) => {
      void stacksOf(sheetId).then((stacks$) => stacks$.next(none));
    },
  };
}
