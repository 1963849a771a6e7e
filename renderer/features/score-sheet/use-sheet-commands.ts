import { useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { useServices } from '../../data/services-context.tsx';
import { useQuery } from '../../data/use-query.ts';
import { useCommand } from '../../ui/use-command.ts';
import type { SheetWork } from './editor/sheet-work.ts';
import { focusItem } from './focus-item.ts';
import type { SheetAccess } from './sheet-access.ts';
import { useSubmission, type Submission } from './use-submission.ts';
import type { SheetView } from './use-sheet-view.ts';

/** What may be done with the sheet now; a command that may not is null. */
export interface SheetCommands {
  readonly back: () => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Whether there is a saved change to take back, or to take again. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly submit: (() => void) | null;
  readonly reopen: (() => void) | null;
  readonly recuse: (() => void) | null;
  readonly unrecuse: (() => void) | null;
}

export interface DeskCommands {
  readonly commands: SheetCommands;
  readonly submission: Submission;
  /** The dialog that asks for the reason of a recusal. */
  readonly recusal: {
    readonly asking: boolean;
    readonly confirm: (reason: string) => Promise<void>;
    readonly cancel: () => void;
  };
}

export function useSheetCommands(
  view: SheetView,
  access: SheetAccess,
  work: SheetWork,
  desk: RefObject<HTMLElement | null>,
): DeskCommands {
  const { ref, sheet } = view;
  const { sheets } = useServices().repositories;
  const navigate = useNavigate();
  const { run } = useCommand();
  const { editor } = work;
  const { data: steps } = useQuery(() => sheets.watchUndo(ref), [sheets, ref]);
  const submission = useSubmission(view, work, desk);
  const [recusing, setRecusing] = useState(false);

  const editable = access.kind === 'edit';
  const recused = sheet?.recused === true;
  const scoring = editable && !recused;
  const onPanel = editable && ref.party === 'panel';
  const focus = (code: string | null): void => {
    if (code !== null && desk.current) focusItem(desk.current, code);
  };
  // Everything typed is saved first, so that it is the first thing taken back; what was refused is simply dropped.
  const undo = async (): Promise<void> => {
    const { refused } = await editor.flush();
    const [wrong = null] = refused;
    if (wrong !== null) editor.reset(wrong);
    focus(wrong ?? (await sheets.undo(ref)));
  };
  const redo = async (): Promise<void> => {
    await editor.flush();
    focus(await sheets.redo(ref));
  };
  const commands: SheetCommands = {
    back: () => void navigate(-1),
    undo: scoring ? () => void run(undo) : null,
    redo: scoring ? () => void run(redo) : null,
    canUndo: steps?.canUndo === true,
    canRedo: steps?.canRedo === true,
    submit: editable ? () => void submission.ask() : null,
    reopen: access.kind === 'read' && access.mayReopen ? () => void run(() => sheets.reopen(ref)) : null,
    recuse: onPanel && !recused ? () => setRecusing(true) : null,
    unrecuse: onPanel && recused ? () => void run(() => sheets.setRecused(ref, false, '')) : null,
  };
  const confirm = async (reason: string): Promise<void> => {
    await work.flush();
    await work.begin();
    await sheets.setRecused(ref, true, reason);
  };
  const recusal = { asking: recusing, confirm, cancel: () => setRecusing(false) };
  return { commands, submission, recusal };
}
