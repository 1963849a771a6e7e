import { useCallback, useEffect, useRef } from 'react';
import type { AccessAction } from '../../shared/domain/access-action.ts';
import type { CollectionName } from '../../shared/schema/registry.ts';
import { appendAudit } from './repositories/audit.ts';
import { useServices } from './services-context.tsx';
import type { Store } from './store.ts';

/** A look at personal data, an export or a print: what it concerned, never what it said. */
export interface AccessNote {
  readonly action: AccessAction;
  /** The document that it concerns, or of which kind it is full. */
  readonly documentKind: CollectionName;
  /** The own office's code when left out: it concerns many. */
  readonly documentId?: string;
  /** How many people, rows or sheets. */
  readonly rows: number;
  /** The name of the table or paper; nobody's name stands in it. */
  readonly paper?: string;
  /** Why, where a person was asked. */
  readonly reason?: string;
}

/**
 * Adds a line to 操作记录, kept on this PC and sent like any document. Called before what it tells of is given out, so
 * that nothing leaves unnoted.
 *
 * @throws AppError DISK_NEARLY_FULL and those of writing
 */
export const noteAccess = (store: Store, { documentId, ...note }: AccessNote): Promise<void> =>
  appendAudit(store, { ...note, documentId: documentId ?? store.actor.orgCode });

/** `noteAccess` for what a person does on a screen. */
export function useNoteAccess(): (note: AccessNote) => Promise<void> {
  const { store } = useServices();
  return useCallback((note) => noteAccess(store, note), [store]);
}

/** Notes one opening of a screen, once it has something to show; null while there is nothing to note. */
export function useNotedView(note: AccessNote | null): void {
  const noteIt = useNoteAccess();
  const isNoted = useRef(false);
  useEffect(() => {
    if (!note || isNoted.current) return;
    isNoted.current = true;
    // A PC whose disk is full shows what it has: looking changes nothing and cannot be refused half-way.
    noteIt(note).catch(() => undefined);
  }, [note, noteIt]);
}
