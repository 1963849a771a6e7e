import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { isTownshipActor } from '../../../shared/domain/actor.ts';
import type { Membership } from '../../../shared/schema/union.ts';
import { useServices } from '../../data/services-context.tsx';
import { idOfSheet } from '../../data/sheet-ref.ts';
import type { Desk } from './desk-context.ts';
import type { SheetWork } from './editor/sheet-work.ts';
import type { SheetAccess } from './sheet-access.ts';
import { countsInUse } from './sheet-figures.ts';
import type { SheetView } from './use-sheet-view.ts';

/** The membership counts behind the rates item of this sheet. */
export const deskCounts = ({ candidacy, union, ref }: SheetView, access: SheetAccess): Membership | null =>
  countsInUse(candidacy, union?.membership ?? null, ref.party === 'township' && access.kind === 'edit');

/** What all rows share; the same object while scores change. */
export function useDeskValue(view: SheetView, access: SheetAccess, work: SheetWork): Desk {
  const { store } = useServices();
  const navigate = useNavigate();
  const counts = deskCounts(view, access);
  const { candidacyId } = view.ref;
  const sheetId = idOfSheet(view.ref);
  const editable = access.kind === 'edit';
  const keepsRoster = isTownshipActor(store.actor);
  const { policies } = view.scheme;
  return useMemo(
    () => ({
      candidacyId,
      sheetId,
      editor: work.editor,
      editable,
      policies,
      counts,
      openRoster: keepsRoster ? () => void navigate('/roster') : null,
    }),
    [candidacyId, sheetId, work, editable, policies, counts, keepsRoster, navigate],
  );
}
