import { isCityOffice, type Actor } from '../../../shared/domain/actor.ts';
import { may, type PermissionContext } from '../../../shared/domain/permissions.ts';
import { panelSeats } from '../../../shared/domain/panel-raters.ts';
import { sheetState } from '../../../shared/domain/sheet-state.ts';
import type { PanelMember } from '../../../shared/schema/cycle.ts';
import type { Sheet } from '../../../shared/schema/sheet.ts';
import { idOfSheet } from '../../data/sheet-ref.ts';
import { mustRecuse } from '../../data/sheet-context.ts';
import type { SheetView } from './use-sheet-view.ts';

/** Why a sheet that may be seen cannot be changed now. */
export type ReadOnlyReason = 'submitted' | 'returned' | 'withdrawn' | 'archived' | 'not-yours';

/** What this viewer may do with the sheet. */
export type SheetAccess =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'own-township'; readonly member: PanelMember }
  | { readonly kind: 'edit' }
  | { readonly kind: 'read'; readonly why: ReadOnlyReason; readonly mayReopen: boolean };

const untouched = { rev: 1, createdAt: '', updatedAt: '', updatedBy: '', deviceId: '' };

/** The sheet as it would begin, to ask the permissions before there is one. */
const newSheet = ({ ref, candidacy, cycle }: SheetView, proxyReason: string | null): Sheet => ({
  ...untouched,
  ...ref,
  id: idOfSheet(ref),
  cycleId: cycle.id,
  townshipCode: candidacy.townshipCode,
  schemeKey: cycle.schemeKey,
  draft: true,
  submissions: [],
  recused: false,
  recuseReason: null,
  proxyReason,
  scores: {},
  overrides: {},
  opinion: '',
});

/** Whether an office keys the sheet from a paper that the rater signed. */
export const isProxy = ({ ref: { party } }: SheetView, actor: Actor): boolean =>
  party === 'self' || (party === 'panel' && isCityOffice(actor));

export const memberOf = ({ ref, cycle }: SheetView): PanelMember | null =>
  ref.party === 'panel' ? (panelSeats(cycle).find(({ id }) => id === ref.raterId) ?? null) : null;

const readOnly = (why: ReadOnlyReason, mayReopen = false): SheetAccess => ({ kind: 'read', why, mayReopen });

export function sheetAccess(view: SheetView, actor: Actor, context: PermissionContext): SheetAccess {
  const { sheet, cases, candidacy, cycle } = view;
  const member = memberOf(view);
  const written = sheet ?? newSheet(view, isProxy(view, actor) ? actor.id : null);
  if (!may(actor, 'read', 'sheets', written, context)) return { kind: 'hidden' };
  if (member && mustRecuse({ ...view, member })) return { kind: 'own-township', member };
  if (!may(actor, 'update', 'sheets', written, context)) return readOnly('not-yours');
  if (cycle.status === 'archived') return readOnly('archived');
  if (candidacy.withdrawn) return readOnly('withdrawn');
  const state = sheet ? sheetState(sheet, cases).kind : 'draft';
  return state === 'draft' ? { kind: 'edit' } : readOnly(state, state === 'returned');
}
